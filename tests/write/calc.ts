import { execFileSync } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'

const soffice = '/usr/bin/soffice'
export const hasCalc = existsSync(soffice) && existsSync(join(dirname(realpathSync(soffice)), 'libsclo.so'))

/** Every sheet into a file of its own, as it is shown but with numbers in full. */
const SHEETS = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1'

/** Has LibreOffice open files, and write each sheet as FILE-SHEET.csv into a folder. */
export function openInCalc(files: readonly string[], out: string, options: readonly string[] = []): void {
  const profile = `-env:UserInstallation=file://${out}/profile`
  const words = [profile, '--headless', ...options, '--convert-to', SHEETS, '--outdir', out, ...files]
  execFileSync(soffice, words, { stdio: 'ignore' })
}

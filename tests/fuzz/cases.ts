import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const FOLDER = 'fixtures/fuzz'

/** Inputs that once broke a promise: `fixtures/fuzz/<what went wrong>/input.<format>`. */
export const cases = (): string[] =>
  !existsSync(FOLDER)
    ? []
    : readdirSync(FOLDER).flatMap((name) => readdirSync(join(FOLDER, name)).map((file) => join(FOLDER, name, file)))

import type { Language } from '../write/writer.ts'

/** The language of the locale, as POSIX reads it: the first of the three that says anything. */
export function localeLanguage(env: NodeJS.ProcessEnv): Language {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG
  return /^zh([_.@-]|$)/i.test(`${locale}`) ? 'zh' : 'en'
}

const usualWidth = 80
const narrowest = 40

/** Columns to draw in: the terminal's, else what the environment says. */
export function widthOfOutput(stream: { columns?: number | undefined }, env: NodeJS.ProcessEnv): number {
  const width = stream.columns || Number.parseInt(env.COLUMNS ?? '', 10) || usualWidth
  return Math.max(narrowest, width)
}

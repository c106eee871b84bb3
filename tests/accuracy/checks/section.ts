import { squash } from '../compare.ts'
import type { Check } from './check.ts'

export const sectionCheck: Check<'section'> = {
  onLine: () => '',
  inText: ({ label, title }) => `${squash(label)}|${squash(title)}`,
  compare(out, found, gold) {
    out.number('level', found.level, gold.level)
    out.text('label', found.label, gold.label)
    const titles = [gold.title, gold.titleAlso].map(squash)
    out.expect(titles.includes(squash(found.title)), 'title', found.title, gold.title)
    out.expect([gold.role, ...(gold.roleAlso ?? [])].includes(found.role), 'role', found.role, gold.role)
  },
}

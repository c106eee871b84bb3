import type { Differences } from '../compare.ts'
import type { Annotated, AnnotatedType, Gold } from '../gold.ts'

/** How one kind of record is matched with its annotation, and what must then be right. */
export interface Check<T extends AnnotatedType> {
  /** What tells a record from its neighbours beside its line; `''` where the line alone does. */
  onLine(one: Annotated[T] | Gold[T]): string
  /** What tells it from all others where there are no lines. */
  inText(one: Annotated[T] | Gold[T]): string
  compare(out: Differences, found: Annotated[T], gold: Gold[T]): void
}

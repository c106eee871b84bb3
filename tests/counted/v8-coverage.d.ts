/** The package has no types of its own. */
declare module '@bcoe/v8-coverage' {
  import type { Profiler } from 'node:inspector'

  export function mergeProcessCovs<Counted extends { result: Profiler.ScriptCoverage[] }>(
    counted: readonly Counted[],
  ): Counted
}

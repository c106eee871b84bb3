import v8 from '@vitest/coverage-v8'
import type { CoverageMap } from 'istanbul-lib-coverage'
import type { CoverageProvider, CoverageProviderModule, ReportContext } from 'vitest/node'
import { addHits } from './add-hits.ts'
import { commandCoverage, RUNS } from './command-coverage.ts'

/** Vitest's own coverage, and what the built command ran of the same source in those tests that run it as its users do. */
const provider: CoverageProviderModule = {
  ...v8,
  async getProvider(): Promise<CoverageProvider> {
    const own: CoverageProvider = await v8.getProvider()
    const generate = own.generateCoverage?.bind(own)
    own.generateCoverage = async (context: ReportContext) => {
      const found = (await generate?.(context)) as CoverageMap
      addHits(found, await commandCoverage(RUNS))
      return found
    }
    return own
  },
}

export default provider

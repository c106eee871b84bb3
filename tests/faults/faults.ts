import type { Fault } from './fault.ts'
import { brokenConnection } from './faults/broken-connection.ts'
import { changedInputs } from './faults/changed-inputs.ts'
import { closedPipe } from './faults/closed-pipe.ts'
import { diskFull } from './faults/disk-full.ts'
import { fewDescriptors } from './faults/few-descriptors.ts'
import { killed } from './faults/killed.ts'
import { nothing } from './faults/nothing.ts'
import { oddInputs } from './faults/odd-inputs.ts'
import { permissions } from './faults/permissions.ts'
import { removedOutput } from './faults/removed-output.ts'
import { signals } from './faults/signals.ts'

/** In the order of the table. */
export const faults: readonly Fault[] = [
  nothing,
  ...diskFull,
  ...permissions,
  ...closedPipe,
  fewDescriptors,
  oddInputs,
  ...changedInputs,
  brokenConnection,
  removedOutput,
  ...signals,
  killed,
]

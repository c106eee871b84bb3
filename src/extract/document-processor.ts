import { type Plugin, type Processor, unified } from 'unified'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { DocumentNode } from '../model/tree.ts'
import { nest } from '../segment/body/nest.ts'
import { assignRoles } from '../segment/body/roles.ts'
import { readTables } from './indicators/tables.ts'
import type { Findings } from './records.ts'
import { extractTargets } from './targets/targets.ts'
import { extractTasks } from './tasks/tasks.ts'

declare module 'vfile' {
  interface DataMap {
    findings: Findings
  }
}

/** A stage that works on one document's tree. */
type Stage = Plugin<[Lexicon], DocumentNode>

const nesting: Stage = (lexicon) => (tree, file) => nest(tree, lexicon, file)

const roles: Stage = (lexicon) => (tree) => assignRoles(tree, lexicon)

const extraction: Stage = (lexicon) => (tree, file) => {
  file.data.findings = {
    document: tree,
    ...readTables(tree, lexicon, file),
    targets: extractTargets(tree, lexicon),
    tasks: extractTasks(tree, lexicon),
  }
}

/**
 * The unified processor for one document: takes the flat tree that the segmenter gives, nests it and leaves what it
 * finds in `file.data.findings`. Frozen; call it to get one that takes plugins of your own.
 */
export function documentProcessor(lexicon: Lexicon): Processor<undefined, DocumentNode, DocumentNode> {
  return unified().use(nesting, lexicon).use(roles, lexicon).use(extraction, lexicon).freeze()
}

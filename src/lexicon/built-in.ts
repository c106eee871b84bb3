import addressees from './addressees.csv'
import agencies from './agencies.csv'
import asides from './asides.csv'
import bodies from './bodies.csv'
import captions from './captions.csv'
import columns from './columns.csv'
import comparators from './comparators.csv'
import consequences from './consequences.csv'
import contacts from './contacts.csv'
import cues from './cues.csv'
import deadlines from './deadlines.csv'
import directions from './directions.csv'
import duties from './duties.csv'
import fillers from './fillers.csv'
import furniture from './furniture.csv'
import groups from './groups.csv'
import headings from './headings.csv'
import imprints from './imprints.csv'
import kinds from './kinds.csv'
import lists from './lists.csv'
import measures from './measures.csv'
import natures from './natures.csv'
import offices from './offices.csv'
import particulars from './particulars.csv'
import parts from './parts.csv'
import predicates from './predicates.csv'
import promulgations from './promulgations.csv'
import roles from './roles.csv'
import settings from './settings.csv'
import subsets from './subsets.csv'
import synonyms from './synonyms.csv'
import type { LexiconRows } from './tables.ts'
import tenses from './tenses.csv'
import trends from './trends.csv'
import units from './units.csv'
import verbs from './verbs.csv'
import zeros from './zeros.csv'

/** The lexicon that comes with the program: its files, checked when the program was built. */
export function builtInRows(): LexiconRows {
  return {
    addressees,
    agencies,
    asides,
    bodies,
    captions,
    columns,
    comparators,
    consequences,
    contacts,
    cues,
    deadlines,
    directions,
    duties,
    fillers,
    furniture,
    groups,
    headings,
    kinds,
    imprints,
    offices,
    lists,
    measures,
    natures,
    parts,
    particulars,
    predicates,
    promulgations,
    roles,
    settings,
    subsets,
    synonyms,
    tenses,
    trends,
    units,
    verbs,
    zeros,
  }
}

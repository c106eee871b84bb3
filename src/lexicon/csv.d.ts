/** A lexicon file as a module: its rows, which the build checks against the table of that name in tables.ts. */
declare module '*.csv' {
  const rows: never[]
  export default rows
}

declare module '*.csv' {
  const rows: import('./sheet.ts').SheetRow[]
  export default rows
}

// Asks the registry for known vulnerabilities in what the package brings: `npm audit --omit=dev`, which fails where it finds one.
// A registry that keeps no such list, or none in reach, is told of and is no failure.
import { spawnSync } from 'node:child_process'

const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], { encoding: 'utf8' })
const { vulnerabilities, message } = JSON.parse(stdout)
if (vulnerabilities === undefined) console.log(`audit: not done, the registry gives no answer: ${message}`)
else {
  for (const { name, severity, range, via } of Object.values(vulnerabilities))
    console.error(`audit: ${name} ${range}, ${severity}: ${via.map((from) => from.url ?? from).join(', ')}`)
  process.exitCode = Object.keys(vulnerabilities).length > 0 ? 1 : 0
  if (process.exitCode === 0) console.log('audit: nothing is known against what the package brings')
}

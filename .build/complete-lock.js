// Completes package-lock.json after `npm install`: npm leaves out the binaries of other platforms that the registry
// in use does not offer, and `npm ci` then refuses the file. Their names say what they are for: @biomejs/cli-linux-x64-musl.
import { readFileSync, writeFileSync } from 'node:fs'

const LOCK = 'package-lock.json'
const SYSTEMS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32']
const PROCESSORS = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64']

const lock = JSON.parse(readFileSync(LOCK, 'utf8'))
for (const owner of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(owner.optionalDependencies ?? {})) {
    const words = name.split(/[/-]/)
    const os = SYSTEMS.filter((system) => words.includes(system))
    const cpu = PROCESSORS.filter((processor) => words.includes(processor))
    if (os.length === 0 || cpu.length === 0) continue
    const libc = words.some((word) => word.startsWith('musl')) ? { libc: ['musl'] } : {}
    const dev = owner.dev ? { dev: true } : {}
    lock.packages[`node_modules/${name}`] ??= { version, cpu, ...dev, ...libc, optional: true, os }
  }
}
const byPath = ([a], [b]) => (a < b ? -1 : 1)
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(byPath))
writeFileSync(LOCK, `${JSON.stringify(lock, null, 2)}\n`)

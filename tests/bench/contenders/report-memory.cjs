// Loaded before a program that is measured: tells on file descriptor 3 the most memory it had, in KiB, and the seconds that it
// says its work took, where starting it is no part of what is measured.
const { writeSync } = require('node:fs')

process.on('exit', () => writeSync(3, `${process.resourceUsage().maxRSS} ${process.env.SECONDS ?? ''}`))

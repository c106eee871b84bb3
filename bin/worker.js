'use strict'
// What a thread of `--jobs` runs: one input after another, with the program that the command is.
const { join } = require('node:path')
const { load } = require('./load.js')

const { makePart } = load(join(__dirname, '../dist/cli.cjs'))

module.exports = (task) => makePart(task)

/** Knows that `npm run convert` writes a course file in another form; refuses to know any form. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { start } from './start.mjs'

const { resolve } = createRequire(import.meta.url)

/** @param {string} file */
const faceFile = (file) => readFileSync(resolve(`@fontsource-variable/source-sans-3/files/${file}`)).toString('base64')

await start('convert', (/** @type {typeof import('./convert')} */ { convert }, args, read) => convert(args, read, faceFile))

/** Knows what a part of the benchmark needs before it starts; refuses to know what is measured. */
import { isInstalled } from './installed.mjs'

const onPage = { '--memory': './memory.mjs', '--views': './views.mjs' }
const asked = Object.keys(onPage).find((word) => process.argv.includes(word))
const needsSolvers = !process.argv.some((word, at) => word === '--only=calendars' || (word === '--only' && process.argv[at + 1] === 'calendars'))

if (asked !== undefined) await import(onPage[asked])
else if (!needsSolvers || isInstalled(import.meta.dirname, 'the solvers in tests/bench, about 350 MB')) await import('./run.mjs')
else process.exitCode = 1

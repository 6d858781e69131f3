/** Knows that the solvers have to stand there before anything asks them; refuses to know what is measured. */
import { isInstalled } from './installed.mjs'

if (process.argv.includes('--memory')) await import('./memory.mjs').then(() => process.exit())
const needsNone = process.argv.some((word, at) => word === '--only=calendars' || (word === '--only' && process.argv[at + 1] === 'calendars'))
if (!needsNone && !isInstalled(import.meta.dirname, 'the solvers in tests/bench, about 350 MB')) process.exit(1)
await import('./run.mjs')

/** Knows what every test stands on: a database, and how thorough properties are, EW_RUNS runs each, 100 where it is unset; refuses to know any test. */
// Live queries stay silent for good where no database stands in the global scope when they are first loaded, by whichever file.
import 'fake-indexeddb/auto'
import { configureGlobal } from 'fast-check'

const runs = Number(process.env['EW_RUNS'] ?? '100')
if (!Number.isInteger(runs) || runs < 1) throw new Error('EW_RUNS is a whole number from 1')

configureGlobal({ numRuns: runs })

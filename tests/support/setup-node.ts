/** Knows how thorough property tests are: EW_RUNS runs a property, 100 where it is unset; refuses to know any property. */
import { configureGlobal } from 'fast-check'

const runs = Number(process.env['EW_RUNS'] ?? '100')
if (!Number.isInteger(runs) || runs < 1) throw new Error('EW_RUNS is a whole number from 1')

configureGlobal({ numRuns: runs })

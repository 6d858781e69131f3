/** Knows that `npm run plan` is the planner; refuses to plan. */
import { start } from './start.mjs'

await start('plan', (/** @type {typeof import('./plan')} */ { plan }, args, read) => plan(args, read, () => performance.now()))

/** Knows that the app is built into `dist` and what is then looked at; refuses to know how a look is done. */
import { contentPolicy, firstScreen, foreignHosts, offlineList } from './built-app.mjs'
import { runNode, shorten } from './command.mjs'

const dist = 'dist'

/** @type {import('../run.mjs').Stage} */
export async function build(say) {
  const { code, output } = await runNode(['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'])
  if (code !== 0) {
    say(shorten(output, 60))
    return { passed: 0, failed: 1 }
  }
  let failed = 0
  const looks = [firstScreen, contentPolicy, foreignHosts, offlineList]
  for (const look of looks) {
    const { fault, note } = await look(dist)
    if (note !== undefined) say(note)
    if (fault === undefined) continue
    failed += 1
    say(fault)
  }
  return { passed: 1 + looks.length - failed, failed }
}

/** Knows which parts of the project are compiled against which libraries; refuses to know the types. */
import { runNode, shorten } from './command.mjs'

const projects = [
  ['the whole project', '.'],
  ['the domain, without the browser', 'src/domain'],
  ['the service worker, without the page', 'src/app/offline/worker'],
]

/** @type {import('../run.mjs').Stage} */
export async function types(say) {
  let failed = 0
  for (const [title, path] of projects) {
    const { code, output } = await runNode(['node_modules/ts7/bin/tsc', '-p', String(path), '--noEmit', '--pretty', 'false'])
    if (code === 0) continue
    failed += 1
    say(`${title}:\n${shorten(output, 40)}`)
  }
  return { passed: projects.length - failed, failed }
}

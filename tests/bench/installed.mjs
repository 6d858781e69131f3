/** Knows that what the app is measured against is installed apart from it, and only when it is needed; refuses to know what it is for. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Installs the packages of a folder from its lock file unless they stand there; false where that failed. `what` says it to people. */
export function isInstalled(folder, what) {
  const { dependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  if (Object.keys(dependencies).every((name) => existsSync(join(folder, 'node_modules', name, 'package.json')))) return true
  console.error(`Installing ${what} (once).`)
  const { status } = spawnSync('npm', ['ci'], { cwd: folder, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' })
  if (status !== 0) console.error('They could not be installed.')
  return status === 0
}

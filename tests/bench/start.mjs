/** Knows that the solvers are installed apart from the app, and only when they are needed; refuses to know what is measured. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

if (process.argv.includes('--memory')) await import('./memory.mjs').then(() => process.exit())
const folder = import.meta.dirname
const { dependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
const isInstalled = Object.keys(dependencies).every((name) => existsSync(join(folder, 'node_modules', name, 'package.json')))

if (!isInstalled) {
  console.error('Installing the solvers in tests/bench (about 350 MB, once).')
  const { status } = spawnSync('npm', ['ci'], { cwd: folder, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' })
  if (status !== 0) {
    console.error('The solvers could not be installed.')
    process.exit(1)
  }
}
await import('./run.mjs')

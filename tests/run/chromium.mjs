/** Knows where a Chromium may stand on this machine and how to get one; refuses to know what it is used for. */
import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright'

const patience = 5 * 60 * 1000
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/**
 * The path of a Chromium: CHROMIUM_PATH, else one on the PATH, else the one Playwright keeps; undefined where none stands.
 * @returns {string | undefined}
 */
export function findChromium() {
  const named = process.env['CHROMIUM_PATH']
  if (named) return named
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...candidates, chromium.executablePath()].find(runs)
}

/**
 * As `findChromium`, after an attempt to install one: with the system's packages as root, else with Playwright.
 * @param {(line: string) => void} say told what is being tried
 * @returns {string | undefined}
 */
export function findOrInstallChromium(say) {
  const found = findChromium()
  if (found !== undefined) return found
  for (const [command, ...args] of attempts()) {
    say(`no Chromium here; trying: ${[command, ...args].join(' ')}`)
    spawnSync(command, args, {
      stdio: 'ignore',
      timeout: patience,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
    const installed = findChromium()
    if (installed !== undefined) return installed
  }
  return undefined
}

/** @returns {[string, ...string[]][]} */
function attempts() {
  const withPlaywright = /** @type {[string, ...string[]]} */ (['npx', 'playwright', 'install', 'chromium'])
  if (process.getuid?.() !== 0) return [withPlaywright]
  return [['sh', '-c', 'apt-get update && apt-get install -y --no-install-recommends chromium'], withPlaywright]
}

/**
 * Some systems keep a placeholder of that name, which only says how to install the browser; so it is asked for its version.
 * @param {string} path
 */
function runs(path) {
  try {
    accessSync(path, constants.X_OK)
  } catch {
    return false
  }
  return spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0
}

/** Knows how the app's TypeScript is run by Node as it stands, and where a command reads and writes; refuses to know what it does. */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { runnerImport } from 'vite'

const root = join(import.meta.dirname, '../..')
// npm runs scripts in the project's folder; a path is meant from where the person stands.
const standpoint = (process.env['npm_lifecycle_event'] === 'plan' ? process.env['INIT_CWD'] : undefined) ?? process.cwd()

/**
 * @param {string} path
 * @returns {import('./plan').Read}
 */
function read(path) {
  try {
    return { ok: true, text: readFileSync(path === '-' ? 0 : resolve(standpoint, path), 'utf8') }
  } catch {
    return { ok: false }
  }
}

/** @type {{ module: typeof import('./plan') }} */
const { module } = await runnerImport(join(import.meta.dirname, 'plan.ts'), { root, configFile: false, logLevel: 'silent' })
const { status, out, err } = module.plan(process.argv.slice(2), read, () => performance.now())
process.stdout.write(out)
process.stderr.write(err)
process.exitCode = status

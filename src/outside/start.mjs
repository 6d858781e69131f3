/** Knows how the app's TypeScript is run by Node as it stands, and where a command reads and writes; refuses to know what it does. */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { runnerImport } from 'vite'

const root = join(import.meta.dirname, '../..')

/** Styles are for screens; where a command writes any, it asks for their text. */
const withoutStyles = {
  name: 'without-styles',
  enforce: /** @type {const} */ ('pre'),
  /** @param {string} address */
  resolveId: (address) => (address.endsWith('.css') ? '\0no-styles' : null),
  /** @param {string} id */
  load: (id) => (id === '\0no-styles' ? '' : null),
}

/**
 * @param {string} script the name under which npm runs the command
 * @returns {(path: string) => import('./command').Read}
 */
function readerFor(script) {
  // npm runs scripts in the project's folder; a path is meant from where the person stands.
  const standpoint = (process.env['npm_lifecycle_event'] === script ? process.env['INIT_CWD'] : undefined) ?? process.cwd()
  return (path) => {
    try {
      return { ok: true, text: readFileSync(path === '-' ? 0 : resolve(standpoint, path), 'utf8') }
    } catch {
      return { ok: false }
    }
  }
}

/**
 * Loads the module beside this one that has the command's name, and leaves with what `command` makes of it.
 * @template Module
 * @param {string} name
 * @param {(module: Module, args: readonly string[], read: (path: string) => import('./command').Read) => import('./command').Ending} command
 */
export async function start(name, command) {
  /** @type {{ module: Module }} */
  const { module } = await runnerImport(join(import.meta.dirname, `${name}.ts`), { root, configFile: false, logLevel: 'silent', plugins: [withoutStyles] })
  const { status, out, err } = command(module, process.argv.slice(2), readerFor(name))
  process.stdout.write(out)
  process.stderr.write(err)
  process.exitCode = status
}

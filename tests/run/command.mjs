/** Knows how to run one program of this project to its end; refuses to know what its answer means. */
import { spawn } from 'node:child_process'

/**
 * Runs Node with `args`; what it wrote and its exit code. A program ended by a signal has the code 1.
 * @param {readonly string[]} args
 * @param {Readonly<Record<string, string>>} [env] added to this process's environment
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runNode(args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', ...env } })
    let output = ''
    child.stdout.on('data', (chunk) => (output += String(chunk)))
    child.stderr.on('data', (chunk) => (output += String(chunk)))
    child.on('error', reject)
    child.on('close', (code) => {
      resolve({ code: code ?? 1, output })
    })
  })
}

/**
 * The text with at most `lines` lines, and how many more there were.
 * @param {string} text
 * @param {number} lines
 */
export function shorten(text, lines) {
  const all = text.trimEnd().split('\n')
  return all.length <= lines ? all.join('\n') : [...all.slice(0, lines), `… ${all.length - lines} more lines`].join('\n')
}

/** Knows which files of the project are its own; refuses to know what stands in them. */
import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'

export const root = join(import.meta.dirname, '../..')
const notOurs = new Set(['node_modules', '.git', 'dist', 'coverage', 'test-results', '.vite'])

/** Paths of all files that are ours, relative to the root. */
export function ourFiles(folder = root): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return notOurs.has(entry.name) ? [] : ourFiles(path)
    return entry.isFile() ? [relative(root, path)] : []
  })
}

/** Knows that the project can be installed from any registry: no file of it names one. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const notOurs = new Set(['node_modules', '.git', 'dist', 'coverage', 'test-results', '.vite'])
const text = /\.(?:[cm]?[jt]sx?|json|md|html|css|svg|ya?ml|npmrc|webmanifest|txt)$|\/run$/
// Put together here, so that this file does not name what it looks for.
const hosts = new RegExp(`registry\\.[a-z0-9-]+\\.[a-z]{2,}|${['npm', 'js'].join('')}\\.|${['yarn', 'pkg'].join('')}`, 'i')

/** Paths of all files that are ours, relative to the root. */
function ourFiles(folder = root): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return notOurs.has(entry.name) ? [] : ourFiles(path)
    return entry.isFile() ? [relative(root, path)] : []
  })
}

describe('the packages', () => {
  it('are locked without an address', () => {
    expect(readFileSync(join(root, 'package-lock.json'), 'utf8')).not.toContain('"resolved"')
  })

  it('are locked with a digest each', () => {
    const lock: unknown = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
    const { packages } = lock as { packages: Record<string, { integrity?: string }> }
    const without = Object.entries(packages).filter(([path, { integrity }]) => path !== '' && integrity === undefined)
    expect(without.map(([path]) => path)).toEqual([])
  })

  it('come from no registry that a file names', () => {
    const naming = ourFiles().filter((path) => text.test(path) && hosts.test(readFileSync(join(root, path), 'utf8')))
    expect(naming).toEqual([])
  })
})

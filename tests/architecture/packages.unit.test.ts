/** Knows that the project can be installed from any registry: no file of it names one. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ourFiles, root } from './our-files'

const text = /\.(?:[cm]?[jt]sx?|json|md|html|css|svg|ya?ml|npmrc|webmanifest|txt)$|\/run$/
// Put together here, so that this file does not name what it looks for.
const hosts = new RegExp(`registry\\.[a-z0-9-]+\\.[a-z]{2,}|${['npm', 'js'].join('')}\\.|${['yarn', 'pkg'].join('')}`, 'i')

interface Locked {
  readonly integrity?: string
  readonly dev?: boolean
  readonly optional?: boolean
  readonly os?: readonly string[]
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

const lock: unknown = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
const { packages: locked } = lock as { readonly packages: Readonly<Record<string, Locked>> }

describe('the packages', () => {
  it('are locked without an address', () => {
    expect(readFileSync(join(root, 'package-lock.json'), 'utf8')).not.toContain('"resolved"')
  })

  it('are locked with a digest each, but for the linter’s binaries of other systems', () => {
    const without = Object.entries(locked).filter(([path, { integrity }]) => path !== '' && integrity === undefined)
    // Where these are not served, their digests cannot be had; they check how the project is written and go into nothing that is shipped.
    const others = without.filter(([path, { dev, optional, os }]) => path.startsWith('node_modules/@oxlint') && dev === true && optional === true && os !== undefined)
    expect(without.map(([path]) => path)).toEqual(others.map(([path]) => path))
    expect(Object.entries(locked).filter(([path, { integrity }]) => path.includes('@oxlint') && path.includes('linux-x64') && integrity !== undefined)).toHaveLength(2)
  })

  it('are locked with all that they may ask for on any system, for else none can be installed', () => {
    const asked = Object.values(locked).flatMap(({ optionalDependencies }) => Object.keys(optionalDependencies ?? {}))
    expect(asked.filter((name) => !Object.keys(locked).some((path) => path.endsWith(`node_modules/${name}`)))).toEqual([])
    expect(asked).not.toEqual([])
  })

  it('come from no registry that a file names', () => {
    const naming = ourFiles().filter((path) => text.test(path) && hosts.test(readFileSync(join(root, path), 'utf8')))
    expect(naming).toEqual([])
  })
})

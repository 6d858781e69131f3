/** Knows that every file under src keeps the rules of the house, and that a broken rule would be seen. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { describe, expect, it } from 'vitest'
import { faultsOf } from './faults-of'
import { homes } from './house'

const src = join(import.meta.dirname, '../../src')
const exempt = /(?:^|\/)tsconfig\.json$/

const files = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(src, join(entry.parentPath, entry.name)).split(sep).join('/'))
  .filter((path) => !exempt.test(path))
  .sort()

/** A room, or one part of a room that has several; what lies in no room is one of them too. */
function folderOf(path: string): string {
  const [room = '', part, file] = path.split('/')
  return part === undefined ? 'src' : file === undefined ? room : `${room}/${part}`
}

const folders = [...new Set(files.map(folderOf))]

describe('the house', () => {
  it('has files to look at', () => {
    expect(files.length).toBeGreaterThan(20)
  })

  // A test for each folder, so that none takes longer the more of them there are.
  it.each(folders)('is kept by every file of %s', (folder) => {
    const own = files.filter((path) => folderOf(path) === folder)
    expect(own.flatMap((path) => faultsOf(path, readFileSync(join(src, path), 'utf8')))).toEqual([])
  })

  it('has a home for every package the app ships, and ships every package it has a home for', () => {
    const listed: unknown = JSON.parse(readFileSync(join(src, '../package.json'), 'utf8'))
    expect(Object.keys(homes).sort()).toEqual(Object.keys((listed as { dependencies: object }).dependencies).sort())
  })
})

describe('a broken rule', () => {
  const opening = '/** Knows nothing; refuses the rest. */\n'
  const seen = (path: string, code: string): readonly string[] => faultsOf(path, opening + code)

  it.each([
    ['domain/course/a.ts', "import { b } from '../../store/b'"],
    ['domain/course/a.ts', "import type { B } from '../../planner/b'"],
    ['domain/course/a.ts', "export type B = import('../../desk/b').B"],
    ['planner/a.ts', "import { b } from '../store/b'"],
    ['store/a.ts', "export { b } from '../desk/b'\nexport const c = 1"],
    ['ui/a.tsx', "const b = () => import('../features/today/b')"],
    ['desk/a.ts', "const b = new Worker(new URL('../features/planning/b.ts', import.meta.url))"],
    ['features/today/a.tsx', "import { b } from '../roster/b'"],
    ['features/today/a.tsx', "import { b } from '../../store/b'"],
    ['features/today/a.tsx', "import { b } from '../../app/b'"],
    ['app/a.ts', "import { b } from '../../tests/b'"],
    ['app/a.ts', "import { b } from '../main'"],
    ['print/a.tsx', "const b = (name: string) => import(name)"],
  ])('is seen in an arrow of %s: %s', (path, code) => {
    expect(seen(path, code)).toHaveLength(1)
  })

  it.each([
    ['domain/course/a.ts', "import { addDays } from 'date-fns'"],
    ['domain/course/a.ts', "import * as z from 'zod/mini'"],
    ['domain/course/a-form.ts', "import * as z from 'zod'"],
    ['planner/a.ts', "import type { ReactNode } from 'react'"],
    ['desk/a.ts', "import { useMemo } from 'react'"],
    ['desk/a.ts', "import { liveQuery } from 'dexie'"],
    ['features/today/a.tsx', "import { Button } from 'react-aria-components'"],
    ['ui/a.tsx', "import { create } from 'zustand'"],
    ['app/a.ts', "import { sha256 } from '@noble/hashes/sha2.js'"],
    ['app/a.ts', "import { map } from 'lodash'"],
    ['store/a.ts', "import { readFile } from 'node:fs'"],
  ])('is seen in a package of %s: %s', (path, code) => {
    expect(seen(path, code)).toHaveLength(1)
  })

  it.each([
    ['elsewhere/a.ts', 'export const a = 1'],
    ['domain/elsewhere/a.ts', 'export const a = 1'],
    ['features/a.ts', 'export const a = 1'],
    ['ui/Button.tsx', 'export const a = 1'],
    ['ui/date-utils.ts', 'export const a = 1'],
    ['store/lib/a.ts', 'export const a = 1'],
    ['desk/index.ts', 'export const a = 1'],
    ['desk/all.ts', "export { a } from './a'"],
    ['desk/all.ts', "export * from './a'\nexport const b = 1"],
    ['desk/a.ts', 'export const a = 1\n'.repeat(301)],
    ['domain/time/a.ts', 'export const a = Date.now()'],
    ['planner/a.ts', 'export const a = new Date()'],
    ['interchange/a.ts', 'export const a = Math.random()'],
    ['print/a.ts', 'export const a = crypto.randomUUID()'],
  ])('is seen in the place or body of %s', (path, code) => {
    expect(seen(path, code)).not.toEqual([])
  })

  it('is seen in a file that does not say what it knows', () => {
    expect(faultsOf('ui/a.ts', 'export const a = 1')).toHaveLength(1)
  })

  it('is seen in a style sheet', () => {
    expect(faultsOf('ui/a.module.css', ".a { composes: b from '../features/today/b.module.css'; }")).toHaveLength(1)
    expect(faultsOf('features/today/a.module.css', "@import '../roster/b.css';")).toHaveLength(1)
  })

  it.each([
    ['domain/time/day.ts', "import { addMonths } from 'date-fns'"],
    ['domain/course/patient-form.ts', "import * as z from 'zod/mini'"],
    ['desk/use-course.ts', "import { useMemo } from 'react'\nimport { b } from '../store/b'"],
    ['features/today/a.tsx', "import { b } from './b'\nimport { c } from '../../desk/c'\nimport d from './d.module.css'"],
    ['features/data/import/a.tsx', "import { b } from '../b'"],
    ['app/a.tsx', "const b = () => import('../features/today/b')"],
    ['main.tsx', "import { b } from './app/b'\nimport { createRoot } from 'react-dom/client'"],
    ['domain/time/a.ts', 'export const a = (at: number) => new Date(at)'],
  ])('is not seen where there is none: %s', (path, code) => {
    expect(seen(path, code)).toEqual([])
  })
})

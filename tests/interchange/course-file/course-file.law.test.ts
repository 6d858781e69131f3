/** Knows that a course survives being written and read, whatever was done to it, and that no file makes the reader throw. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldRows } from '../../../src/desk/fold'
import { sessionLinesOf } from '../../../src/domain/course/session-lines'
import { wallTimeAt } from '../../../src/domain/time/zone'
import { courseFile } from '../../../src/interchange/course-file/write-course-file'
import { readCourseFile } from '../../../src/interchange/course-file/read-course-file'
import { withNamesPutBack } from '../../../src/interchange/course-file/name-left-out'
import { checkChain, hashOf } from '../../../src/store/chain'
import { anyCommand } from '../../support/course-histories'
import { changesOf, logOf, rowsOf } from '../../support/course-logs'
import { specClinic } from '../../support/course-spec'
import { fullCourseFile, namedAdoption, readText, writtenAt, writtenCourse } from '../../support/course-files'
import { pathsIn, withPart } from '../../support/spoilt-json'

const runs = Number(process.env['EW_RUNS'] ?? 200)
const today = wallTimeAt(Date.parse(writtenAt), specClinic.zone).day

describe('a course', () => {
  it('is the same once it was written and read, and so is every line of it', () => {
    fc.assert(
      fc.property(fc.array(anyCommand, { maxLength: 40 }), (commands) => {
        const changes = changesOf([namedAdoption, ...commands])
        const read = readText(writtenCourse(changes))
        if (!read.ok) throw new Error(JSON.stringify(read.faults))
        const state = foldRows(logOf(changes))
        const { course, lines, clinic, rows } = read.file
        expect({ kind: 'course', course }).toEqual(JSON.parse(JSON.stringify(state)))
        expect(rows).toEqual(rowsOf(changes))
        const asBefore = sessionLinesOf(course, { clinic: specClinic, bookingsOn: () => [] }, today)
        const told = (all: typeof lines) => all.map((line) => ({ ...line, conflicts: [] }))
        expect(told(lines)).toEqual(told(asBefore))
        expect(lines).toEqual(sessionLinesOf(course, { clinic, bookingsOn: () => [] }, today))
      }),
      { numRuns: runs },
    )
  })

  it('is written in the same bytes again from what was read', () => {
    fc.assert(
      fc.property(fc.array(anyCommand, { maxLength: 20 }), fc.boolean(), (commands, named) => {
        const text = writtenCourse(changesOf([namedAdoption, ...commands]), named)
        const read = readText(text)
        if (!read.ok) throw new Error(JSON.stringify(read.faults))
        const names = ['Mara Lind', 'Mara Lindt']
        const rows = withNamesPutBack(read.file.rows, read.file.nameLeftOut, names)
        expect(checkChain(rows)).toBeNull()
        expect(courseFile({ rows, clinic: read.file.clinic, at: read.file.at }, hashOf, named)).toBe(text)
      }),
      { numRuns: runs },
    )
  })
})

describe('a file that somebody changed', () => {
  const input: unknown = JSON.parse(fullCourseFile())
  const paths = pathsIn(input)
  /** Nothing vouches for these: they are no part of the course. */
  const free = new Set(['about', 'writtenAt', 'clinic'])

  it('is a course or faults, whatever one part is turned into, and never throws', () => {
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.option(fc.jsonValue(), { nil: undefined }), (path, value) => {
        const spoilt = withPart(input, path, value)
        const read = readCourseFile(spoilt, hashOf)
        if (read.ok) expect(free.has(String(path[0])) || JSON.stringify(spoilt) === JSON.stringify(input)).toBe(true)
        else expect(read.faults.length > 0 && read.faults.every(({ text }) => text.endsWith('.'))).toBe(true)
      }),
      { numRuns: runs * 2 },
    )
  })

  it('is named where one part of it stands in another’s place', () => {
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.constantFrom(...paths), (path, other) => {
        const taken = other.reduce<unknown>((at, key) => Reflect.get(at as object, key), input)
        const spoilt = withPart(input, path, structuredClone(taken))
        const read = readCourseFile(spoilt, hashOf)
        expect(read.ok).toBe(free.has(String(path[0])) ? read.ok : JSON.stringify(spoilt) === JSON.stringify(input))
      }),
      { numRuns: runs * 2 },
    )
  })

  it('is refused where its history was chained anew but cannot have happened, and never throws', () => {
    const rows = rowsOf(changesOf([namedAdoption])) as readonly { readonly events: readonly unknown[] }[]
    const events = rows.flatMap((row) => row.events)
    fc.assert(
      fc.property(fc.constantFrom(...pathsIn(events)), fc.constantFrom(...pathsIn(events)), (path, other) => {
        const taken = other.reduce<unknown>((at, key) => Reflect.get(at as object, key), events)
        const changed = withPart(events, path, structuredClone(taken))
        const whole = { ...(input as object), history: logOf([changed as never]) }
        const read = readCourseFile(JSON.parse(JSON.stringify(whole)), hashOf)
        expect(read.ok).toBe(false)
      }),
      { numRuns: runs },
    )
  })

  it('is refused where it is JSON of any other kind, or cut off and mended', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.subarray(Object.keys(input as object)), (value, kept) => {
        expect(readCourseFile(value, hashOf).ok).toBe(false)
        const part = Object.fromEntries(Object.entries(input as object).filter(([key]) => kept.includes(key)))
        expect(readCourseFile(part, hashOf).ok).toBe(kept.length === Object.keys(input as object).length)
      }),
      { numRuns: runs },
    )
  })
})

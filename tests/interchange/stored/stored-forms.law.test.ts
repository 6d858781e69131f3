/** Knows that whatever the rules accept is read again, part for part. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleClinic } from '../../../src/desk/sample/sample-clinic'
import { sampleStory } from '../../../src/desk/sample/sample-courses'
import { courseCommandTypes } from '../../../src/domain/course/commands'
import type { Course } from '../../../src/domain/course/course'
import { decide } from '../../../src/domain/course/decide'
import type { CourseEvent } from '../../../src/domain/course/events'
import { evolve } from '../../../src/domain/course/evolve'
import { sessionStatuses, standings } from '../../../src/domain/course/lifecycle'
import { protocolById } from '../../../src/domain/protocol/library'
import { time } from '../../../src/domain/time/clock-time'
import { day } from '../../../src/domain/time/day'
import { wallTimeAt } from '../../../src/domain/time/zone'
import { readRows } from '../../../src/interchange/stored/row-form'
import { linkRow } from '../../../src/store/chain'
import { adopted, anyCommand, commandsOf, given, inState } from '../../support/course-histories'
import { changesOf, rowsOf } from '../../support/course-logs'
import { ana, factsAt } from '../../support/course-spec'
import { pathsIn, withPart } from '../../support/spoilt-json'

const runs = Number(process.env['EW_RUNS'] ?? 200)

describe('rows', () => {
  it('of any history that the rules accept are read unchanged', () => {
    fc.assert(
      fc.property(fc.array(anyCommand, { maxLength: 40 }), (commands) => {
        const changes = changesOf([adopted, ...commands, { type: 'UndoChange', change: 'latest' }])
        const rows = rowsOf(changes)
        expect(readRows(rows)).toEqual({ ok: true, rows })
      }),
      { numRuns: runs },
    )
  })

  it('of every command that is accepted in any state are read unchanged, and taken back, too', () => {
    for (const standing of standings) {
      for (const status of sessionStatuses) {
        for (const command of courseCommandTypes.flatMap(commandsOf)) {
          const course = inState(standing, status)
          const verdict = decide(command, course, factsAt('change-now', given))
          if (verdict.verdict === 'refused') continue
          const stamp = { at: '2027-01-25T17:00:00.000Z', by: ana, change: 'change-now', sequence: course.sequence + 1 }
          const after = verdict.events.reduce((folded: Course, event) => evolve(folded, event, stamp, course.id), course)
          const undone = decide({ type: 'UndoChange', change: 'change-now' }, after, factsAt('change-later', given))
          const rows = rowsOf([verdict.events, ...(undone.verdict === 'accepted' ? [undone.events] : [])])
          expect(readRows(rows)).toEqual({ ok: true, rows })
        }
      }
    }
  })

  it('of a whole clinic with its past are read unchanged', () => {
    const [full, short] = ['mdma-18wk-clinic', 'mdma-18wk-333'].map(protocolById)
    if (full === undefined || short === undefined) throw new Error('no house template')
    const zone = 'Europe/Berlin'
    const today = day('2027-03-01')
    const clinic = sampleClinic(today, zone)
    let id = 0
    const { steps } = sampleStory({ full, short, clinic, today, timeNow: time('10:24'), newId: () => `c${(id += 1)}` })
    const courses = new Map<string, { readonly course: Course | null; readonly changes: readonly (readonly CourseEvent[])[] }>()
    for (const { courseId, command, at, by } of steps) {
      const { course, changes } = courses.get(courseId) ?? { course: null, changes: [] }
      const wall = wallTimeAt(Date.parse(at), zone)
      const verdict = decide(command, course, { at, by, change: at, today: wall.day, timeNow: wall.time, clinic, bookingsOn: () => [], isPatientCodeTaken: () => false })
      if (verdict.verdict === 'refused') throw new Error(command.type)
      const next = verdict.events.reduce<Course | null>((folded, event) => evolve(folded, event, { at, by, change: at, sequence: changes.length + 1 }, courseId), course)
      courses.set(courseId, { course: next, changes: [...changes, verdict.events] })
    }
    expect(courses.size).toBe(8)
    for (const { changes } of courses.values()) {
      const rows = rowsOf(changes)
      expect(readRows(rows)).toEqual({ ok: true, rows })
    }
    const setUp = JSON.parse(JSON.stringify([linkRow({ id: 'row', stream: 'clinic', at: '2027-01-04T08:00:00.000Z', by: ana, change: 'change', events: [{ type: 'ClinicSetUp', clinic }] }, null)])) as unknown
    expect(readRows(setUp)).toEqual({ ok: true, rows: setUp })
  })
})

describe('what was spoilt', () => {
  /** Any value of JSON, put anywhere into true rows, or cut out of them. */
  const rows = rowsOf([adopted].flatMap((command) => {
    const verdict = decide(command, null, factsAt('change-1'))
    return verdict.verdict === 'accepted' ? [verdict.events, [{ type: 'SessionConfirmed', session: 'prep-1' }]] : []
  }))
  const paths = pathsIn(rows)

  it('is rows or faults with their paths, and never throws', () => {
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.option(fc.jsonValue(), { nil: undefined }), (path, value) => {
        const read = readRows(withPart(rows, path, value))
        if (!read.ok) expect(read.faults.every((fault) => fault.text.endsWith('.'))).toBe(true)
        expect(read.ok || read.faults.length > 0).toBe(true)
      }),
      { numRuns: runs * 5 },
    )
  })

  it('is refused where it is JSON of any other kind', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(readRows([value]).ok).toBe(false)
      }),
      { numRuns: runs },
    )
  })
})

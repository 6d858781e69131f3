/** Knows that each table tells all of what it names, counts as the figures do, and tells no more of a patient than was asked. */
import { describe, expect, it } from 'vitest'
import { type KeptBook, createBook } from '../../../src/desk/book'
import { type TableAsked, type TableMade, deviationsTable, hoursByCourse, hoursByTherapist, sessionsOfCourses, sessionsWithin } from '../../../src/desk/files/tables'
import { therapistHours } from '../../../src/desk/figures/therapist-minutes'
import { entriesBetween, linesOf } from '../../../src/desk/lines'
import type { Clinic } from '../../../src/domain/clinic/clinic'
import type { Course } from '../../../src/domain/course/course'
import { deviationsOf } from '../../../src/domain/course/deviations/deviations-of'
import { day } from '../../../src/domain/time/day'
import { clinicStream } from '../../../src/store/log-row'
import { readTable } from '../../interchange/csv/read-table'
import { specClinic } from '../../support/course-spec'
import { everyKind, ownWays, sampleCourses } from '../../support/told-courses'

const today = day('2027-03-08')
const within = { from: day('2026-06-01'), to: day('2027-12-31') }
const nothing = { name: false, words: false, protocol: false }
const everything = { name: true, words: true, protocol: true }

function bookOf(clinic: Clinic, courses: readonly Course[]): KeptBook {
  const book = createBook()
  const head = { sequence: 1, hash: '' }
  const records = courses.map((course) => ({ stream: course.id, head, state: { kind: 'course' as const, course } }))
  book.apply({ epoch: 0, revision: 1, afresh: false, records: [{ stream: clinicStream, head, state: { kind: 'clinic' as const, clinic } }, ...records], damaged: [] })
  return book
}

const sample = sampleCourses(today)
const sampleBook = bookOf(sample[0]?.clinic ?? specClinic, sample.map(({ course }) => course))
const asked = (book: KeptBook, more: Partial<TableAsked> = {}): TableAsked => ({ book, today, told: nothing, delimiter: ',', onProgress: () => undefined, isStopped: () => false, ...more })

async function textOf(table: Promise<TableMade>): Promise<string> {
  const made = await table
  if (made.made !== 'table') throw new Error(made.made)
  return made.text
}

const rowsOf = async (table: Promise<TableMade>) => readTable(await textOf(table))
const numberIn = (row: Readonly<Record<string, string>>, name: string) => Number(row[name])

describe('the table of a course', () => {
  it.each(everyKind)('has one row for each session: $name', async ({ course, clinic, today: on }) => {
    const book = bookOf(clinic, [course])
    const rows = await rowsOf(sessionsOfCourses([course.id], asked(book, { today: on })))
    const lines = linesOf(book, course, on)
    expect(rows.map((row) => [row['kind'], row['state'], row['planned day'], row['held day'], row['held from'], row['window opens'], row['window closes']])).toEqual(
      lines.map(({ kind, status, slot, encounter, window }) => [kind, status, slot?.day ?? '', encounter?.day ?? '', encounter?.from ?? '', window?.opens ?? '', window?.closes ?? '']),
    )
    expect(new Set(rows.map((row) => row['session'])).size).toBe(lines.length)
  })

  it.each(everyKind)('tells no name, no substance, no diagnosis, no scale and nothing typed unless asked: $name', async ({ course, clinic, today: on }) => {
    const book = bookOf(clinic, [course])
    const text = await textOf(sessionsOfCourses([course.id], asked(book, { today: on })))
    expect(text).not.toMatch(/mdma|psilocybin|ketamine|ptsd|depress|cancer|autis|caps|madrs|hamd|\bmg\b|trauma|Robin|Snow|sleep/i)
    const { protocol } = course
    expect(text).not.toContain(protocol.name)
    const whole = await textOf(sessionsOfCourses([course.id], asked(book, { today: on, told: everything })))
    expect(whole).toContain(protocol.name.replaceAll('"', '""'))
    expect(whole.split('\r\n')[0]).toContain('patient name,protocol,session')
  })

  it('says how long a session really lasts, and on which day it ended', async () => {
    const changed = ownWays.find(({ name }) => name === 'as clocks go forward and back')
    if (changed === undefined) throw new Error('no such course')
    const rows = await rowsOf(sessionsOfCourses([changed.course.id], asked(bookOf(changed.clinic, [changed.course]), { today: changed.today })))
    const [spring, night] = [rows[2], rows[3]]
    expect([spring?.['planned from'], spring?.['planned to'], spring?.['planned minutes'], spring?.['held minutes']]).toEqual(['01:00', '04:00', '120', '60'])
    expect([night?.['held day'], night?.['held end day'], night?.['held minutes']]).toEqual(['2027-10-30', '2027-10-31', '540'])
  })

  it('keeps days below zero numbers, and a code that looks like a formula a text', async () => {
    const late = ownWays.find(({ name }) => name.startsWith('held, out'))
    if (late === undefined) throw new Error('no such course')
    const rows = await rowsOf(sessionsOfCourses([late.course.id], asked(bookOf(late.clinic, [late.course]), { told: everything })))
    expect(rows[1]).toMatchObject({ patient: "'=K-17", 'patient name': 'Robin Hale', reason: "'=Snow; closed the roads, twice", 'days outside window': '2' })
    expect(rows.some((row) => numberIn(row, 'days from target') < 0)).toBe(sessionsEarly(late.course))
  })

  it('stands below each other for the courses of a list, in its order, without those that are gone', async () => {
    const [first, second] = sampleBook.courses()
    if (first === undefined || second === undefined) throw new Error('no two courses')
    const codes = (await rowsOf(sessionsOfCourses([second.id, 'none', first.id], asked(sampleBook)))).map((row) => row['patient'])
    expect([...new Set(codes)]).toEqual([second.patient.code, first.patient.code])
    expect(codes).toHaveLength(first.sessions.length + second.sessions.length)
  })

  it('is refused for a course that is gone', async () => {
    expect(await sessionsOfCourses(['none'], asked(sampleBook))).toEqual({ made: 'nothing' })
  })
})

/** The small course lies on its targets but for the second preparation, nine days late. */
function sessionsEarly({ sessions }: Course): boolean {
  return sessions.some(({ slot }) => slot !== null && slot.day < day('2027-01-11'))
}

describe('the table of all courses', () => {
  it('holds the sessions of the days asked for, by day and time, as the calendar has them', async () => {
    const week = { from: day('2027-03-01'), to: day('2027-03-14') }
    const entries = entriesBetween(sampleBook, week.from, week.to, today)
    const rows = await rowsOf(sessionsWithin(week, () => true, asked(sampleBook)))
    expect(rows.map((row) => [row['patient'], row['held day'] === '' ? row['planned day'] : row['held day'], row['state']])).toEqual(entries.map(({ code, line }) => [code, line.day, line.status]))
    expect(rows.length).toBeGreaterThan(8)
    const filtered = await rowsOf(sessionsWithin(week, ({ line }) => line.kind === 'dosing', asked(sampleBook)))
    expect(filtered).toEqual(rows.filter((row) => row['kind'] === 'dosing'))
  })

  it('is read with semicolons where they are asked for', async () => {
    const text = await textOf(sessionsWithin(within, () => true, asked(sampleBook, { delimiter: ';' })))
    expect(readTable(text, ';')).toEqual(await rowsOf(sessionsWithin(within, () => true, asked(sampleBook))))
  })
})

describe('the table of deviations', () => {
  it.each(ownWays)('has one row for each deviation: $name', async ({ course, clinic, today: on }) => {
    const rows = await rowsOf(deviationsTable(course.id, asked(bookOf(clinic, [course]), { today: on, told: everything })))
    const own = deviationsOf(course, { today: on, zone: clinic.zone })
    expect(rows.map((row) => [row['reason']?.replaceAll("'", ''), row['class'], row['written by']])).toEqual(own.map(({ reason, assessment, by }) => [reason, assessment?.grade ?? '', by?.name ?? '']))
  })

  it('says what was left, by how much, and what was allowed', async () => {
    const rows = (await Promise.all(ownWays.map(({ course, clinic, today: on }) => rowsOf(deviationsTable(course.id, asked(bookOf(clinic, [course]), { today: on })))))).flat()
    expect(new Set(rows.map((row) => row['deviation']))).toEqual(new Set(['outside-window', 'therapist-missing', 'missed', 'no-show', 'left-out', 'condition-waived', 'supplement-outside-window', 'too-few-contacts']))
    expect(rows.find((row) => row['deviation'] === 'outside-window')).toMatchObject({ 'days outside window': '2', 'allowed from': '2027-01-15', 'allowed to': '2027-01-25', 'planned day': '2027-01-18', 'held day': '2027-01-27', class: 'minor' })
    expect(rows.find((row) => row['deviation'] === 'supplement-outside-window')?.['minutes outside window']).toBe('12')
    expect(rows.find((row) => row['deviation'] === 'too-few-contacts')).toMatchObject({ 'contacts asked for': '2', 'contacts reached': '0' })
    expect(JSON.stringify(rows)).not.toMatch(/transport|Snow|Walks|Robin/)
  })

  it.each(everyKind)('says by how many days a session was held outside its window, as the table of sessions says it: $name', async ({ course, clinic, today: on }) => {
    const book = bookOf(clinic, [course])
    const outsideIn = (rows: readonly Readonly<Record<string, string>>[]) => rows.filter((row) => numberIn(row, 'days outside window') !== 0).map((row) => [row['session'], row['days outside window']])
    const sessions = await rowsOf(sessionsOfCourses([course.id], asked(book, { today: on })))
    const deviations = await rowsOf(deviationsTable(course.id, asked(book, { today: on })))
    expect(outsideIn(sessions).sort()).toEqual(outsideIn(deviations).sort())
  })

  it('holds those of all courses, the latest first', async () => {
    const rows = await rowsOf(deviationsTable(null, asked(sampleBook)))
    const written = rows.map((row) => `${row['written day']} ${row['written at']}`)
    expect(written).toEqual(written.toSorted().reverse())
    expect(rows).toHaveLength(sample.reduce((sum, { course, clinic }) => sum + deviationsOf(course, { today, zone: clinic.zone }).length, 0))
  })
})

describe('the tables of hours', () => {
  it('count as the figures do, and alike by therapist and by course', async () => {
    const clinic = sampleBook.clinic()
    if (clinic === null) throw new Error('no clinic')
    const byTherapist = await rowsOf(hoursByTherapist(within, asked(sampleBook)))
    expect(byTherapist.map((row) => [row['therapist'], numberIn(row, 'planned minutes'), numberIn(row, 'minutes ahead'), numberIn(row, 'worked minutes')])).toEqual(
      therapistHours(sampleBook.courses(), clinic, today, within).map(({ name, planned, ahead, worked }) => [name, planned, ahead, worked]),
    )
    const byCourse = await rowsOf(hoursByCourse(within, asked(sampleBook)))
    for (const row of byTherapist) {
      const own = byCourse.filter((one) => one['therapist'] === row['therapist'])
      for (const name of ['planned minutes', 'minutes ahead', 'worked minutes']) expect(own.reduce((sum, one) => sum + numberIn(one, name), 0)).toBe(numberIn(row, name))
    }
    expect(new Set(byCourse.map((row) => row['patient'])).size).toBe(8)
    expect(byCourse[0]).toMatchObject({ 'from day': '2026-06-01', 'to day': '2027-12-31' })
  })
})

describe('ten thousand sessions', () => {
  const over = sample.find(({ course }) => course.standing === 'completed')
  if (over === undefined) throw new Error('no course is over')
  const many = Array.from({ length: 640 }, (_, at) => ({ ...over.course, id: `course-${at}`, patient: { code: `C-${at}`, name: '' } }))
  const book = bookOf(sampleBook.clinic() ?? specClinic, many)

  it('are written while it is told how far it is', async () => {
    const told: number[] = []
    const made = await sessionsWithin(within, () => true, asked(book, { onProgress: (done, of) => told.push(done / of) }))
    expect(made.made === 'table' && made.rows).toBeGreaterThan(10_000)
    expect(told).toEqual(told.toSorted((one, other) => one - other))
    expect(told.at(-1)).toBe(1)
  })

  it('are stopped at the first step after the wish', async () => {
    let steps = 0
    const stops = asked(book, { onProgress: () => (steps += 1), isStopped: () => steps >= 1 })
    expect(await sessionsWithin(within, () => true, stops)).toEqual({ made: 'stopped' })
    expect(steps).toBe(1)
  })
})

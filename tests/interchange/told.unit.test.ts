/** Knows that what nobody asked to be told is in no file of a course, whatever people typed and whatever the protocol says. */
import { describe, expect, it } from 'vitest'
import { calendarWords } from '../../src/acts/files/calendar-words'
import type { Course, Session } from '../../src/domain/course/course'
import type { Deviated } from '../../src/domain/course/deviations/deviation'
import { deviationsOf } from '../../src/domain/course/deviations/deviations-of'
import { time } from '../../src/domain/time/clock-time'
import { day } from '../../src/domain/time/day'
import { entriesOfCourse } from '../../src/interchange/calendar/entries-of-course'
import { changesAsItStands } from '../../src/interchange/calendar/session-change'
import { calendarText } from '../../src/interchange/calendar/write-calendar'
import { deviationColumns } from '../../src/interchange/csv/deviation-table'
import { courseHoursColumns } from '../../src/interchange/csv/hours-table'
import { sessionColumns } from '../../src/interchange/csv/session-table'
import { type Column, tableHead, tableRows } from '../../src/interchange/csv/table-text'
import { fhirBundle } from '../../src/interchange/fhir/fhir-bundle'
import type { Told } from '../../src/interchange/told'
import { digestOf } from '../../src/store/canonical'
import { ana } from '../support/course-spec'
import { type ToldCourse, forFile, ownWays, sampleCourses } from '../support/told-courses'

const [typed, protocols, patient, code, absence] = ['Zq typed', 'Zq protocol', 'Zq name', 'Zq code', 'Zq absence'] as const

/** Whatever people can type about a course, wherever it is kept; what of it stands in the protocol is told apart first. */
const typedKeys = new Set(['reason', 'note', 'action', 'standingReason', 'text'])

function marked(value: unknown, isText: (key: string) => boolean, mark: string, key = ''): unknown {
  if (typeof value === 'string') return isText(key) ? mark : value
  if (Array.isArray(value)) return value.map((one) => marked(one, isText, mark, key))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([own, member]) => [own, marked(member, isText, mark, own)]))
}

const leftForAbsence: Deviated = {
  id: 'therapist-away',
  fact: { what: 'rule', breach: { code: 'therapist-away', session: 'prep-1', day: day('2027-01-11'), therapist: 'ana', name: 'Ana', absence } },
  planned: null,
  actual: null,
  reason: typed,
  by: ana,
  at: '2027-01-11T11:00:00.000Z',
  change: 'change-2',
}

/** The same course with a mark in place of every text, and a session held while somebody was away. */
function markedCourse(course: Course): Course {
  const { protocol, ...own } = course
  const words = new Set(['name', 'citation', 'indication', 'substance', 'status', 'value', 'alternatives', 'text', 'title', 'note', 'event', 'visit', 'epoch'])
  const sessions = protocol.sessions.map((visit) => {
    const { kind, overnight, ...said } = visit
    return { ...(marked(said, (key) => words.has(key), visit.unscheduled === undefined ? protocols : typed) as typeof said), kind, ...(overnight !== undefined && { overnight }) }
  })
  const rest = marked({ ...protocol, sessions: [] }, (key) => words.has(key), protocols) as Course['protocol']
  const lived = marked(own, (key) => typedKeys.has(key), typed) as typeof own
  const held = lived.sessions.map((one, place): Session => (place === 0 ? { ...one, deviated: [...one.deviated, leftForAbsence] } : one))
  return { ...lived, sessions: held, patient: { code, name: patient }, protocol: { ...rest, sessions } }
}

const courses: readonly ToldCourse[] = [...ownWays, ...sampleCourses()].map((one) => ({ ...one, course: markedCourse(one.course) }))

function table<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  return tableHead(columns, ',') + tableRows(columns, rows, ',')
}

type Form = (from: ToldCourse, told: Told) => string

const within = { from: day('2027-01-01'), to: day('2027-12-31') }
const forms: readonly (readonly [string, Form])[] = [
  ['a bundle', (from, told) => fhirBundle(forFile(from), told, digestOf)],
  ['a table of sessions', (from, told) => table(sessionColumns(told, from.clinic.zone), forFile(from).lines.map((line) => ({ course: from.course, line })))],
  ['a table of deviations', (from, told) => table(deviationColumns(told, from.clinic.zone), deviationsOf(from.course, { today: from.today, zone: from.clinic.zone }).map((deviation) => ({ course: from.course, deviation })))],
  ['a table of hours', (from, told) => table(courseHoursColumns(told, within), [{ course: from.course, person: 'Ana', hasLeft: false, planned: 1, ahead: 1, worked: 1 }])],
]

/** Conditions bear the protocol's names for them, which no mark can stand for. */
const conditionsIn = ({ course }: ToldCourse) => course.protocol.sessions.flatMap(({ gates }) => gates.filter((gate) => !gate.includes('-completed')))

const either = [false, true]
const everyTold: readonly Told[] = either.flatMap((name) => either.flatMap((protocol) => either.map((words) => ({ name, protocol, words }))))

describe.each(forms)('%s', (_, write) => {
  it.each(courses.map((from) => [from.name, from] as const))('tells what was asked for and no more: %s', (_name, from) => {
    for (const told of everyTold) {
      const text = write(from, told)
      const untold = [absence, ...(told.name ? [] : [patient]), ...(told.words ? [] : [typed]), ...(told.protocol ? [] : [protocols, ...conditionsIn(from)])]
      for (const word of untold) expect(text).not.toContain(word)
      expect(text).toContain(code)
      if (told.protocol) expect(text).toContain(protocols)
    }
  })
})

describe('the tables and the bundle', () => {
  it('of a course with added visits tell their titles with what people typed, and not with the protocol’s words', () => {
    const from = courses.find(({ name }) => name === 'with added visits')
    if (from === undefined) throw new Error('no such course')
    for (const [, write] of forms.slice(0, 2)) {
      expect(write(from, { name: false, protocol: true, words: false })).not.toContain(typed)
      expect(write(from, { name: false, protocol: true, words: false })).toMatch(/Added visit[^]*Preparation 2, again/)
      expect(write(from, { name: false, protocol: false, words: true })).not.toMatch(/Added visit|, again/)
    }
  })
})

describe('a calendar', () => {
  const everyCalendar = either.flatMap((person) => either.flatMap((kinds) => either.flatMap((people) => either.map((windows) => ({ code: person, name: person, kinds, people, windows })))))

  it.each(courses.map((from) => [from.name, from] as const))('tells what was asked for and no more, and never what was typed nor the protocol’s words: %s', (_name, { course, clinic, today }) => {
    const policies = [{ until: time('09:00'), since: null, givenUp: null }]
    const changes = changesAsItStands(course)
    for (const told of everyCalendar) {
      const entries = entriesOfCourse({ course, changes, clinic, policies, today }, { scope: { of: 'all' }, told, words: calendarWords, uidOf: (session, what) => digestOf(`${session} ${what}`) })
      const text = calendarText({ name: calendarWords.calendar, zone: clinic.zone, at: '2027-02-20T12:00:00.000Z' }, entries).replaceAll('\r\n ', '')
      for (const word of [typed, protocols, absence]) expect(text).not.toContain(word)
      expect([text.includes(code), text.includes(patient)]).toEqual([told.code, told.name])
      if (!told.kinds) expect(text).not.toMatch(/Preparation|Dosing|Integration|Assessment|Night after|CATEGORIES/)
      if (!told.people) for (const { name } of clinic.therapists) expect(text).not.toContain(name)
      if (!told.windows) expect(text).not.toMatch(/EIGHTEEN-WEEKS-(?:EARLIEST|TARGET|LATEST)|Target/)
    }
  })
})

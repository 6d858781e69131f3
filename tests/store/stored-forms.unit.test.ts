import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { nightEndOf } from '../../src/domain/clinic/clinic'
import type { ClinicEvent } from '../../src/domain/clinic/clinic-commands'
import { deviationsOf, isToAssess } from '../../src/domain/course/deviations/deviations-of'
import type { CourseEventName } from '../../src/domain/course/events'
import { unplannedSession } from '../../src/domain/course/unplanned'
import { day } from '../../src/domain/time/day'
import { foldRows } from '../../src/desk/fold'
import { checkChain } from '../../src/store/chain'
import { readStream } from '../../src/store/log-entries'
import { type LogRow, isStoredRow, upcast } from '../../src/store/log-row'
import { plainSeal } from '../../src/store/sealing'
import { openRecord } from '../../src/store/stream-record'

function fixture(name: string): Record<string, unknown> {
  const read: unknown = JSON.parse(readFileSync(new URL(`../fixtures/stored/form-1/${name}.json`, import.meta.url), 'utf8'))
  if (typeof read !== 'object' || read === null) throw new Error('no fixture')
  return { ...read }
}

/** The rows as a store of today reads them; the chain is checked on what was stored. */
function rowsIn(name: string): readonly LogRow[] {
  const { rows } = fixture(name)
  if (!Array.isArray(rows) || !rows.every(isStoredRow)) throw new Error('no rows')
  expect(checkChain(rows)).toBeNull()
  return rows.map((row) => {
    const today = upcast(row)
    if (today === undefined) throw new Error('not readable')
    return today
  })
}

/** Every kind of event must be in a fixture: a new one does not compile here until it is. */
const kinds = {
  CourseOpened: true,
  PlanAdopted: true,
  SessionConfirmed: true,
  SessionMoved: true,
  SessionStarted: true,
  SessionCompleted: true,
  SessionMissed: true,
  SessionNoShow: true,
  SessionCancelled: true,
  SessionWaived: true,
  SessionPlannedAgain: true,
  SessionReopened: true,
  EncounterCorrected: true,
  GateAnswered: true,
  CoursePutOnHold: true,
  CourseResumed: true,
  DosingStopped: true,
  CourseCompleted: true,
  CourseEndedEarly: true,
  CourseWithdrawn: true,
  CourseLostToFollowUp: true,
  CourseDiscarded: true,
  PatientCorrected: true,
  PatientAwayRecorded: true,
  SchedulePrinted: true,
  ChangeUndone: true,
  VisitAdded: true,
  ProtocolAmended: true,
  DosingFactNoted: true,
  DosingEntryCorrected: true,
  DosingEntryStruck: true,
  ContactRecorded: true,
  ContactCorrected: true,
  ContactStruck: true,
  ScoreRecorded: true,
  ScoreCorrected: true,
  ScoreStruck: true,
  DeviationAssessed: true,
  ClinicSetUp: true,
  ClinicChanged: true,
} satisfies Record<CourseEventName | ClinicEvent['type'], true>

/** Courses, each a whole log. */
const folding = ['course', 'discarded', 'replanned', 'dosing-day', 'held-and-resumed', 'added-visit', 'amended', 'contacts-and-scores', 'deviations', 'calls-short', 'enquiry'] as const

describe('what was stored in form 1', () => {
  it.each(folding)('still folds: %s', (name) => {
    const state = foldRows(rowsIn(name))
    if (state.kind !== 'course') throw new Error('no course')
    const { patient, standing, version, sequence, sessions } = state.course
    expect({
      code: patient.code,
      standing,
      version,
      sequence,
      statuses: Object.fromEntries(sessions.map(({ id, status }) => [id, status])),
      days: Object.fromEntries(sessions.map(({ id, slot }) => [id, slot?.day ?? null])),
    }).toEqual(fixture(name)['expected'])
  })

  it('still folds: contacts and scores', () => {
    const state = foldRows(rowsIn('contacts-and-scores'))
    if (state.kind !== 'course') throw new Error('no course')
    const { contacts, scores } = state.course
    expect(contacts.map(({ after, day, outcome, struck }) => [after, day, outcome, struck !== null])).toEqual([
      ['exp-1', '2027-01-26', 'reached', false],
      ['exp-1', '2027-01-28', 'not-reached', false],
      ['exp-1', '2027-01-28', 'reached', true],
    ])
    expect(scores.map(({ session, measure, value, struck }) => [session, measure, value, struck !== null])).toEqual([
      [null, 'PCL-5', 41.5, false],
      ['outcome', 'CAPS-5', 27, true],
    ])
  })

  it.each(['deviations', 'calls-short'])('still tells what left the plan, and what people made of it: %s', (name) => {
    const state = foldRows(rowsIn(name))
    const read = state.kind !== 'course' ? [] : deviationsOf(state.course, { today: day('2027-03-09'), zone: 'Europe/Berlin' })
    expect(read.map((one) => ({ session: one.session, id: one.id, reason: one.reason, grade: one.assessment?.grade ?? null, toAssess: isToAssess(one) }))).toEqual(fixture(name)['deviations'])
  })

  it('still reads: the day on which a patient first asked, and none in a course from before there was one', () => {
    const rows = rowsIn('enquiry')
    const asked = rows.map((_, index) => foldRows(rows.slice(0, index + 1))).map((state) => (state.kind === 'course' ? (state.course.patient.enquired ?? null) : state.kind))
    expect(asked).toEqual(fixture('enquiry')['enquired'])
    const before = foldRows(rowsIn('course'))
    expect(before.kind === 'course' && 'enquired' in before.course.patient).toBe(false)
  })

  it.each(folding)('has every part of a session after each row, also of one that an old row put back: %s', (name) => {
    const rows = rowsIn(name)
    const parts = Object.keys(unplannedSession('any'))
    for (let count = 1; count <= rows.length; count += 1) {
      const state = foldRows(rows.slice(0, count))
      if (state.kind !== 'course') throw new Error('no course')
      for (const session of state.course.sessions) expect(Object.keys(session), `row ${count}, ${session.id}`).toEqual(expect.arrayContaining(parts))
      expect(() => deviationsOf(state.course, { today: day('2027-03-09'), zone: 'Europe/Berlin' })).not.toThrow()
    }
  })

  it('still folds: the clinic', () => {
    const state = foldRows(rowsIn('clinic'))
    expect(state.kind === 'clinic' && { name: state.clinic.name }).toEqual(fixture('clinic')['expected'])
  })

  it('still reads: the clinic’s night, and none in a clinic from before there was a choice', () => {
    const rows = rowsIn('clinic-night')
    const states = rows.map((_, index) => foldRows(rows.slice(0, index + 1)))
    expect({ nights: states.map((state) => (state.kind === 'clinic' ? nightEndOf(state.clinic) : state.kind)) }).toEqual(fixture('clinic-night')['expected'])
  })

  it('covers every kind of event', () => {
    const seen = [...folding, 'clinic'].flatMap((name) => rowsIn(name).flatMap(({ events }) => events.map(({ type }) => type)))
    expect([...new Set(seen)].sort()).toEqual(Object.keys(kinds).sort())
  })

  it('still opens as it was sealed; the record is to be folded anew from its log', () => {
    const { row, record } = fixture('sealed') as Record<'row' | 'record', Record<string, string>>
    const bytes = (text = '') => Uint8Array.from(Buffer.from(text, 'base64'))
    expect(openRecord('course-1', bytes(record['body']), plainSeal)).toEqual({ ok: false, reason: 'outgrown' })
    const entry = { id: 'row-course-1-1', stream: 'course-1', sequence: 1, change: 'change-1', body: bytes(row['body']) }
    const read = readStream('course-1', [entry], plainSeal)
    expect([read.rows.length, read.damaged, read.broken]).toEqual([1, [], null])
  })
})

describe('what a newer version stored', () => {
  it('is told as unreadable, never read as if it were today’s', () => {
    const [row] = rowsIn('clinic')
    if (row === undefined) throw new Error('no row')
    expect(upcast({ ...row, form: 2 })).toBeUndefined()
    const body = plainSeal.close({ form: 4, head: { sequence: 1, hash: '' }, state: {} }, 'record course-1')
    expect(openRecord('course-1', body, plainSeal)).toEqual({ ok: false, reason: 'unreadable' })
  })
})

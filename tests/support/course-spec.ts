/** Given these commands, when this one, then exactly these events or this refusal. */
import { expect } from 'vitest'
import type { Clinic } from '../../src/domain/clinic/clinic'
import type { CourseCommand, PlacedSlot } from '../../src/domain/course/commands'
import type { Course, Slot } from '../../src/domain/course/course'
import { decide } from '../../src/domain/course/decide'
import type { CourseVerdict } from '../../src/domain/course/verdict'
import type { CourseEvent } from '../../src/domain/course/events'
import { evolve } from '../../src/domain/course/evolve'
import type { Facts } from '../../src/domain/course/facts'
import type { Booking } from '../../src/domain/rules/breach'
import { addDays, day } from '../../src/domain/time/day'
import { time } from '../../src/domain/time/clock-time'
import { smallProtocol } from './small-protocol'

const weekHours = [{ from: time('08:00'), to: time('18:00') }]

export const specClinic: Clinic = {
  name: 'Harbour Street Clinic',
  address: '12 Harbour Street, Easthaven',
  telephone: '01632 960140',
  nightTelephone: '01632 960177',
  zone: 'Europe/Berlin',
  gridMinutes: 30,
  turnoverMinutes: 0,
  open: { mon: weekHours, tue: weekHours, wed: weekHours, thu: weekHours, fri: weekHours },
  closures: [{ from: day('2027-03-29'), to: day('2027-03-29'), name: 'Easter Monday' }],
  therapists: [
    { id: 'ana', name: 'Ana', away: [{ from: day('2027-02-01'), to: day('2027-02-05'), name: 'holiday' }] },
    { id: 'ben', name: 'Ben', away: [] },
  ],
  rooms: [{ id: 'oak', name: 'Oak', suits: ['dosing', 'consult'], closedOn: [], closed: [] }],
  raters: [],
  sample: false,
}

export const ana = { id: 'ana', name: 'Ana' }
export const monday = day('2027-01-11')

export function slot(on: string, at: string, minutes = 90, more: Partial<Slot> = {}): Slot {
  return { day: day(on), time: time(at), minutes, therapists: ['ana', 'ben'], room: 'oak', ...more }
}

/** Preparation 11 and 18 January, dosing 25 January, morning after, dosing 15 February, outcome 8 March. */
export const smallSlots: readonly PlacedSlot[] = [
  { session: 'prep-1', slot: slot('2027-01-11', '10:00') },
  { session: 'prep-2', slot: slot('2027-01-18', '10:00') },
  { session: 'exp-1', slot: slot('2027-01-25', '09:00', 480) },
  { session: 'int-1', slot: slot('2027-01-26', '10:00') },
  { session: 'exp-2', slot: slot('2027-02-15', '09:00', 480) },
  { session: 'outcome', slot: slot('2027-03-08', '10:00', 90, { therapists: [], room: null }) },
]

export const adoption: Extract<CourseCommand, { type: 'AdoptPlan' }> = {
  type: 'AdoptPlan',
  patient: { code: 'K-17', name: '' },
  protocol: smallProtocol,
  pair: { lead: 'ana', co: 'ben' },
  start: monday,
  startLatest: null,
  end: null,
  prefers: { days: [], half: 'any' },
  away: [],
  slots: smallSlots,
  despite: null,
  sample: false,
}

export const adopt: CourseCommand = adoption

export interface Given {
  readonly today?: string
  readonly timeNow?: string
  readonly clinic?: Clinic | null
  readonly bookings?: readonly Booking[]
  readonly taken?: readonly string[]
}

export function factsAt(change: string, given: Given = {}): Facts {
  return {
    at: '2027-01-04T08:00:00.000Z',
    today: day(given.today ?? '2027-01-04'),
    timeNow: time(given.timeNow ?? '09:00'),
    by: ana,
    change,
    clinic: given.clinic === undefined ? specClinic : given.clinic,
    bookingsOn: (on) => (given.bookings ?? []).filter((booking) => booking.day === on || addDays(booking.day, 1) === on),
    isPatientCodeTaken: (code) => (given.taken ?? []).includes(code),
  }
}

/** Folds events as the store would, one change an array. */
export function fold(changes: readonly (readonly CourseEvent[])[]): Course | null {
  let course: Course | null = null
  changes.forEach((events, index) => {
    for (const event of events) {
      course = evolve(course, event, { at: '2027-01-04T08:00:00.000Z', by: ana, change: `change-${index + 1}`, sequence: index + 1 }, 'course-1')
    }
  })
  return course
}

export interface Step {
  readonly command: CourseCommand
  readonly given?: Given
}

/** Runs commands that must be accepted and returns the course they lead to. */
export function courseAfter(steps: readonly Step[]): Course {
  const changes: (readonly CourseEvent[])[] = []
  for (const { command, given } of steps) {
    const verdict = decide(command, fold(changes), factsAt(`change-${changes.length + 1}`, given))
    if (verdict.verdict === 'refused') throw new Error(`${command.type} refused: ${JSON.stringify(verdict.refusal)}`)
    changes.push(verdict.events)
  }
  const course = fold(changes)
  if (course === null) throw new Error('no course')
  return course
}

export function when(command: CourseCommand, course: Course | null, given?: Given): CourseVerdict {
  return decide(command, course, factsAt('change-now', given))
}

export function expectEvents(verdict: CourseVerdict, events: readonly CourseEvent[]): void {
  expect(verdict).toEqual({ verdict: 'accepted', events })
}

export function expectRefusal(verdict: CourseVerdict, refusal: object): void {
  expect(verdict).toMatchObject({ verdict: 'refused', refusal })
}

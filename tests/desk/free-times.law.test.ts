/** Knows that what is called free keeps every rule, and that nothing else does; refuses to know how it is found. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Book } from '../../src/desk/book'
import { freeOn, pairMinutes } from '../../src/desk/free-times'
import { sampleClinic } from '../../src/desk/sample/sample-clinic'
import { sampleStory } from '../../src/desk/sample/sample-courses'
import type { Clinic, RoomUse } from '../../src/domain/clinic/clinic'
import { sessionBookings } from '../../src/domain/course/bookings'
import type { Course, Slot } from '../../src/domain/course/course'
import { protocolById } from '../../src/domain/protocol/library'
import type { Protocol, Visit } from '../../src/domain/protocol/protocol'
import type { Booking } from '../../src/domain/rules/breach'
import { breachesOf } from '../../src/domain/rules/rule-book'
import { daysTouched, spanOf } from '../../src/domain/time/span'
import { time, timeOfMinutes } from '../../src/domain/time/clock-time'
import { type Day, addDays, day, dayFromNumber, dayNumber, daysBetween } from '../../src/domain/time/day'

function houseTemplate(id: string): Protocol {
  const found = protocolById(id)
  if (found === undefined) throw new Error(`no ${id}`)
  return found
}
const full = houseTemplate('mdma-18wk-clinic')
const short = houseTemplate('mdma-18wk-333')

function story(offset: number, changed: Partial<Clinic>) {
  const today = dayFromNumber(dayNumber(day('2026-06-01')) + offset)
  const clinic = { ...sampleClinic(today, 'Europe/Berlin'), ...changed }
  let id = 0
  const { courses } = sampleStory({ full, short, clinic, today, timeNow: timeOfMinutes(600), newId: () => `c${(id += 1)}` })
  return { today, clinic, book: bookOf(clinic, courses) }
}

function bookOf(clinic: Clinic | null, courses: readonly Course[]): Book {
  const byDay = new Map<Day, Booking[]>()
  for (const booking of courses.flatMap(sessionBookings)) {
    for (const on of daysTouched(spanOf(booking.day, booking.time, booking.minutes))) byDay.set(on, [...(byDay.get(on) ?? []), booking])
  }
  return {
    revision: () => 1,
    clinic: () => clinic,
    course: (id) => courses.find((course) => course.id === id),
    courses: () => courses,
    coursesBetween: () => courses,
    coursesToContact: () => [],
    bookingsOn: (on) => byDay.get(on) ?? [],
    isPatientCodeTaken: () => false,
    damaged: () => [],
  }
}

const session: Visit = {
  id: 'one',
  kind: 'preparation',
  title: '',
  durationMinutes: pairMinutes,
  staff: 'therapist-pair',
  after: null,
  offsetDays: { target: 0, earliest: 0, latest: 0 },
  gates: [],
  confidence: 'assumption',
  windowConfidence: 'assumption',
  note: '',
}
const dosing = full.sessions.filter(({ kind }) => kind === 'dosing').reduce((one, other) => ((one.durationMinutes ?? 0) >= (other.durationMinutes ?? 0) ? one : other))

/** Whether the rule book has nothing against the slot for a course that has nothing else. */
function isLegal(visit: Visit, slot: Slot, book: Book, clinic: Clinic): boolean {
  const alone: Visit = { ...visit, after: null, gates: [] }
  const plan = { protocol: { ...full, lengthDays: null, sessions: [alone] }, start: slot.day, startLatest: null, end: null, away: [], placed: new Map() }
  return breachesOf({ visit: alone, slot, plan, site: { clinic, bookingsOn: (on) => book.bookingsOn(on) } }).length === 0
}

function legalStarts(visit: Visit, on: Day, pair: readonly string[], use: RoomUse, book: Book, clinic: Clinic): readonly number[] {
  const rooms = clinic.rooms.filter(({ suits }) => suits.includes(use))
  const starts = Array.from({ length: Math.floor(1440 / clinic.gridMinutes) }, (_, index) => index * clinic.gridMinutes)
  const slotAt = (start: number, room: string): Slot => ({ day: on, time: timeOfMinutes(start), minutes: visit.durationMinutes ?? 0, therapists: pair, room })
  return starts.filter((start) => rooms.some(({ id }) => isLegal(visit, slotAt(start, id), book, clinic)))
}

const clinics: fc.Arbitrary<Partial<Clinic>> = fc.record({
  turnoverMinutes: fc.constantFrom(0, 30),
  gridMinutes: fc.constantFrom(15, 30),
  night: fc.constantFrom({ stays: 'home' as const }, { stays: 'dosing-room' as const, until: time('09:00') }),
})

it('names exactly the starts of each pair that keep every rule', () => {
  let free = 0
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1095 }), fc.integer({ min: 1, max: 40 }), clinics, (offset, ahead, changed) => {
      const { today, clinic, book } = story(offset, changed)
      const on = addDays(today, ahead)
      const found = freeOn(book, on, { today, timeNow: time('10:00') })
      expect(found?.pairs).toHaveLength((clinic.therapists.length * (clinic.therapists.length - 1)) / 2)
      for (const { pair, starts } of found?.pairs ?? []) {
        expect(starts, `${pair.join(' and ')} on ${on}`).toEqual(legalStarts(session, on, pair, 'consult', book, clinic))
        free += starts.length
      }
    }),
    { numRuns: Math.ceil((fc.readConfigureGlobal().numRuns ?? 100) / 10) },
  )
  expect(free).toBeGreaterThan(0)
})

const atHome = { turnoverMinutes: 30, gridMinutes: 30, night: { stays: 'home' } } as const
/** Left to chance, one run in eighty would see no day of one sort. */
const oneHere: [number, number, Partial<Clinic>] = [0, 4, atHome]
const oneNext: [number, number, Partial<Clinic>] = [91, 12, atHome]

it('finds a dosing day wherever the rules leave one, and the next where they do not', () => {
  const seen = { here: 0, next: 0 }
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1095 }), fc.integer({ min: 1, max: 40 }), clinics, (offset, ahead, changed) => {
      const { today, clinic, book } = story(offset, changed)
      const on = addDays(today, ahead)
      const found = freeOn(book, on, { today, timeNow: time('10:00') })
      expect(found?.dosing).toMatchObject({ minutes: dosing.durationMinutes })
      const pairs = found?.pairs.map(({ pair }) => pair) ?? []
      const place = found?.dosing?.here ?? found?.dosing?.next ?? null
      expect((found?.dosing?.here ?? null) === null).toBe(found?.dosing?.obstacle !== null)
      const last = place === null ? 30 : daysBetween(on, place.day)
      for (let past = 0; past < last; past += 1) {
        for (const pair of pairs) expect(legalStarts(dosing, addDays(on, past), pair, 'dosing', book, clinic)).toEqual([])
      }
      if (place === null) return
      seen[found?.dosing?.here === null ? 'next' : 'here'] += 1
      const { pair, room } = place
      expect(isLegal(dosing, { day: place.day, time: place.time, minutes: dosing.durationMinutes ?? 0, therapists: pair, room }, book, clinic)).toBe(true)
      const earliest = Math.min(...pairs.flatMap((one) => legalStarts(dosing, place.day, one, 'dosing', book, clinic)))
      expect(place.time).toBe(timeOfMinutes(earliest))
    }),
    { numRuns: Math.ceil((fc.readConfigureGlobal().numRuns ?? 100) / 10), examples: [oneHere, oneNext] },
  )
  expect(seen.here).toBeGreaterThan(0)
  expect(seen.next).toBeGreaterThan(0)
})

it('offers nothing that has gone by, and says what a dosing day lacks', () => {
  const clinic = sampleClinic(day('2027-03-01'), 'Europe/Berlin')
  const { book } = story(273, {})
  const courses = book.courses()
  const tuesday = day('2027-03-02')
  const empty = (changed: Partial<Clinic>, timeNow = '08:00', on = tuesday) =>
    freeOn(bookOf({ ...clinic, ...changed, closures: [] }, courses.map((course) => ({ ...course, sessions: [] }))), on, { today: tuesday, timeNow: time(timeNow) })

  expect(empty({}, '08:00', addDays(tuesday, -1))).toBeNull()
  const afternoon = empty({}, '14:10')
  expect(afternoon?.pairs.flatMap(({ starts }) => starts).every((start) => start >= 850)).toBe(true)
  expect(afternoon?.pairs.some(({ starts }) => starts.length > 0)).toBe(true)
  expect(afternoon?.dosing?.obstacle).toEqual({ code: 'too-late' })
  expect(empty({}, '08:00', day('2027-03-07'))?.dosing?.obstacle).toEqual({ code: 'closed' })
  expect(empty({ rooms: [] })?.dosing).toMatchObject({ obstacle: { code: 'no-dosing-room' }, next: null })
  const shut = clinic.rooms.map((room) => ({ ...room, closed: [{ from: tuesday, to: tuesday, name: 'paint' }] }))
  expect(empty({ rooms: shut })?.dosing).toMatchObject({ obstacle: { code: 'rooms-taken' }, next: { day: '2027-03-03' } })
  const [one, ...others] = clinic.therapists
  const away = [{ from: tuesday, to: tuesday, name: 'leave' }]
  const lonely = [...(one === undefined ? [] : [{ ...one, hours: undefined, away: [] }]), ...others.map((other) => ({ ...other, away }))]
  expect(empty({ therapists: lonely })?.dosing?.obstacle).toEqual({ code: 'people-taken', free: [one?.id] })
  expect(freeOn(bookOf(clinic, []), tuesday, { today: tuesday, timeNow: time('08:00') })?.dosing).toBeNull()
  expect(freeOn(bookOf(null, []), tuesday, { today: tuesday, timeNow: time('08:00') })).toBeNull()
})

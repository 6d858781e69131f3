/** Knows when a night is held after a dosing session and what that does to its room; refuses to know any plan search. */
import { describe, expect, it } from 'vitest'
import type { Clinic, NightPolicy } from '../../../src/domain/clinic/clinic'
import { sessionBookings } from '../../../src/domain/course/bookings'
import type { CourseCommand } from '../../../src/domain/course/commands'
import type { Slot } from '../../../src/domain/course/course'
import { library } from '../../../src/domain/protocol/library'
import { type Protocol, type Visit, visitKinds, visitOf } from '../../../src/domain/protocol/protocol'
import type { Booking, Breach } from '../../../src/domain/rules/breach'
import { asksForNight, heldSpan, heldSpanOf, nightAfter } from '../../../src/domain/rules/night'
import type { Placed } from '../../../src/domain/rules/placement'
import { breachesOf } from '../../../src/domain/rules/rule-book'
import { time } from '../../../src/domain/time/clock-time'
import { day } from '../../../src/domain/time/day'
import { spanOf } from '../../../src/domain/time/span'
import { adopt, adoption, courseAfter, monday, slot, specClinic } from '../../support/course-spec'
import { smallProtocol } from '../../support/small-protocol'

const stay: NightPolicy = { stays: 'dosing-room', until: time('09:00') }
const staying: Clinic = { ...specClinic, night: stay }

/** The small course whose dosing sessions leave their night to the clinic. */
const protocol = withNights('policy')

function withNights(overnight: Visit['overnight']): Protocol {
  return { ...smallProtocol, sessions: smallProtocol.sessions.map((visit) => (visit.kind === 'dosing' ? { ...visit, overnight } : visit)) }
}

const adoptWithNights: CourseCommand = { ...adoption, protocol }

interface Setting {
  readonly clinic?: Clinic
  readonly protocol?: Protocol
  readonly bookings?: readonly Booking[]
  /** Other sessions of the same course; none where nothing is said of them. */
  readonly own?: Readonly<Record<string, Slot>>
}

function askedRoom(session: string, at: Slot, setting: Setting = {}): readonly Breach[] {
  const course = setting.protocol ?? protocol
  const visit = visitOf(course, session)
  if (visit === undefined) throw new Error('no such visit')
  const slots = Object.entries({ ...setting.own, [session]: at })
  const placed = new Map<string, Placed>(slots.map(([id, own]) => [id, { session: id, slot: own, done: false, happens: true }]))
  const plan = { protocol: course, start: monday, startLatest: null, end: null, away: [], placed }
  const bookingsOn = (on: string) => (setting.bookings ?? []).filter((booking) => booking.day === on)
  return breachesOf({ visit, slot: at, plan, site: { clinic: setting.clinic ?? staying, bookingsOn } }).filter(({ code }) => code === 'room-busy')
}

const dosing = (on: string, from = '09:00') => slot(on, from, 480)
const others: Booking = { course: 'other', patientCode: 'B-11', session: 'exp-1', title: 'Dosing 1', ...dosing('2027-01-25'), therapists: [] }
const othersDose: Booking = { ...others, overnight: true }
const othersTalk = (at: Slot): Booking => ({ ...others, session: 'prep-1', title: 'Preparation 1', ...at, therapists: [] })

describe('a night is held', () => {
  const words = ['required', 'optional', 'policy', undefined] as const
  const policies: readonly (NightPolicy | undefined)[] = [undefined, { stays: 'home' }, stay]

  it('after a dosing session whose protocol has one, where the clinic has patients stay, and never else', () => {
    for (const kind of visitKinds) {
      for (const overnight of words) {
        for (const night of policies) {
          const isHeld = kind === 'dosing' && overnight !== undefined && night === stay
          expect(nightAfter({ kind, overnight }, { night }), `${kind}, ${overnight ?? 'no word'}, ${night?.stays ?? 'no policy'}`).toBe(isHeld ? '09:00' : null)
        }
      }
    }
  })

  it('in no protocol of the library that says there is none', () => {
    for (const { id, sessions, overnightPolicy } of library) {
      const held = sessions.filter((visit) => nightAfter(visit, staying) !== null).length
      const dosings = sessions.filter(({ kind }) => kind === 'dosing').length
      expect(held, id).toBe(overnightPolicy.value === 'none' ? 0 : dosings)
    }
  })

  it('and asked for by the protocols that require it, in a session or in the policy their sessions point to', () => {
    expect(library.filter(asksForNight).map(({ id }) => id)).toEqual(['mapp-phase3', 'mdma-phase2-mp8', 'mdma-phase2-mp12', 'mdma-phase2-stage2', 'mdma-phase2-mp1'])
    expect(asksForNight(withNights('required'))).toBe(true)
    expect(asksForNight({ ...withNights('policy'), overnightPolicy: { value: 'required', confidence: 'seen' } })).toBe(true)
    expect(asksForNight({ ...withNights('optional'), overnightPolicy: { value: 'required', confidence: 'seen' } })).toBe(false)
    expect(asksForNight({ ...smallProtocol, overnightPolicy: { value: 'required', confidence: 'seen' } })).toBe(false)
  })
})

describe('the time a session takes of its room', () => {
  const at = dosing('2027-01-25')

  it('ends with it where no night is held, else on the next day', () => {
    expect(heldSpan(at, null)).toEqual(spanOf(at.day, at.time, 480))
    expect(heldSpan(at, time('09:00'))).toEqual(spanOf(at.day, at.time, 24 * 60))
  })

  it('is counted on the wall clock, so that nights of clock changes are as long as any', () => {
    for (const evening of ['2027-03-27', '2027-10-30']) expect(heldSpan(dosing(evening), time('09:00'))).toEqual(spanOf(day(evening), time('09:00'), 24 * 60))
  })

  it('never ends before the session, and is the same for its booking', () => {
    expect(heldSpan(slot('2027-01-25', '20:00', 900), time('07:00'))).toEqual(spanOf(day('2027-01-25'), time('20:00'), 900))
    expect(heldSpanOf(othersDose, staying)).toEqual(heldSpan(at, time('09:00')))
    expect(heldSpanOf(othersDose, specClinic)).toEqual(heldSpan(at, null))
    expect(heldSpanOf(others, staying)).toEqual(heldSpan(at, null))
  })

  it('is known from the bookings of a course', () => {
    const course = courseAfter([{ command: adoptWithNights }])
    expect(sessionBookings(course).filter(({ overnight }) => overnight).map(({ session }) => session)).toEqual(['exp-1', 'exp-2'])
    expect(sessionBookings(courseAfter([{ command: adopt }])).some(({ overnight }) => overnight)).toBe(false)
  })
})

describe('room-busy, seen from the session that comes after the night', () => {
  const bookings = [othersDose]
  const held = { code: 'room-busy', why: 'booked', booking: { patientCode: 'B-11' }, night: { after: 'booking', day: '2027-01-26', until: '09:00' } }

  it('refuses the evening and the morning until the night ends', () => {
    expect(askedRoom('prep-2', slot('2027-01-25', '17:00'), { bookings })).toMatchObject([held])
    expect(askedRoom('prep-2', slot('2027-01-26', '08:30'), { bookings })).toMatchObject([held])
    expect(askedRoom('prep-2', slot('2027-01-26', '09:00'), { bookings })).toEqual([])
  })

  it('adds the turnover after the night', () => {
    const clinic = { ...staying, turnoverMinutes: 30 }
    expect(askedRoom('prep-2', slot('2027-01-26', '09:00'), { bookings, clinic })).toMatchObject([held])
    expect(askedRoom('prep-2', slot('2027-01-26', '09:30'), { bookings, clinic })).toEqual([])
  })

  it('tells the session itself from the night after it', () => {
    const [taken] = askedRoom('prep-2', slot('2027-01-25', '16:30'), { bookings })
    expect(taken).toMatchObject({ why: 'booked' })
    expect(taken).not.toHaveProperty('night')
  })

  it('leaves the room free where patients go home, or where the protocol has no night', () => {
    for (const setting of [{ bookings, clinic: specClinic }, { bookings: [others] }]) {
      expect(askedRoom('prep-2', slot('2027-01-25', '17:00'), setting)).toEqual([])
      expect(askedRoom('prep-2', slot('2027-01-26', '08:30'), setting)).toEqual([])
    }
  })

  it('leaves other rooms free', () => {
    const fern = { id: 'fern', name: 'Fern', suits: ['consult' as const], closedOn: [], closed: [] }
    const clinic = { ...staying, rooms: [...staying.rooms, fern] }
    expect(askedRoom('prep-2', slot('2027-01-26', '08:30', 90, { room: 'fern' }), { bookings, clinic })).toEqual([])
  })
})

describe('room-busy, seen from the dosing session before the night', () => {
  const own = { code: 'room-busy', why: 'booked', night: { after: 'session', day: '2027-01-26', until: '09:00' } }

  it('refuses a night that runs into a booking of the evening or of the next morning', () => {
    expect(askedRoom('exp-1', dosing('2027-01-25'), { bookings: [othersTalk(slot('2027-01-25', '17:00'))] })).toMatchObject([own])
    expect(askedRoom('exp-1', dosing('2027-01-25'), { bookings: [othersTalk(slot('2027-01-26', '08:30'))] })).toMatchObject([own])
    expect(askedRoom('exp-1', dosing('2027-01-25'), { bookings: [othersTalk(slot('2027-01-26', '09:00'))] })).toEqual([])
    expect(askedRoom('exp-1', dosing('2027-01-25'), { bookings: [othersTalk(slot('2027-01-26', '08:30'))], clinic: specClinic })).toEqual([])
  })

  it('refuses the room on the night another patient spends there', () => {
    const clinic = { ...staying, night: { stays: 'dosing-room', until: time('10:00') } as const }
    expect(askedRoom('exp-1', dosing('2027-01-26'), { bookings: [othersDose], clinic })).toMatchObject([{ night: { after: 'booking', until: '10:00' } }])
    expect(askedRoom('exp-1', dosing('2027-01-26'), { bookings: [othersDose] })).toEqual([])
    const later = { ...othersDose, ...dosing('2027-01-26', '08:00'), therapists: [] }
    expect(askedRoom('exp-1', dosing('2027-01-25'), { bookings: [later] })).toMatchObject([own])
  })

  it('refuses a room that is closed on the next day, but only if the night is spent in it', () => {
    const closedOn = (part: object) => ({ ...staying, rooms: staying.rooms.map((room) => ({ ...room, ...part })) })
    const closed = { why: 'closed', booking: null, night: { after: 'session', day: '2027-01-26', until: '09:00' } }
    for (const clinic of [closedOn({ closedOn: ['tue'] }), closedOn({ closed: [{ from: day('2027-01-26'), to: day('2027-01-27'), name: 'Repairs' }] })]) {
      expect(askedRoom('exp-1', dosing('2027-01-25'), { clinic })).toMatchObject([closed])
      expect(askedRoom('exp-1', dosing('2027-01-25'), { clinic: { ...clinic, night: { stays: 'home' } } })).toEqual([])
      expect(askedRoom('exp-1', dosing('2027-01-25'), { clinic, protocol: smallProtocol })).toEqual([])
    }
  })

  it('holds the night on a day the clinic is closed, which concerns the morning after alone', () => {
    const closures = [{ from: day('2027-01-26'), to: day('2027-01-26'), name: 'Staff day' }]
    expect(askedRoom('exp-1', dosing('2027-01-25'), { clinic: { ...staying, closures } })).toEqual([])
  })

  it('lets the patient’s own morning after begin before the night ends', () => {
    const morning = slot('2027-01-26', '08:00')
    expect(askedRoom('int-1', morning, { own: { 'exp-1': dosing('2027-01-25') } })).toEqual([])
    expect(askedRoom('exp-1', dosing('2027-01-25'), { own: { 'int-1': morning } })).toEqual([])
    expect(askedRoom('exp-1', dosing('2027-01-25'), { bookings: [othersTalk(morning)] })).toMatchObject([own])
  })
})

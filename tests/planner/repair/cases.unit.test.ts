/** Knows the everyday cases: somebody ill, a room closed, a patient away, a session missed, the morning after. */
import { describe, expect, it } from 'vitest'
import type { Slot } from '../../../src/domain/course/course'
import { time } from '../../../src/domain/time/clock-time'
import { type Day, addDays, day } from '../../../src/domain/time/day'
import type { BookedCourse, BookedSession, Now } from '../../../src/planner/repair/booked-course'
import type { Disruption } from '../../../src/planner/repair/disruption'
import { type Repair, compareRepairs } from '../../../src/planner/repair/repair'
import { repairsFor } from '../../../src/planner/repair/repairs-for'
import { type BookedClinic, bookedOneByOne, wishFor } from '../../support/booked-clinics'
import { clinic } from '../../support/clinics'

const everybody = { only: null, mayAskOthers: true }
const start = day('2027-01-04')

const one = (): BookedClinic => bookedOneByOne(clinic(), [wishFor('c0', start)])
const slotOf = (course: BookedCourse | undefined, session: string): Slot => {
  const found = course?.sessions.find((own) => own.session === session)
  if (found === undefined) throw new Error(`no ${session}`)
  return found.slot
}
const at = (on: Day, clock = '06:00'): Now => ({ day: on, time: time(clock) })
const ask = ({ clinic: place, courses }: BookedClinic, disruption: Disruption, now: Now) => repairsFor(place, courses, disruption, now, everybody)
const ill = (therapist: string, on: Day): Disruption => ({ kind: 'therapist-away', therapist, days: { from: on, to: on }, part: null })
const codesOf = ({ deviations }: Repair) => deviations.map(({ code }) => code)
const withState = ({ clinic: place, courses }: BookedClinic, state: (own: BookedSession) => BookedSession['state']): BookedClinic => ({
  clinic: place,
  courses: courses.map((course) => ({ ...course, sessions: course.sessions.map((own) => ({ ...own, state: state(own) })) })),
})

describe('somebody ill', () => {
  it('moves one preparation and calls the patient and both therapists', () => {
    const booked = one()
    const on = slotOf(booked.courses[0], 'prep-2').day
    const { hits, repairs } = ask(booked, ill('ana', on), at(addDays(on, -1)))
    expect(hits.map(({ booked: { session } }) => session)).toEqual(['prep-2'])
    const [best] = repairs
    expect(best).toMatchObject({ moved: 1, deviating: 0, others: [] })
    expect(best?.calls.map((call) => (call.who === 'patient' ? call.course : call.therapist))).toEqual(['c0', 'ben', 'ana'])
  })

  it('keeps the session on its day where she is away for a part of it only', () => {
    const booked = one()
    const slot = slotOf(booked.courses[0], 'prep-2')
    const part = { from: time('08:00'), to: time('12:00') }
    const { repairs } = ask(booked, { kind: 'therapist-away', therapist: 'ana', days: { from: slot.day, to: slot.day }, part }, at(addDays(slot.day, -3)))
    expect(slot.time < '12:00').toBe(true)
    expect(repairs[0]?.changes.map(({ becomes }) => [becomes?.day, (becomes?.time ?? '') >= '12:00'])).toEqual([[slot.day, true]])
  })

  it('moves dosing together with the morning after it', () => {
    const booked = one()
    const on = slotOf(booked.courses[0], 'exp-1').day
    const [best] = ask(booked, ill('ben', on), at(addDays(on, -2))).repairs
    expect(best?.deviating).toBe(0)
    expect(best?.changes.map(({ session }) => session)).toEqual(['exp-1', 'int-1'])
  })

  it('never answers the morning after with a bare refusal', () => {
    const booked = one()
    const dosing = slotOf(booked.courses[0], 'exp-1').day
    const after = withState(booked, ({ slot }) => (slot.day <= dosing ? 'lived' : 'ahead'))
    const { repairs } = ask(after, ill('ana', addDays(dosing, 1)), at(dosing, '20:00'))
    expect(repairs.length).toBeGreaterThanOrEqual(3)
    expect(repairs.every(({ deviating }) => deviating === 1)).toBe(true)
    expect(new Set(repairs.flatMap(codesOf)).size).toBeGreaterThanOrEqual(2)
    expect(repairs.slice(0, 1).flatMap(codesOf)).toEqual(['therapist-missing'])
    const late = ask({ ...after, clinic: { ...after.clinic, therapists: after.clinic.therapists.slice(0, 2) } }, { kind: 'clinic-closed', days: { from: addDays(dosing, 1), to: addDays(dosing, 1) } }, at(dosing, '20:00'))
    expect(late.repairs[0]?.deviations).toMatchObject([{ code: 'outside-window', session: 'int-1', breach: { by: 1 } }])
  })

  it('leaves nobody alone with a dosing session, and leaves none out', () => {
    const booked = one()
    const tight = { ...booked, clinic: { ...booked.clinic, therapists: booked.clinic.therapists.slice(0, 2) } }
    const on = slotOf(booked.courses[0], 'exp-1').day
    const days = { from: addDays(on, -10), to: addDays(on, 25) }
    const { repairs } = ask(tight, { kind: 'therapist-away', therapist: 'ana', days, part: null }, at(addDays(on, -11)))
    expect(repairs.length).toBeGreaterThan(0)
    for (const { changes } of repairs) {
      const dosing = changes.filter(({ session }) => session === 'exp-1')
      expect(dosing.map(({ becomes }) => becomes?.therapists.length)).toEqual([2])
    }
  })
})

describe('other things that happen', () => {
  it('puts a session into the other room when its own is closed, and calls nobody', () => {
    const booked = one()
    const slot = slotOf(booked.courses[0], 'prep-2')
    const { repairs } = ask(booked, { kind: 'room-closed', room: slot.room ?? '', days: { from: slot.day, to: slot.day } }, at(addDays(slot.day, -1)))
    expect(repairs[0]).toMatchObject({ moved: 1, deviating: 0, calls: [], changes: [{ isRoomOnly: true, becomes: { ...slot, room: slot.room === 'oak' ? 'fern' : 'oak' } }] })
  })

  it('moves the night away from a room that is closed in the morning', () => {
    const place = clinic({ night: { stays: 'dosing-room', until: time('09:00') } })
    const wish = wishFor('c0', start)
    const overnight = { ...wish.protocol, sessions: wish.protocol.sessions.map((visit) => (visit.kind === 'dosing' ? { ...visit, overnight: 'required' as const } : visit)) }
    const booked = bookedOneByOne(place, [{ ...wish, protocol: overnight }])
    const slot = slotOf(booked.courses[0], 'exp-1')
    const morning = addDays(slot.day, 1)
    const { hits, repairs } = ask(booked, { kind: 'room-closed', room: slot.room ?? '', days: { from: morning, to: morning } }, at(addDays(slot.day, -1)))
    expect(hits.map(({ booked: { session } }) => session)).toContain('exp-1')
    expect(repairs[0]?.changes.find(({ session }) => session === 'exp-1')?.becomes).toMatchObject({ day: slot.day, room: slot.room === 'oak' ? 'fern' : 'oak' })
  })

  it('finds other days for a patient who cannot come that week', () => {
    const booked = one()
    const slot = slotOf(booked.courses[0], 'exp-2')
    const days = { from: addDays(slot.day, -2), to: addDays(slot.day, 4) }
    const [best] = ask(booked, { kind: 'patient-away', course: 'c0', days }, at(addDays(slot.day, -6))).repairs
    expect(best?.deviating).toBe(0)
    expect(best?.changes.every(({ becomes }) => becomes !== null && (becomes.day < days.from || becomes.day > days.to))).toBe(true)
  })

  it('holds a missed session again, and says how far outside its window', () => {
    const booked = one()
    const slot = slotOf(booked.courses[0], 'prep-2')
    const missed = withState(booked, ({ session, slot: own }) => (session === 'prep-2' ? 'not-held' : own.day < slot.day ? 'lived' : 'ahead'))
    const soon = ask(missed, { kind: 'session-missed', course: 'c0', session: 'prep-2' }, at(slot.day, '18:00')).repairs[0]
    expect(soon).toMatchObject({ deviating: 0, changes: [{ session: 'prep-2', was: null }] })
    const dosing = slotOf(booked.courses[0], 'exp-1').day
    const late = withState(booked, ({ session, slot: own }) => (session === 'int-1' ? 'not-held' : own.day <= dosing ? 'lived' : 'ahead'))
    const { repairs } = ask(late, { kind: 'session-missed', course: 'c0', session: 'int-1' }, at(addDays(dosing, 1), '18:00'))
    expect(repairs[0]?.deviations).toMatchObject([{ session: 'int-1', code: 'outside-window', breach: { by: 1 } }])
  })
})

describe('others', () => {
  /** One hour and a half a day, and one pair: whoever needs another's place has to be given it. */
  const hours = [{ from: time('09:00'), to: time('10:30') }]
  const place = clinic({ open: { mon: hours, tue: hours, wed: hours }, therapists: clinic().therapists.slice(0, 2), rooms: clinic().rooms.slice(0, 1) })
  const twice = (id: string, second: string, earliest: number): BookedCourse => {
    const wish = wishFor(id, start)
    const sessions = wish.protocol.sessions.slice(0, 2).map((visit) => (visit.after === null ? visit : { ...visit, offsetDays: { earliest, target: earliest, latest: earliest + 1 } }))
    const slot = (on: string): Slot => ({ day: day(on), time: time('09:00'), minutes: 90, therapists: ['ana', 'ben'], room: 'oak' })
    return {
      ...wish,
      protocol: { ...wish.protocol, sessions },
      sessions: [
        { session: 'prep-1', slot: slot('2027-01-04'), state: 'lived' },
        { session: 'prep-2', slot: slot(second), state: 'ahead' },
      ],
    }
  }
  const courses = [twice('c0', '2027-01-11', 7), twice('c1', '2027-01-12', 8)]
  const away: Disruption = { kind: 'patient-away', course: 'c0', days: { from: day('2027-01-11'), to: day('2027-01-11') } }

  it('give way where only that keeps every rule, and are called too', () => {
    const [best] = repairsFor(place, courses, away, at(day('2027-01-08')), everybody).repairs
    expect(best).toMatchObject({ deviating: 0, moved: 2, others: ['c1'] })
    expect(best?.changes.map(({ course, becomes }) => [course, becomes?.day])).toEqual([['c0', '2027-01-12'], ['c1', '2027-01-13']])
    expect(best?.calls.map((call) => (call.who === 'patient' ? call.course : call.therapist))).toEqual(['c0', 'c1', 'ana', 'ben'])
  })

  it('stay where they are unless they may be asked, or are able to move', () => {
    const unasked = repairsFor(place, courses, away, at(day('2027-01-08')), { only: null, mayAskOthers: false }).repairs
    const fixed = courses.map((course) => (course.id === 'c1' ? { ...course, sessions: course.sessions.map((own) => ({ ...own, state: own.state === 'ahead' ? ('fixed' as const) : own.state })) } : course))
    const unable = repairsFor(place, fixed, away, at(day('2027-01-08')), everybody).repairs
    for (const repairs of [unasked, unable]) {
      expect(repairs.length).toBeGreaterThan(0)
      expect(repairs.every(({ deviating, others }) => deviating === 1 && others.length === 0)).toBe(true)
    }
  })
})

describe('today', () => {
  it('is too soon for a session of another day, and for dosing', () => {
    const booked = one()
    const slot = slotOf(booked.courses[0], 'exp-1')
    for (const disruption of [ill('ana', slot.day), ill('ana', addDays(slot.day, 1))]) {
      for (const now of [addDays(slot.day, -1), slot.day]) {
        const { repairs } = ask(booked, disruption, at(now))
        expect(repairs.flatMap(({ changes }) => changes).filter(({ was, becomes }) => becomes?.day === now && was?.time !== becomes.time)).toEqual([])
      }
    }
  })

  it('is good for a shorter session that was to be held then, at a later hour', () => {
    const booked = one()
    const slot = slotOf(booked.courses[0], 'prep-2')
    const part = { from: time('08:00'), to: time('13:00') }
    const { repairs } = ask(booked, { kind: 'therapist-away', therapist: 'ana', days: { from: slot.day, to: slot.day }, part }, at(slot.day))
    expect(repairs[0]?.changes.map(({ becomes }) => becomes?.day)).toEqual([slot.day])
  })
})

describe('what stays', () => {
  it('passes over sessions that have begun, however they are recorded', () => {
    const booked = one()
    const slot = slotOf(booked.courses[0], 'prep-2')
    expect(ask(booked, ill('ana', slot.day), at(slot.day, slot.time)).hits).toEqual([])
    expect(ask(withState(booked, () => 'lived'), ill('ana', slot.day), at(start)).hits).toEqual([])
  })

  it('names what nobody may move now', () => {
    const booked = withState(one(), () => 'fixed')
    const slot = slotOf(booked.courses[0], 'prep-2')
    const { hits, stuck, repairs } = ask(booked, ill('ana', slot.day), at(start))
    expect([hits.length, stuck.length, repairs.length]).toEqual([1, 1, 0])
  })

  it('lets a session stand that left its window knowingly', () => {
    const booked = one()
    const dosing = slotOf(booked.courses[0], 'exp-1').day
    const left: BookedClinic = {
      ...booked,
      courses: booked.courses.map((course) => ({
        ...course,
        sessions: course.sessions.map((own) => (own.session === 'int-1' ? { ...own, slot: { ...own.slot, day: addDays(dosing, 2) } } : own)),
      })),
    }
    const on = slotOf(booked.courses[0], 'exp-2').day
    const [best] = ask(left, ill('ana', on), at(addDays(dosing, 1))).repairs
    expect(best).toMatchObject({ deviating: 0, moved: 1, changes: [{ session: 'exp-2' }] })
  })

  it('repairs only the courses it is asked for', () => {
    const booked = bookedOneByOne(clinic(), [wishFor('c0', start), wishFor('c1', start, { lead: 'ana', co: 'chidi' })])
    const days = { from: addDays(start, 5), to: addDays(start, 12) }
    const disruption: Disruption = { kind: 'therapist-away', therapist: 'ana', days, part: null }
    const { repairs } = repairsFor(booked.clinic, booked.courses, disruption, at(start), { only: new Set(['c1']), mayAskOthers: false })
    expect(new Set(repairs.flatMap(({ changes }) => changes.map(({ course }) => course)))).toEqual(new Set(['c1']))
  })

  it('ranks fewer deviations before fewer moves, and fewer moves before fewer calls', () => {
    const repair: Repair = { changes: [], deviations: [], calls: [], moved: 1, deviating: 0, points: 0, others: [] }
    const ranked = [{ ...repair, deviating: 1 }, { ...repair, moved: 2, points: -5 }, { ...repair, points: 3 }, repair].toSorted(compareRepairs)
    expect(ranked.map(({ deviating, moved, points }) => [deviating, moved, points])).toEqual([[0, 1, 0], [0, 1, 3], [0, 2, -5], [1, 1, 0]])
  })
})

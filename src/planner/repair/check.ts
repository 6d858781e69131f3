/** Knows which rules a course breaks with other slots, by the rule book and beside everybody else's; refuses to search. */
import type { Clinic } from '../../domain/clinic/clinic'
import type { Slot } from '../../domain/course/course'
import { type SessionId, isMilestone, visitOf } from '../../domain/protocol/protocol'
import type { Booking, Breach } from '../../domain/rules/breach'
import { mayStayAfter } from '../../domain/rules/night'
import { outOfOrder } from '../../domain/rules/out-of-order'
import { outsideWindow } from '../../domain/rules/outside-window'
import { pastCourseEnd } from '../../domain/rules/past-course-end'
import { patientBusy } from '../../domain/rules/patient'
import type { Placed, Plan, Rule } from '../../domain/rules/placement'
import { roomBusy } from '../../domain/rules/room-busy'
import { breachesOf, breachesOfPlan } from '../../domain/rules/rule-book'
import { type Day, addDays } from '../../domain/time/day'
import { type BookedCourse, type BookedSession, type Now, hasBegun, isHeld } from './booked-course'
import { type Disruption, awayUnder, bookedOut, clinicUnder } from './disruption'

/** New slots of a course's sessions; null for one that is left out. */
export type NewSlots = ReadonlyMap<SessionId, Slot | null>

/** Rules that a session may come to break because another of its course moved. */
const rulesOfOthers: readonly Rule[] = [outsideWindow, outOfOrder, pastCourseEnd, patientBusy, roomBusy]

export class Check {
  readonly #courses: ReadonlyMap<string, BookedCourse>
  readonly #clinic: Clinic
  readonly #disruption: Disruption
  readonly #now: Now
  readonly #then: Clinic
  readonly #out: readonly Booking[]
  readonly #onDay = new Map<Day, { readonly course: BookedCourse; readonly own: BookedSession }[]>()
  readonly #asBooked = new Map<Day, readonly Booking[]>()
  readonly #before = new Map<string, readonly Breach[]>()

  constructor(clinic: Clinic, courses: readonly BookedCourse[], disruption: Disruption, now: Now) {
    this.#courses = new Map(courses.map((course) => [course.id, course]))
    this.#clinic = clinic
    this.#disruption = disruption
    this.#now = now
    this.#then = clinicUnder(disruption, clinic)
    this.#out = bookedOut(disruption)
    const first = addDays(now.day, -1)
    for (const course of courses) {
      for (const own of course.sessions) {
        if (own.slot.day < first || !isHeld(own)) continue
        const found = this.#onDay.get(own.slot.day)
        if (found === undefined) this.#onDay.set(own.slot.day, [{ course, own }])
        else found.push({ course, own })
      }
    }
  }

  /** What the course breaks as it is booked, before anything happened. */
  before(id: string): readonly Breach[] {
    const found = this.#before.get(id) ?? this.#breachesBefore(id)
    this.#before.set(id, found)
    return found
  }

  /**
   * What these courses break once all of them have their new slots, and did not break before in the same slot; by course.
   * Sessions that keep their slot and were not `hit` are asked only for what others of their course can do to them.
   */
  after(changed: ReadonlyMap<string, NewSlots>, hit: ReadonlySet<string>): ReadonlyMap<string, readonly Breach[]> {
    const moved = this.#bookingsOf(changed)
    const found = new Map<string, readonly Breach[]>()
    for (const [id, slots] of changed) {
      const course = this.#courses.get(id)
      if (course === undefined) continue
      const site = { clinic: this.#then, bookingsOn: (day: Day) => this.#bookingsOn(day, id, changed, moved) }
      const plan = { ...this.#planOf(course, slots), away: awayUnder(this.#disruption, course) }
      const known = new Set(this.before(id).filter(({ session }) => !slots.has(session)).map(keyOf))
      const breaches = [...plan.placed.values()].flatMap(({ session, slot, done, happens }) => {
        const visit = visitOf(course.protocol, session)
        if (visit === undefined || isMilestone(visit) || done || !happens) return []
        const question = { visit, slot, plan, site }
        return slots.has(session) || hit.has(`${id}/${session}`) ? breachesOf(question) : rulesOfOthers.flatMap((rule) => rule(question))
      })
      found.set(id, breaches.filter((breach) => !known.has(keyOf(breach))))
    }
    return found
  }

  #breachesBefore(id: string): readonly Breach[] {
    const course = this.#courses.get(id)
    if (course === undefined) return []
    const bookingsOn = (day: Day) => this.#bookingsOn(day, id, none, new Map())
    return breachesOfPlan(this.#planOf(course, nothing), { clinic: this.#clinic, bookingsOn })
  }

  #planOf({ protocol, start, startLatest, end, away, sessions }: BookedCourse, slots: NewSlots): Plan {
    const placed = new Map<SessionId, Placed>()
    for (const booked of sessions) {
      const { session, state } = booked
      const slot = slots.get(session)
      const isOut = slot === null || (state === 'not-held' && slot === undefined)
      const done = isOut || (slot === undefined && (state === 'lived' || hasBegun(booked, this.#now)))
      placed.set(session, { session, slot: slot ?? booked.slot, done, happens: !isOut })
    }
    return { protocol, start, startLatest, end, away, placed }
  }

  #bookingsOn(day: Day, except: string, changed: ReadonlyMap<string, NewSlots>, moved: ReadonlyMap<Day, readonly Booking[]>): readonly Booking[] {
    let booked = this.#asBooked.get(day)
    if (booked === undefined) {
      booked = (this.#onDay.get(day) ?? []).map(({ course, own }) => bookingOf(course, own.session, own.slot))
      this.#asBooked.set(day, booked)
    }
    const others = booked.filter(({ course }) => course !== except && !changed.has(course))
    if (changed === none) return others
    return [...others, ...(moved.get(day) ?? []).filter(({ course }) => course !== except), ...this.#out.filter((out) => out.day === day)]
  }

  #bookingsOf(changed: ReadonlyMap<string, NewSlots>): ReadonlyMap<Day, readonly Booking[]> {
    const byDay = new Map<Day, Booking[]>()
    for (const [id, slots] of changed) {
      const course = this.#courses.get(id)
      for (const own of course?.sessions ?? []) {
        const found = slots.get(own.session)
        const slot = found === undefined ? (isHeld(own) ? own.slot : null) : found
        if (course === undefined || slot === null || slot.minutes <= 0) continue
        const list = byDay.get(slot.day)
        const booking = bookingOf(course, own.session, slot)
        if (list === undefined) byDay.set(slot.day, [booking])
        else list.push(booking)
      }
    }
    return byDay
  }
}

const nothing: NewSlots = new Map()
const none: ReadonlyMap<string, NewSlots> = new Map()

function bookingOf({ id, protocol }: BookedCourse, session: SessionId, slot: Slot): Booking {
  const visit = visitOf(protocol, session)
  return { course: id, patientCode: '', session, title: session, ...slot, overnight: visit !== undefined && mayStayAfter(visit) }
}

function keyOf(breach: Breach): string {
  return `${breach.code}/${breach.session}/${breach.day}`
}

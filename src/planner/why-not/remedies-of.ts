/** Knows which small changes to a fact would help, each tried by planning again; refuses to rank them against those of other facts. */
import type { Fact } from '../../domain/rules/fact'
import { type Day, addDays, daysBetween } from '../../domain/time/day'
import type { Proposal } from '../request'
import { type Obstacle, type Unlock, bestOf, leastOf, tried } from './attempt'
import type { Steps } from './asking'
import { daysOpened } from './day-remedies'
import { hoursLonger, startHoursLonger } from './hour-remedies'
import { bookingsMoved, otherPair } from './people-remedies'

type Of<K extends Fact['kind']> = Extract<Fact, { kind: K }>

/** A window wider by more days than this is another protocol. */
const mostWindowDays = 14

/** The cheapest change to this fact, or one on each side of a window; nothing where nobody can change it. */
export function* remediesOf(obstacle: Obstacle): Steps<readonly Unlock[]> {
  const { fact } = obstacle
  switch (fact.kind) {
    case 'window':
      return [...(yield* widerWindow({ ...obstacle, fact }, 'latest')), ...(yield* widerWindow({ ...obstacle, fact }, 'earliest'))]
    case 'start-hours':
      return yield* startHoursLonger({ ...obstacle, fact })
    case 'opening-hours':
      return fact.hours.length === 0 ? yield* daysOpened(obstacle) : yield* hoursLonger({ ...obstacle, fact })
    case 'start':
      return some(yield* earlierStart({ ...obstacle, fact }))
    case 'latest-start':
      return some(yield* laterStart({ ...obstacle, fact }))
    case 'end':
      return some(yield* laterEnd({ ...obstacle, fact }))
    case 'course-length':
      return some(yield* longerCourse({ ...obstacle, fact }))
    case 'therapist-absence':
    case 'therapist-hours':
    case 'closure':
    case 'room-weekdays':
    case 'room-closed':
    case 'patient-away':
      return yield* daysOpened(obstacle)
    case 'therapist-booked':
    case 'room-booked':
      return some(yield* bookingsMoved({ ...obstacle, fact }))
    case 'pair':
      return some(yield* otherPair({ ...obstacle, fact }))
    case 'therapists':
      return some(yield* tried(obstacle, [{ kind: 'one-more-therapist' }]))
    case 'rooms':
      return some(yield* tried(obstacle, [{ kind: 'one-more-room', use: fact.use }]))
    case 'fixed': {
      const { session, day, time } = fact
      return some(yield* bestOf(obstacle, [{ kind: 'session-moves', session, day, time }]))
    }
    case 'optional':
      return some(yield* tried(obstacle, [{ kind: 'without-optional', sessions: fact.sessions }]))
    case 'order':
    case 'turnover':
    case 'night':
    case 'clock-change':
      return []
  }
}

function* widerWindow(obstacle: Obstacle<Of<'window'>>, side: 'earliest' | 'latest'): Steps<readonly Unlock[]> {
  const { session, after, earliest, latest } = obstacle.fact
  const was = { earliest, latest }
  const window = { kind: 'window', session, after, earliest, latest, was } as const
  const gapIn = (plan: Proposal) => {
    const [from, to] = [dayOf(plan, after), dayOf(plan, session)]
    return from === undefined || to === undefined ? 0 : daysBetween(from, to)
  }
  const later = leastOf(obstacle, mostWindowDays, (days) => ({ ...window, latest: latest + days }), (plan) => gapIn(plan) - latest)
  const earlier = leastOf(obstacle, mostWindowDays, (days) => ({ ...window, earliest: earliest - days }), (plan) => earliest - gapIn(plan))
  return some(yield* side === 'latest' ? later : earlier)
}

function* earlierStart(obstacle: Obstacle<Of<'start'>>): Steps<Unlock | null> {
  const was = obstacle.fact.day
  const used = (plan: Proposal) => daysBetween(firstDay(plan, obstacle), was)
  const most = used(obstacle.free.plan)
  return most <= 0 ? null : yield* leastOf(obstacle, most, (days) => ({ kind: 'start', day: addDays(was, -days), was }), used)
}

function* laterStart(obstacle: Obstacle<Of<'latest-start'>>): Steps<Unlock | null> {
  const was = obstacle.fact.day
  const used = (plan: Proposal) => daysBetween(was, firstDay(plan, obstacle))
  const most = used(obstacle.free.plan)
  return most <= 0 ? null : yield* leastOf(obstacle, most, (days) => ({ kind: 'latest-start', day: addDays(was, days), was }), used)
}

function* laterEnd(obstacle: Obstacle<Of<'end'>>): Steps<Unlock | null> {
  const was = obstacle.fact.day
  const used = (plan: Proposal) => daysBetween(was, lastDay(plan, was))
  const most = used(obstacle.free.plan)
  return most <= 0 ? null : yield* leastOf(obstacle, most, (days) => ({ kind: 'end', day: addDays(was, days), was }), used)
}

function* longerCourse(obstacle: Obstacle<Of<'course-length'>>): Steps<Unlock | null> {
  const { anchor, days: was } = obstacle.fact
  const treatment = new Set(obstacle.asked.request.protocol.sessions.filter(({ kind }) => treatmentKinds.has(kind)).map(({ id }) => id))
  const used = (plan: Proposal) => {
    const from = dayOf(plan, anchor)
    const last = plan.slots.filter(({ session }) => treatment.has(session)).map(({ slot }) => slot.day).toSorted().at(-1)
    return from === undefined || last === undefined ? 0 : daysBetween(from, last) - was
  }
  const most = used(obstacle.free.plan)
  return most <= 0 ? null : yield* leastOf(obstacle, most, (days) => ({ kind: 'course-length', days: was + days, was }), used)
}

const treatmentKinds: ReadonlySet<string> = new Set(['preparation', 'dosing', 'integration'])

function dayOf({ slots }: Proposal, id: string): Day | undefined {
  return slots.find(({ session }) => session === id)?.slot.day
}

/** Of the sessions that are planned, not of those that stay. */
function firstDay({ slots }: Proposal, { asked: { request } }: Obstacle): Day {
  const kept = new Set(request.kept.map(({ session }) => session))
  return slots.filter(({ session }) => !kept.has(session)).map(({ slot }) => slot.day).toSorted()[0] ?? request.start
}

function lastDay({ slots }: Proposal, or: Day): Day {
  return slots.map(({ slot }) => slot.day).toSorted().at(-1) ?? or
}

function some(found: Unlock | null): readonly Unlock[] {
  return found === null ? [] : [found]
}

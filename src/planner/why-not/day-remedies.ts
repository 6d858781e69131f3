/** Knows on which single days people, rooms or the clinic would have to be there; refuses to know whether they would. */
import { type Hours, nightEndOf } from '../../domain/clinic/clinic'
import { visitOf } from '../../domain/protocol/protocol'
import type { Fact } from '../../domain/rules/fact'
import { liesWithin } from '../../domain/rules/hours'
import { mayStayAfter } from '../../domain/rules/night'
import type { Remedy } from '../../domain/rules/remedy'
import { minutesOf } from '../../domain/time/clock-time'
import { type Day, addDays, daysBetween, isWithin } from '../../domain/time/day'
import { weekdayOf } from '../../domain/time/weekday'
import type { PlanRequest, Proposal } from '../request'
import { type Obstacle, type Unlock, bestOf, tried } from './attempt'
import type { Steps } from './asking'
import { irreducible } from './narrow'

/** Single days tried besides those that the best plan makes use of. */
const mostDaysTried = 10
/** Days more than these are not weighed one by one. */
const mostDaysWeighed = 20

/** One day where one is enough, else as few as can be of those that the best plan makes use of. */
export function* daysOpened(obstacle: Obstacle): Steps<readonly Unlock[]> {
  const needed = daysNeeded(obstacle.fact, obstacle.free.request, obstacle.free.plan)
  const candidates = needed.length === 1 ? needed : [...new Set([...needed, ...daysWithin(obstacle.fact)])].slice(0, mostDaysTried)
  const single = yield* bestOf(obstacle, candidates.flatMap((day) => remedyFor(obstacle, [day])))
  if (single !== null) return [single]
  if (needed.length < 2) return []
  const few = needed.length > mostDaysWeighed ? needed : yield* irreducible(needed, function* (days) {
    return days.length > 1 && (yield* tried(obstacle, remedyFor(obstacle, days))) !== null
  })
  const together = yield* tried(obstacle, remedyFor(obstacle, few))
  return together === null ? [] : [together]
}

function remedyFor({ fact, asked }: Obstacle, days: readonly Day[]): readonly Remedy[] {
  const { clinic } = asked.request.site
  switch (fact.kind) {
    case 'therapist-absence':
      return [{ kind: 'therapist-there', therapist: fact.therapist, days, absence: { from: fact.from, to: fact.to } }]
    case 'therapist-hours': {
      const hours = days.flatMap((day) => clinic.open[weekdayOf(day)] ?? []).slice(0, 1)
      return [{ kind: 'therapist-works', therapist: fact.therapist, days, hours }]
    }
    case 'closure':
      return [{ kind: 'closure-lifted', days, closure: { from: fact.from, to: fact.to } }]
    case 'opening-hours':
      return [{ kind: 'clinic-opens', days, hours: usualHours(Object.values(clinic.open)) }]
    case 'room-weekdays':
    case 'room-closed':
      return [{ kind: 'room-opens', room: fact.room, days }]
    case 'patient-away':
      return [{ kind: 'patient-there', days }]
    default:
      return []
  }
}

/** Days on which the plan relies on the fact not being in force. */
function daysNeeded(fact: Fact, request: PlanRequest, { slots }: Proposal): readonly Day[] {
  const kept = new Set(request.kept.map(({ session }) => session))
  const planned = slots.filter(({ session }) => !kept.has(session))
  const days = planned.flatMap(({ session, slot }): readonly Day[] => {
    if ('therapist' in fact && !slot.therapists.includes(fact.therapist)) return []
    switch (fact.kind) {
      case 'therapist-hours':
        return fact.weekdays.includes(weekdayOf(slot.day)) && !liesWithin(slot, fact.hours) ? [slot.day] : []
      case 'therapist-absence':
      case 'closure':
      case 'patient-away':
        return isWithin(slot.day, fact) ? [slot.day] : []
      case 'opening-hours':
        return fact.weekdays.includes(weekdayOf(slot.day)) ? [slot.day] : []
      case 'room-weekdays':
        return slot.room === fact.room ? heldDays(request, session, slot.day).filter((day) => fact.closedOn.includes(weekdayOf(day))) : []
      case 'room-closed':
        return slot.room === fact.room ? heldDays(request, session, slot.day).filter((day) => isWithin(day, fact)) : []
      default:
        return []
    }
  })
  return [...new Set(days)].toSorted()
}

/** A night spent in the room holds it on the next day too. */
function heldDays({ protocol, site }: PlanRequest, session: string, day: Day): readonly Day[] {
  const visit = visitOf(protocol, session)
  return visit !== undefined && nightEndOf(site.clinic) !== null && mayStayAfter(visit) ? [day, addDays(day, 1)] : [day]
}

/** The days of a range, from its ends inwards: those near its ends are the likelier to be given up. */
function daysWithin(fact: Fact): readonly Day[] {
  if (!('from' in fact) || !('to' in fact) || fact.kind === 'start-hours') return []
  const count = daysBetween(fact.from, fact.to) + 1
  return Array.from({ length: Math.min(count, mostDaysTried) }, (_, index) => {
    const inwards = Math.floor(index / 2)
    return index % 2 === 0 ? addDays(fact.from, inwards) : addDays(fact.to, -inwards)
  })
}

/** The longest hours of the week, as a day of rest would have them. */
function usualHours(week: readonly (readonly Hours[] | undefined)[]): readonly Hours[] {
  const length = (hours: readonly Hours[]) => hours.reduce((sum, { from, to }) => sum + minutesOf(to) - minutesOf(from), 0)
  return week.reduce<readonly Hours[]>((best, hours) => (hours !== undefined && length(hours) > length(best) ? hours : best), [])
}

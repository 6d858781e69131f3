/** Knows which single absence of one day would leave a course without any plan; refuses to know how likely it is. */
import type { Absence } from '../../domain/course/slack'
import { type Day, dayFromNumber } from '../../domain/time/day'
import { minutesInDay } from '../../domain/time/span'
import { daysWith, searchBelow } from '../course/best-days'
import type { Budget } from '../course/search'
import { takeOut } from '../hours/occupancy'
import type { Outlook } from './outlook'

export interface CriticalAbsences {
  /** By day; of one day therapists first, in the pair's order, then rooms in the clinic's. Empty where no plan is left anyhow. */
  readonly absences: readonly Absence[]
  /** Whether the counted steps were enough to know. */
  readonly isExact: boolean
}

/** Somebody or some room, as a row of what is free. */
interface Resource {
  readonly row: number
  /** Indices of what sessions ask for that somebody, or a room that may be this one, has to be there for. */
  readonly asks: ReadonlySet<number>
  /** Those of them whose night holds the room on the next day too. */
  readonly nights: ReadonlySet<number>
  readonly absentOn: (day: Day) => Absence
}

const mostSteps = 200_000

/**
 * An absence that some plan does not meet with is harmless, so only those have to be tried that every plan met with so
 * far does; each by planning again without that day.
 */
export function criticalAbsences(outlook: Outlook): CriticalAbsences {
  const [first, ...others] = outlook.plans
  const budget: Budget = { left: mostSteps, isSpent: false }
  if (first === undefined) return { absences: [], isExact: outlook.isExact }
  const resources = resourcesOf(outlook)
  const feared = resources.flatMap((resource) => daysNeeding(outlook, resource, first).map((day) => ({ resource, day })))
  const left = feared.filter(({ resource, day }) => others.every((plan) => needs(outlook, resource, plan, day)))
  const absences = left
    .toSorted((one, other) => one.day - other.day)
    .flatMap(({ resource, day }) => (hasPlanWithout(outlook, resource, day, budget) ? [] : [resource.absentOn(dayFromNumber(day))]))
  return { absences, isExact: outlook.isExact && !budget.isSpent }
}

function resourcesOf({ request, question: { shape }, openings }: Outlook): readonly Resource[] {
  const hours = openings[0]?.occupancy.hours
  if (hours === undefined) return []
  const { lead, co } = request.pair
  const asking = (of: (ask: (typeof shape.asks)[number]) => boolean) => new Set(shape.asks.flatMap((ask, index) => (of(ask) ? [index] : [])))
  const people = [...new Set([lead, ...(co === null ? [] : [co])])].flatMap((therapist): readonly Resource[] => {
    const row = hours.people.get(therapist)
    const asks = asking(({ people: who }) => who === 'pair' || (who === 'lead' && therapist === lead))
    return row === undefined ? [] : [{ row, asks, nights: new Set(), absentOn: (day) => ({ kind: 'therapist', therapist, day }) }]
  })
  const rooms = hours.clinic.rooms.flatMap(({ id, suits }): readonly Resource[] => {
    const row = hours.rooms.get(id)
    const asks = asking(({ room }) => room !== null && suits.includes(room))
    const nights = asking(({ room, stretch }) => room !== null && suits.includes(room) && (stretch.nightUntil ?? 0) > 0)
    return row === undefined ? [] : [{ row, asks, nights, absentOn: (day) => ({ kind: 'room', room: id, day }) }]
  })
  return [...people, ...rooms]
}

function daysNeeding({ question: { shape } }: Outlook, { asks, nights }: Resource, plan: Int32Array): readonly number[] {
  const days = shape.placed.flatMap((task) => {
    const ask = shape.askOf[task] ?? -1
    const day = plan[task] ?? 0
    return [...(asks.has(ask) ? [day] : []), ...(nights.has(ask) ? [day + 1] : [])]
  })
  return [...new Set(days)]
}

function needs({ question: { shape } }: Outlook, { asks, nights }: Resource, plan: Int32Array, day: number): boolean {
  return shape.placed.some((task) => {
    const ask = shape.askOf[task] ?? -1
    const on = plan[task] ?? 0
    return (on === day && asks.has(ask)) || (on === day - 1 && nights.has(ask))
  })
}

function hasPlanWithout({ question, openings, pairIn }: Outlook, { row }: Resource, day: number, budget: Budget): boolean {
  return openings.some((opening) => {
    const { hours } = opening.occupancy
    const masks = opening.occupancy.masks.slice()
    takeOut(hours, masks, row, day * minutesInDay, (day + 1) * minutesInDay)
    return searchBelow(question, opening, daysWith(question, { hours, masks }, pairIn), budget, Infinity) !== null
  })
}

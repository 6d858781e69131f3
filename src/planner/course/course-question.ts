/** Knows a request in the numbers the search works with; refuses to search. */
import type { Pair } from '../../domain/course/course'
import { dayFromNumber, dayNumber } from '../../domain/time/day'
import { spanOf } from '../../domain/time/span'
import { clinicHours } from '../hours/clinic-hours'
import { type FreeTimes, Occupancy } from '../hours/occupancy'
import type { PlanRequest } from '../request'
import type { Frame } from './bounds'
import type { PairRows, Patient } from './course-days'
import { type CourseShape, courseShape } from './course-shape'
import { nobody } from './pairs'

export interface CourseQuestion {
  readonly shape: CourseShape
  readonly frame: Frame
  readonly patient: Patient
  /** Free times of people and rooms over these day numbers, both included. */
  readonly occupancyOver: (first: number, last: number) => FreeTimes
}

export function courseQuestion(request: PlanRequest): CourseQuestion {
  const { site, protocol, kept, includeOptional } = request
  const shape = courseShape(protocol, site.clinic, kept.map(({ session }) => session), includeOptional)
  return questionAbout(request, shape)
}

/** The same for a part of the course. */
export function questionAbout(request: PlanRequest, shape: CourseShape): CourseQuestion {
  const patient = patientOf(request, shape)
  return { shape, frame: frameOf(request, shape), patient, occupancyOver: (first, last) => occupancyOver(request, shape, patient, first, last) }
}

export function frameOf({ start, startLatest, end, kept }: Pick<PlanRequest, 'start' | 'startLatest' | 'end' | 'kept'>, { tasks, indexOf }: CourseShape): Frame {
  const keptDays = new Float64Array(tasks.length).fill(NaN)
  for (const { session, slot } of kept) {
    const task = indexOf.get(session)
    if (task !== undefined) keptDays[task] = dayNumber(slot.day)
  }
  return {
    start: dayNumber(start),
    startLatest: startLatest === null ? null : dayNumber(startLatest),
    end: end === null ? null : dayNumber(end),
    keptDays,
    hasBegun: kept.some(({ done }) => done),
  }
}

export function patientOf({ prefers, away, kept }: Pick<PlanRequest, 'prefers' | 'away' | 'kept'>, { indexOf }: CourseShape): Patient {
  return {
    prefers,
    away: away.map(({ from, to }) => [dayNumber(from), dayNumber(to)] as const),
    kept: kept.flatMap(({ session, slot }) => {
      const task = indexOf.get(session)
      return task === undefined || slot.minutes <= 0 ? [] : [{ task, slot, ...spanOf(slot.day, slot.time, slot.minutes) }]
    }),
  }
}

/** Kept sessions hold their own rooms, so that turnover is kept; a night of one's own is no obstacle to the morning after it. */
function occupancyOver({ site }: PlanRequest, { stretches }: CourseShape, { kept }: Patient, first: number, last: number): Occupancy {
  const occupancy = new Occupancy(clinicHours(site.clinic, stretches, first, last))
  for (let day = first - 1; day <= last + 1; day += 1) for (const booking of site.bookingsOn(dayFromNumber(day))) occupancy.book(booking)
  for (const { slot, from, to } of kept) if (slot.room !== null) occupancy.holdRoom(slot.room, { from, to })
  return occupancy
}

/** Where the people of a pair are found in an occupancy. */
export function rowsOf({ lead, co }: Pair, { hours }: FreeTimes): PairRows {
  if (lead === nobody.lead) return { lead: null, co: null }
  return { lead: hours.people.get(lead) ?? null, co: co === null || co === lead ? null : (hours.people.get(co) ?? null) }
}

/** Knows the written shape of planning-request/1, field by field; refuses to know how the fields belong together. */
import * as z from 'zod/mini'
import { parseTime } from '../domain/time/clock-time'
import { weekdays } from '../domain/time/weekday'
import type { PlanningFault } from './planning-request'
import { day, faultsOf, nextDay, readable, time, zone } from './written-form'

const id = z.string().check(z.minLength(1), z.maxLength(120))
const start = readable((text) => (text === '24:00' ? undefined : parseTime(text)), 'A time of day from 00:00 to 23:59 is needed.')
const range = z.strictObject({ from: day, to: day })
const ranges = z.optional(z.array(range))
const spans = z.optional(z.array(z.tuple([time, time])))
const weekday = z.enum(weekdays)
const week = z.strictObject({ mon: spans, tue: spans, wed: spans, thu: spans, fri: spans, sat: spans, sun: spans })
/** `contacts` asks for the series of contacts, which have no length in any protocol: as with milestones, no planner places them. */
const include = z.optional(z.array(z.enum(['optional', 'contacts'])))
/** An id of the library or a whole protocol; read by the protocol's own form. */
const protocol = z.optional(z.unknown())

const clinic = z.strictObject({
  zone,
  gridMinutes: z.optional(z.int().check(z.gte(5), z.lte(60))),
  turnoverMinutes: z.optional(z.int().check(z.gte(0), z.lte(240))),
  /** Where patients spend the night after a dosing session whose protocol has one; `until` where they stay. Left out, they go home. */
  night: z.optional(z.strictObject({ stays: z.enum(['home', 'dosing-room']), until: z.optional(nextDay) })),
  open: week,
  closures: ranges,
  therapists: z.optional(z.array(z.strictObject({ id, hours: z.optional(week), away: ranges }))),
  rooms: z.optional(
    z.array(z.strictObject({ id, suits: z.array(z.enum(['dosing', 'consult'])), closedOn: z.optional(z.array(weekday)) })),
  ),
})

const course = z.strictObject({
  id,
  protocol,
  start: day,
  startLatest: z.optional(day),
  end: z.optional(day),
  lead: z.optional(id),
  co: z.optional(id),
  prefers: z.optional(z.strictObject({ days: z.optional(z.array(weekday)), half: z.optional(z.enum(['am', 'pm', 'any'])) })),
  away: ranges,
  sessions: z.optional(
    z.array(
      z.strictObject({
        session: id,
        state: z.enum(['completed', 'fixed']),
        day,
        // A milestone has a day and no time; every other session is asked for one where its length is known.
        time: z.optional(start),
        room: z.optional(id),
      }),
    ),
  ),
  include,
})

export const requestShape = z.strictObject({
  format: z.literal('planning-request/1'),
  clinic,
  protocol,
  courses: z.array(course),
  include,
})

export type WrittenRequest = z.output<typeof requestShape>

export type ReadShape =
  | { readonly ok: true; readonly written: WrittenRequest }
  | { readonly ok: false; readonly faults: readonly PlanningFault[] }

/** Reads the shape alone; every fault of it is named. */
export function readShape(input: unknown): ReadShape {
  const read = z.safeParse(requestShape, input)
  return read.success ? { ok: true, written: read.data } : { ok: false, faults: read.error.issues.flatMap((issue) => faultsOf(issue, input)) }
}

/** Knows the written form of what many events have in common: people, slots, encounters, days away; refuses to know any event. */
import * as z from 'zod/mini'
import type { Actor, Encounter, GateAnswer, Pair, Patient, Preferences, Slot } from '../../domain/course/course'
import type { PlacedSlot } from '../../domain/course/commands'
import { isPatientCode } from '../../domain/course/patient-code'
import { type DayRange, daysBetween } from '../../domain/time/day'
import { minutesInDay } from '../../domain/time/span'
import { weekdays } from '../../domain/time/weekday'
import { day, instant, readable, time } from '../written-form'
import { exactly } from './exact-form'

/** People's own words: as many as they want. */
export const words = z.string()
/** Opaque, and never empty. */
export const id = z.string().check(z.minLength(1))
export const ids = z.array(id)
/** What the app makes ids of courses of, and nothing that means something in an address: what one file brings in, every later one can carry. */
export const streamId = readable((text) => (/^[\w-]{1,80}$/.test(text) ? text : undefined), 'An id of 1 to 80 letters from A to Z, figures, hyphens and underscores is needed.')
/** Minutes that something is planned to last: a day at most, as protocols have it. */
export const minutes = z.int().check(z.gte(1), z.lte(minutesInDay))
/** What was held may have gone on for days, but is walked through day by day: ten years are more than any of it took. */
const mostDaysHeld = 3650
/** Minutes that something that was held lasted, or somebody stayed. */
export const minutesHeld = z.int().check(z.gte(1), z.lte((mostDaysHeld + 1) * minutesInDay))

const code = readable((text) => (isPatientCode(text) ? text : undefined), 'A code of 1 to 24 signs is needed.')
export const patient = exactly<Patient>()(z.strictObject({ code, name: words, enquired: z.optional(day) }))
export const actor = exactly<Actor>()(z.strictObject({ id: words, name: words }))
export const pair = exactly<Pair>()(z.strictObject({ lead: id, co: z.nullable(id) }))
export const prefers = exactly<Preferences>()(z.strictObject({ days: z.array(z.enum(weekdays)), half: z.enum(['am', 'pm', 'any']) }))
export const days = exactly<DayRange>()(z.strictObject({ from: day, to: day }))

export const slot = exactly<Slot>()(z.strictObject({ day, time, minutes, therapists: ids, room: z.nullable(id) }))
export const placedSlots = z.array(exactly<PlacedSlot>()(z.strictObject({ session: id, slot })))

export const attended = z.array(z.strictObject({ id, minutes: minutesHeld }))
export const encounter = exactly<Encounter>()(
  z.strictObject({
    day,
    from: z.nullable(time),
    to: z.nullable(time),
    note: words,
    endDay: z.optional(day),
    mode: z.optional(z.enum(['in-person', 'video', 'telephone'])),
    attended: z.optional(attended),
  }).check(z.refine((held) => daysBetween(held.day, held.endDay ?? held.day) <= mostDaysHeld, 'Nothing that was held lasted longer than ten years.')),
)

export const gateAnswer = exactly<GateAnswer>()(z.strictObject({ answer: z.enum(['met', 'waived']), reason: words, by: actor, at: instant }))

/** Who changed a line, when and why; null where nobody did. */
export const amendment = z.nullable(z.strictObject({ by: actor, at: instant, reason: words }))

/** Knows the written form of lines that stand beside a plan: facts of a dosing day, contacts, scores; refuses to know who wrote them when. */
import * as z from 'zod/mini'
import type { Contact, ContactMade } from '../../domain/course/contacts/contact'
import type { DosingEntry, SupplementOutside, TimedFact } from '../../domain/course/dosing/dosing-fact'
import { type Score, type ScoreTaken, longestMeasure } from '../../domain/course/measures/score'
import { day, instant, time } from '../written-form'
import { exactly } from './exact-form'
import { actor, amendment, id, words } from './stored-parts-form'

/** Bounds of writing, as the app has them: up to three digits. */
const threeDigits = z.int().check(z.gte(1), z.lte(999))
const temperature = z.number().check(z.gte(10), z.lt(100))

const dosingFact = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('initial-dose'), note: words }),
  z.strictObject({ what: z.literal('supplement'), answer: z.enum(['offered', 'given', 'declined']), note: words }),
  z.strictObject({
    what: z.literal('vitals'),
    note: words,
    systolic: z.nullable(threeDigits),
    diastolic: z.nullable(threeDigits),
    pulse: z.nullable(threeDigits),
    temperature: z.nullable(temperature),
  }),
  z.strictObject({ what: z.literal('event'), note: words }),
  z.strictObject({ what: z.literal('discharge'), to: words, note: words }),
])

const timed = { day, time, fact: dosingFact }
export const timedFact = exactly<TimedFact>()(z.strictObject(timed))

export const supplementOutside = exactly<SupplementOutside>()(
  z.strictObject({ code: z.literal('supplement-outside-window'), by: z.number(), earliest: z.number(), latest: z.number() }),
)
export const supplementsOutside = z.array(supplementOutside)

const written = { id, by: actor, at: instant, corrected: amendment, struck: amendment }

export const dosingEntry = exactly<DosingEntry>()(z.strictObject({ ...timed, ...written, deviations: supplementsOutside, reason: words }))

const made = {
  day,
  time: z.nullable(time),
  outcome: z.enum(['reached', 'not-reached']),
  minutes: z.nullable(threeDigits),
  caller: z.nullable(actor),
  note: words,
}
export const contactMade = exactly<ContactMade>()(z.strictObject(made))
export const contact = exactly<Contact>()(z.strictObject({ ...made, ...written, after: id, outsideBy: z.int(), reason: words }))

const taken = {
  measure: z.string().check(z.minLength(1), z.maxLength(longestMeasure)),
  day,
  value: z.number().check(z.gt(-10_000), z.lt(10_000)),
  note: words,
}
export const scoreTaken = exactly<ScoreTaken>()(z.strictObject(taken))
export const score = exactly<Score>()(z.strictObject({ ...taken, ...written, session: z.nullable(id) }))

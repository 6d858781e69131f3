/** Knows the written form of a session as undo puts it back, and of what left its plan; refuses to know how it came to stand so. */
import * as z from 'zod/mini'
import type { Session } from '../../domain/course/course'
import {
  type Assessment,
  type AssessmentGiven,
  type Deviated,
  type DeviationFact,
  type WindowThen,
  deviationGrades,
} from '../../domain/course/deviations/deviation'
import { sessionStatuses } from '../../domain/course/lifecycle'
import { day, instant, time } from '../written-form'
import { breach } from './breach-form'
import { exactly } from './exact-form'
import { dosingEntry, supplementOutside } from './line-form'
import { actor, encounter, gateAnswer, id, slot, words } from './stored-parts-form'

const count = z.int().check(z.gte(0))

export const windowThen = exactly<WindowThen>()(z.nullable(z.strictObject({ opens: day, closes: day })))

const ruleLeft = z.strictObject({ what: z.literal('rule'), breach })
const notHeld = z.strictObject({ what: z.literal('not-held'), how: z.enum(['missed', 'no-show', 'left-out']), window: windowThen })
const shortContacts = z.strictObject({ what: z.literal('contacts'), mode: words, least: count, reached: count, tried: count, opens: day, closes: day })

export const deviationFact = exactly<DeviationFact>()(
  z.discriminatedUnion('what', [
    ruleLeft,
    notHeld,
    shortContacts,
    z.strictObject({ what: z.literal('condition'), gate: words }),
    z.strictObject({ what: z.literal('supplement'), outside: supplementOutside, day, time }),
  ]),
)

const deviated = exactly<Deviated>()(
  z.strictObject({
    id,
    fact: z.discriminatedUnion('what', [ruleLeft, notHeld]),
    planned: z.nullable(slot),
    actual: z.nullable(encounter),
    reason: words,
    by: actor,
    at: instant,
    change: id,
  }),
)

const given = { grade: z.enum(deviationGrades), reason: words, action: words }
export const assessmentGiven = exactly<AssessmentGiven>()(z.strictObject(given))
const assessment = exactly<Assessment>()(z.strictObject({ ...given, by: actor, at: instant, of: z.optional(shortContacts) }))

/** Rows from before records and deviations were kept put sessions back without those parts. */
export const storedSession = exactly<Session>()(
  z.strictObject({
    id,
    status: z.enum(sessionStatuses),
    slot: z.nullable(slot),
    encounter: z.nullable(encounter),
    gates: z.record(z.string(), gateAnswer),
    record: z._default(z.array(dosingEntry), []),
    recorded: z._default(z.nullable(z.strictObject({ by: actor, at: instant, change: id })), null),
    deviated: z._default(z.array(deviated), []),
    assessed: z._default(z.record(z.string(), assessment), {}),
    reason: words,
    despite: z.array(words),
  }),
)

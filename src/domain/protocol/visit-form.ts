/** Knows the written form of one visit and of a series of contacts; refuses to know how they belong together. */
import * as z from 'zod/mini'
import { type ClockTime, parseTime } from '../time/clock-time'
import { visitKinds } from './protocol'

// The content policy of the app forbids code made from text.
z.config({ jitless: true })

export const name = z.string().check(z.maxLength(120), z.regex(/^[A-Za-z0-9]/))
export const text = z.string().check(z.maxLength(4000))
const days = z.int().check(z.gte(-3650), z.lte(3650))
const minutes = z.int().check(z.gte(0), z.lte(1440))
export const count = z.int().check(z.gte(0), z.lte(1000))
export const confidence = z.enum(['seen', 'derived', 'recalled', 'assumption'])
const startTime = z.custom<ClockTime>((value) => typeof value === 'string' && value !== '24:00' && parseTime(value) !== undefined)

const timelineEvent = z.strictObject({
  event: name,
  offsetMinutes: z.union([minutes, z.strictObject({ earliest: minutes, latest: minutes })]),
  confidence,
})

export const visitForm = z.strictObject({
  id: name,
  kind: z.enum(visitKinds),
  title: name,
  durationMinutes: z.nullable(z.int().check(z.gte(1), z.lte(1440))),
  staff: name,
  after: z.nullable(name),
  offsetDays: z.strictObject({ target: days, earliest: days, latest: days }),
  gates: z.array(name).check(z.maxLength(100)),
  confidence,
  windowConfidence: confidence,
  note: text,
  before: z.optional(z.array(name).check(z.maxLength(100))),
  startBetween: z.optional(z.tuple([startTime, startTime])),
  optional: z.optional(z.boolean()),
  remoteAllowed: z.optional(z.boolean()),
  overnight: z.optional(z.enum(['required', 'optional', 'policy'])),
  timeline: z.optional(z.array(timelineEvent).check(z.maxLength(100))),
  weight: z.optional(z.number().check(z.gte(0), z.lte(1000))),
  visit: z.optional(text),
  epoch: z.optional(text),
})

export const contactForm = z.strictObject({
  after: name,
  kind: z.literal('contact'),
  mode: name,
  firstDay: days,
  lastDay: days,
  count: z.nullable(count),
  countMin: count,
  countMax: count,
  confidence,
  note: text,
})

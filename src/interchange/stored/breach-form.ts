/** Knows the written form of a rule that was left, with all that was said of it then; refuses to ask whether it is left. */
import * as z from 'zod/mini'
import type { Booking, Breach } from '../../domain/rules/breach'
import { weekdays } from '../../domain/time/weekday'
import { day, time } from '../written-form'
import { exactly } from './exact-form'
import { attended, id, ids, minutesHeld, words } from './stored-parts-form'

const whole = z.int()
const on = { session: id, day }

const booking = exactly<Booking>()(
  z.strictObject({
    course: words,
    patientCode: words,
    session: id,
    title: words,
    day,
    time,
    minutes: minutesHeld,
    therapists: ids,
    room: z.nullable(id),
    overnight: z.optional(z.boolean()),
    attended: z.optional(attended),
  }),
)

const night = z.strictObject({ after: z.enum(['booking', 'session']), day, until: time })

const outsideWindow = z.discriminatedUnion('why', [
  z.strictObject({ code: z.literal('outside-window'), why: z.literal('window'), ...on, after: id, opens: day, closes: day, by: whole }),
  z.strictObject({ code: z.literal('outside-window'), why: z.enum(['before-start', 'after-latest-start']), ...on, limit: day }),
])

export const breach = exactly<Breach>()(
  z.discriminatedUnion('code', [
    outsideWindow,
    z.strictObject({ code: z.literal('out-of-order'), ...on, earlier: id, later: id, anEarlierDay: z.boolean() }),
    z.strictObject({ code: z.literal('outside-start-hours'), ...on, time, from: time, to: time }),
    z.strictObject({ code: z.literal('clinic-closed'), ...on, closure: z.nullable(words), weekday: z.enum(weekdays), closedAllDay: z.boolean() }),
    z.strictObject({ code: z.literal('therapist-away'), ...on, therapist: id, name: words, absence: z.nullable(words) }),
    z.strictObject({ code: z.literal('therapist-missing'), ...on, needed: whole, given: whole }),
    z.strictObject({ code: z.literal('therapist-busy'), ...on, therapist: id, name: words, booking }),
    z.strictObject({
      code: z.literal('room-busy'),
      ...on,
      room: z.nullable(id),
      name: words,
      why: z.enum(['booked', 'closed', 'unsuitable', 'no-room']),
      booking: z.nullable(booking),
      night: z.optional(night),
    }),
    z.strictObject({ code: z.literal('patient-away'), ...on, from: day, to: day }),
    z.strictObject({ code: z.literal('patient-busy'), ...on, other: id }),
    z.strictObject({ code: z.literal('past-course-end'), ...on, limit: day, why: z.enum(['length', 'last-day']) }),
    z.strictObject({ code: z.literal('wall-time-does-not-exist'), ...on, time, isDayLeftOut: z.optional(z.literal(true)) }),
    z.strictObject({ code: z.literal('wall-time-is-ambiguous'), ...on, time }),
    z.strictObject({ code: z.literal('off-grid'), ...on, time, gridMinutes: whole }),
  ]),
)

export const breaches = z.array(breach)

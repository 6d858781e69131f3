/** Knows the written form of what a course file tells beside the history: clinic, patient, sessions, lines; refuses to know where it comes from. */
import * as z from 'zod/mini'
import { deviationGrades } from '../../domain/course/deviations/deviation'
import { sessionStatuses, standings } from '../../domain/course/lifecycle'
import { visitKinds } from '../../domain/protocol/protocol'
import { weekdays } from '../../domain/time/weekday'
import { actor, id, minutes, minutesHeld, streamId, words } from '../stored/stored-parts-form'
import { breach } from '../stored/breach-form'
import { day, instant, nextDay, time, zone } from '../written-form'

/** With a sentence for the page that documents the form. */
function told<Form extends z.ZodMiniType>(form: Form, sentence: string): Form {
  return form.check(z.describe(sentence))
}

const count = z.int().check(z.gte(0))
const confidence = z.enum(['seen', 'derived', 'recalled', 'assumption'])
const named = z.strictObject({ id: told(id, 'Opaque; the history names people and rooms by it.'), name: words })
const someone = z.nullable(named)
const daysTold = z.strictObject({ firstDay: day, lastDay: day })
const hours = z.array(z.strictObject({ from: time, to: time }))

export const clinicTold = z.strictObject({
  name: words,
  address: words,
  telephone: words,
  nightTelephone: told(words, 'The number to ring in the night after a dosing session; empty where there is none.'),
  zone: told(zone, 'The IANA time zone in which every day and time of this file is read.'),
  startTimesEveryMinutes: told(z.int().check(z.gte(5), z.lte(60)), 'Sessions start at multiples of this many minutes after midnight.'),
  roomEmptyBetweenSessionsMinutes: told(z.int().check(z.gte(0), z.lte(240)), 'Minutes a room stays empty between two sessions.'),
  night: told(
    z.strictObject({ patientsStay: z.enum(['home', 'dosing-room']), roomHeldUntil: told(z.nullable(nextDay), 'A time of the next day; null where patients go home.') }),
    'Where patients spend the night after a dosing session whose protocol has one.',
  ),
  openingHours: told(z.partialRecord(z.enum(weekdays), hours), 'By weekday; one that is missing is closed.'),
  closures: z.array(z.strictObject({ name: words, ...daysTold.shape })),
  therapists: z.array(named),
  raters: z.array(named),
  rooms: z.array(z.strictObject({ ...named.shape, suits: z.array(z.enum(['dosing', 'consult'])) })),
  isInvented: told(z.boolean(), 'True for a sample clinic.'),
})

export const patientTold = z.strictObject({
  code: told(words, 'What staff call the patient.'),
  name: told(z.nullable(words), 'Null where it was left out of the file, or never given.'),
  firstAskedOn: told(z.nullable(day), 'The day on which the patient first asked; null where nobody said.'),
})

export const courseTold = z.strictObject({
  id: told(streamId, 'Opaque and globally unique; every row of the history names it as its stream.'),
  standing: z.enum(standings),
  standingReason: words,
  planVersion: told(count, 'Counts changes of the plan; printed on paper.'),
  notBefore: told(day, 'No session lies before this day.'),
  firstSessionNotAfter: told(z.nullable(day), 'Null where no such day was set.'),
  notAfter: told(z.nullable(day), 'No session lies after this day; null where no such day was set.'),
  leadTherapist: named,
  coTherapist: someone,
  prefers: told(z.strictObject({ weekdays: z.array(z.enum(weekdays)), halfOfDay: z.enum(['am', 'pm', 'any']) }), 'What the patient prefers; no weekday means that every one is as good.'),
  patientAway: told(z.array(daysTold), 'Days on which the patient cannot come, first and last included.'),
  isInvented: told(z.boolean(), 'True for a sample course.'),
})

const slotTold = z.strictObject({
  day,
  time,
  lengthMinutes: told(minutes, 'On the clock on the wall.'),
  therapists: z.array(named),
  room: someone,
})

const actualTold = z.strictObject({
  day,
  from: told(z.nullable(time), 'Null for a date without times.'),
  to: told(z.nullable(time), 'Null until it ended, and for a date without times.'),
  endDay: told(day, 'The day on which it ended.'),
  how: told(z.nullable(z.enum(['in-person', 'video', 'telephone'])), 'Null where nobody said.'),
  attended: told(z.nullable(z.array(z.strictObject({ ...named.shape, minutes: minutesHeld }))), 'Who was there and for how many minutes; null where nobody said.'),
  note: words,
})

const windowTold = z.strictObject({
  countedFrom: told(id, 'The session from whose day it is counted: its actual day once held, else its planned one.'),
  earliestDay: day,
  targetDay: day,
  latestDay: day,
  confidence: told(confidence, 'What it rests on: read in a source, derived from read facts, recalled, or the clinic’s own assumption.'),
})

const assessmentTold = z.nullable(z.strictObject({ class: z.enum(deviationGrades), reason: words, correctiveAction: words, by: actor, at: instant, isOutdated: z.boolean() }))

const deviationTold = z.strictObject({
  id,
  what: told(z.enum(['rule-left', 'not-held', 'contacts-too-few', 'condition-waived', 'supplement-outside-window']), 'What left the plan.'),
  rule: told(z.nullable(breach), 'For a rule that was left: which, with the days and times it was about, as the app wrote it then. Days are late where `by` is positive, early where negative.'),
  notHeld: told(z.nullable(z.enum(['missed', 'no-show', 'left-out'])), 'For a session that was not held: how.'),
  contacts: told(z.nullable(z.strictObject({ mode: words, least: count, reached: count, tried: count, firstDay: day, lastDay: day })), 'For a series of contacts that closed with too few.'),
  condition: told(z.nullable(words), 'For a condition that was waived: its name in the protocol.'),
  supplement: told(
    z.nullable(z.strictObject({ day, time, minutesOutsideWindow: z.number(), windowOpensAfterDoseMinutes: z.number(), windowClosesAfterDoseMinutes: z.number() })),
    'For a supplement outside its window; negative minutes are early.',
  ),
  reason: words,
  by: told(z.nullable(actor), 'Null for what came with time alone.'),
  assessment: told(assessmentTold, 'What people made of it; null until they did.'),
})

export const sessionTold = z.strictObject({
  id: told(id, 'The visit’s name in the protocol.'),
  title: words,
  kind: z.enum(visitKinds),
  status: z.enum(sessionStatuses),
  window: told(z.nullable(windowTold), 'Null for the session from which all others are counted, for an added one, and while that which it is counted from has no date.'),
  planned: told(z.nullable(slotTold), 'Null where it has no date.'),
  actual: told(z.nullable(actualTold), 'What really happened; null until then.'),
  reason: told(words, 'Why it stands as it does: the last reason given.'),
  rulesKnowinglyLeft: told(z.array(words), 'Rules that people left with that reason when they planned it.'),
  conditions: told(z.array(z.strictObject({ condition: words, answer: z.enum(['met', 'waived']), reason: words, by: actor, at: instant })), 'Conditions before a start that people answered.'),
  deviations: told(z.array(deviationTold), 'What left the plan, the latest first.'),
  recorded: told(z.nullable(z.strictObject({ by: actor, at: instant })), 'The latest record of what happened to it; null while it is ahead.'),
})

const changed = z.nullable(z.strictObject({ by: actor, at: instant, reason: words }))
const writtenLine = {
  recordedBy: actor,
  recordedAt: instant,
  corrected: told(changed, 'The latest correction; null where it stands as it was written.'),
  struckOut: told(changed, 'Set where the line was struck out; it stays to be read.'),
}

export const contactTold = z.strictObject({
  id,
  afterSession: id,
  day,
  time: told(z.nullable(time), 'Null where nobody knew it any more.'),
  outcome: z.enum(['reached', 'not-reached']),
  lengthMinutes: z.nullable(z.int()),
  caller: told(z.nullable(actor), 'Null where it was the one who recorded it.'),
  note: words,
  daysOutsideItsDays: told(z.int(), 'Negative is early, 0 inside.'),
  reason: words,
  ...writtenLine,
})

export const scoreTold = z.strictObject({
  id,
  session: told(z.nullable(id), 'Null where it belongs to no session.'),
  scale: told(words, 'The scale’s short name, in people’s own words.'),
  day,
  value: told(z.number(), 'As it was read off its sheet; nothing here says what it means.'),
  note: words,
  ...writtenLine,
})

export const dosingLineTold = z.strictObject({
  id,
  session: id,
  day,
  time,
  what: z.enum(['initial-dose', 'supplement', 'vitals', 'event', 'discharge']),
  supplementAnswer: told(z.nullable(z.enum(['offered', 'given', 'declined'])), 'For a supplement only.'),
  systolicMmHg: z.nullable(z.int()),
  diastolicMmHg: z.nullable(z.int()),
  pulsePerMinute: z.nullable(z.int()),
  temperatureCelsius: z.nullable(z.number()),
  dischargedTo: told(z.nullable(words), 'For a discharge only.'),
  note: told(words, 'People’s own words; the app knows no substance and no amount.'),
  minutesOutsideWindow: told(z.nullable(z.number()), 'For a supplement given outside its window; negative is early.'),
  reason: words,
  ...writtenLine,
})

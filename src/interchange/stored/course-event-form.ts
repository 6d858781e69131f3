/** Knows the written form of everything that can have happened to a course, event by event; refuses to ask whether it could have. */
import * as z from 'zod/mini'
import type { CourseEvent, CourseEventName } from '../../domain/course/events'
import { standings } from '../../domain/course/lifecycle'
import { day, time } from '../written-form'
import { breaches } from './breach-form'
import { exactly } from './exact-form'
import { contact, contactMade, score, scoreTaken, supplementsOutside, timedFact } from './line-form'
import { days, encounter, id, ids, pair, patient, placedSlots, prefers, slot, words } from './stored-parts-form'
import { storedProtocol, storedVisit } from './stored-protocol-form'
import { assessmentGiven, deviationFact, storedSession, windowThen } from './stored-session-form'

const reason = words
const away = z.array(days)
const contacts = z.array(contact)
const scores = z.array(score)
const sessions = z.array(storedSession)

function event<const Name extends CourseEventName, Shape extends z.core.$ZodShape>(type: Name, shape: Shape) {
  return z.strictObject({ type: z.literal(type), ...shape })
}

const names = [
  'CourseOpened', 'PlanAdopted', 'SessionConfirmed', 'SessionMoved', 'SessionStarted', 'SessionCompleted', 'SessionMissed', 'SessionNoShow', 'SessionCancelled',
  'SessionWaived', 'SessionPlannedAgain', 'SessionReopened', 'EncounterCorrected', 'GateAnswered', 'CoursePutOnHold', 'CourseResumed', 'DosingStopped',
  'CourseCompleted', 'CourseEndedEarly', 'CourseWithdrawn', 'CourseLostToFollowUp', 'CourseDiscarded', 'PatientCorrected', 'PatientAwayRecorded',
  'SchedulePrinted', 'ChangeUndone', 'VisitAdded', 'ProtocolAmended', 'DosingFactNoted', 'DosingEntryCorrected', 'DosingEntryStruck', 'ContactRecorded',
  'ContactCorrected', 'ContactStruck', 'ScoreRecorded', 'ScoreCorrected', 'ScoreStruck', 'DeviationAssessed',
] as const satisfies readonly CourseEventName[]

const placed = { session: id, from: z.nullable(slot), to: slot, reason, left: breaches }
/** Rows from before the window was written down have none. */
const notHeld = { session: id, reason, window: z.optional(windowThen) }

const planned = [
  event('CourseOpened', {
    patient,
    protocol: storedProtocol,
    pair,
    start: day,
    startLatest: z.nullable(day),
    end: z.nullable(day),
    prefers,
    away,
    sample: z.boolean(),
  }),
  event('PlanAdopted', { slots: placedSlots, despite: z.nullable(words), left: breaches }),
  event('SessionConfirmed', { session: id }),
  event('SessionMoved', placed),
  event('SessionPlannedAgain', placed),
  event('VisitAdded', { session: id, visit: storedVisit, reason }),
  event('ProtocolAmended', { from: words, to: words, protocol: storedProtocol, dropped: ids, gained: ids, reason }),
  event('PatientCorrected', { from: patient, to: patient, reason }),
  event('PatientAwayRecorded', { from: away, to: away, reason }),
  event('SchedulePrinted', { sheet: words, version: z.int().check(z.gte(0)), mark: words }),
] as const

const happened = [
  event('SessionStarted', { session: id, day, time }),
  event('SessionCompleted', { session: id, encounter, reason, deviations: breaches }),
  event('SessionMissed', notHeld),
  event('SessionNoShow', notHeld),
  event('SessionCancelled', { session: id, reason }),
  event('SessionWaived', notHeld),
  event('SessionReopened', { session: id, reason }),
  event('EncounterCorrected', { session: id, from: encounter, to: encounter, reason, deviations: breaches }),
  event('GateAnswered', { session: id, gate: words, answer: z.enum(['met', 'waived', 'open']), reason }),
  event('DeviationAssessed', { session: id, deviation: id, fact: deviationFact, from: z.nullable(assessmentGiven), to: assessmentGiven }),
] as const

const stands = [
  event('CoursePutOnHold', { reason }),
  event('CourseResumed', { reason }),
  event('DosingStopped', { reason }),
  event('CourseCompleted', {}),
  event('CourseEndedEarly', { reason }),
  event('CourseWithdrawn', { reason }),
  event('CourseLostToFollowUp', { reason }),
  event('CourseDiscarded', {}),
] as const

const noted = [
  event('DosingFactNoted', { session: id, entry: id, noted: timedFact, reason, deviations: supplementsOutside }),
  event('DosingEntryCorrected', { session: id, entry: id, from: timedFact, to: timedFact, reason, deviations: supplementsOutside }),
  event('DosingEntryStruck', { session: id, entry: id, was: timedFact, reason }),
  event('ContactRecorded', { session: id, contact: id, made: contactMade, reason, outsideBy: z.int() }),
  event('ContactCorrected', { session: id, contact: id, from: contactMade, to: contactMade, reason, outsideBy: z.int() }),
  event('ContactStruck', { session: id, contact: id, was: contactMade, reason }),
  event('ScoreRecorded', { session: z.nullable(id), score: id, taken: scoreTaken }),
  event('ScoreCorrected', { session: z.nullable(id), score: id, from: scoreTaken, to: scoreTaken, reason }),
  event('ScoreStruck', { session: z.nullable(id), score: id, was: scoreTaken, reason }),
] as const

const undone = event('ChangeUndone', {
  change: id,
  event: z.enum(names),
  session: z.nullable(id),
  sessions,
  standing: z.enum(standings),
  standingReason: words,
  away: z.optional(away),
  contacts: z.optional(contacts),
  scores: z.optional(scores),
  under: z.optional(z.strictObject({ protocol: storedProtocol, sessions })),
  added: z.optional(ids),
})

/** One form for each event; a new event does not compile until it has one. */
export const courseEvent = exactly<CourseEvent>()(z.discriminatedUnion('type', [...planned, ...happened, ...stands, ...noted, undone]))

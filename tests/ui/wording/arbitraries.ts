/** Knows how to make up every breach, refusal, command and event; refuses to make sure that they could happen. */
import fc from 'fast-check'
import type { ClinicFault, ClinicRefusal } from '../../../src/domain/clinic/clinic-commands'
import { type CourseCommand, courseCommandTypes } from '../../../src/domain/course/commands'
import type { Actor, Encounter, Slot } from '../../../src/domain/course/course'
import type { CourseEvent, CourseEventName } from '../../../src/domain/course/events'
import { sessionStatuses, standings } from '../../../src/domain/course/lifecycle'
import type { CourseRefusal } from '../../../src/domain/course/refusals'
import type { Booking, Breach } from '../../../src/domain/rules/breach'
import { weekdays } from '../../../src/domain/time/weekday'
import { type Named, type Of, about, bare, count, day, gate, house, minutes, name, reason, session, time } from './arbitrary-parts'
import { contactCommands, contactEvents, contactRefusals } from './contact-arbitraries'
import { assessmentCommands, assessmentEvents, attendance, encounterRefusals, standingRecord } from './encounter-arbitraries'
import { dosingCommands, dosingEvents, dosingRefusals } from './dosing-arbitraries'
import { scoreCommands, scoreEvents, scoreRefusals } from './score-arbitraries'

export { gate, session, titleOf } from './arbitrary-parts'

const booking: fc.Arbitrary<Booking> = fc.record({
  course: fc.constantFrom('', 'c1'),
  patientCode: fc.constantFrom('', 'B-11'),
  session,
  title: fc.constant('Integration 1.2'),
  day,
  time,
  minutes,
  therapists: fc.constant([]),
  room: fc.constant(null),
  overnight: fc.boolean(),
})

const breaches: Of<Breach> = {
  'outside-window': fc.oneof(
    fc.record({
      code: fc.constant('outside-window' as const),
      why: fc.constant('window' as const),
      session,
      day,
      after: session,
      opens: day,
      closes: day,
      by: fc.integer({ min: -40, max: 40 }).filter((by) => by !== 0),
    }),
    fc.record({
      code: fc.constant('outside-window' as const),
      why: fc.constantFrom('before-start' as const, 'after-latest-start' as const),
      session,
      day,
      limit: day,
    }),
  ),
  'out-of-order': fc.record({ code: fc.constant('out-of-order'), session, day, earlier: session, later: session, anEarlierDay: fc.boolean() }),
  'outside-start-hours': fc.record({ code: fc.constant('outside-start-hours'), session, day, time, from: time, to: time }),
  'clinic-closed': fc.record({
    code: fc.constant('clinic-closed'),
    session,
    day,
    closure: fc.constantFrom(null, '', 'Christmas'),
    weekday: fc.constantFrom(...weekdays),
    closedAllDay: fc.boolean(),
  }),
  'therapist-away': fc.record({
    code: fc.constant('therapist-away'), session, day, therapist: fc.constant('t1'), name, absence: fc.constantFrom(null, '', 'training'),
  }),
  'therapist-missing': fc.record({
    code: fc.constant('therapist-missing'), session, day, needed: fc.constantFrom(1, 2), given: fc.constantFrom(0, 1),
  }),
  'therapist-busy': fc.record({ code: fc.constant('therapist-busy'), session, day, therapist: fc.constant('t1'), name, booking }),
  'room-busy': fc.record({
    code: fc.constant('room-busy'),
    session,
    day,
    room: fc.constantFrom(null, 'r1'),
    name: fc.constantFrom('', 'Room 1'),
    why: fc.constantFrom('booked' as const, 'closed' as const, 'unsuitable' as const, 'no-room' as const),
    booking: fc.option(booking),
    night: fc.option(fc.record({ after: fc.constantFrom('booking' as const, 'session' as const), day, until: time }), { nil: undefined }),
  }),
  'patient-away': fc.record({ code: fc.constant('patient-away'), session, day, from: day, to: day }),
  'patient-busy': fc.record({ code: fc.constant('patient-busy'), session, day, other: session }),
  'past-course-end': fc.record({
    code: fc.constant('past-course-end'), session, day, limit: day, why: fc.constantFrom('length' as const, 'last-day' as const),
  }),
  'wall-time-does-not-exist': fc.record({ code: fc.constant('wall-time-does-not-exist'), session, day, time, isDayLeftOut: fc.constantFrom(true as const, undefined) }),
  'wall-time-is-ambiguous': fc.record({ code: fc.constant('wall-time-is-ambiguous'), session, day, time }),
  'off-grid': fc.record({ code: fc.constant('off-grid'), session, day, time, gridMinutes: fc.constantFrom(15, 30) }),
}

export const breachCodes = Object.keys(breaches)
export const breach: fc.Arbitrary<Breach> = fc.oneof(...Object.values(breaches))
const someBreaches = fc.array(breach, { maxLength: 3 })
const commandType = fc.constantFrom(...courseCommandTypes)
const status = fc.constantFrom(...sessionStatuses)
const standing = fc.constantFrom(...standings)

const slot: fc.Arbitrary<Slot> = fc.record({
  day, time, minutes, therapists: fc.constantFrom([], ['ana'], ['ana', 'ben']), room: fc.constantFrom(null, 'r1', 'r2'),
})
const encounter: fc.Arbitrary<Encounter> = fc.record({
  day, from: fc.option(time), to: fc.option(time), note: fc.constant('as planned'),
  endDay: fc.option(day, { nil: undefined }),
  mode: fc.constantFrom(undefined, 'in-person' as const, 'video' as const, 'telephone' as const),
  attended: fc.option(attendance, { nil: undefined }),
})
const patient = fc.record({ code: fc.constantFrom('K-17', 'K-18'), name: fc.constantFrom('', 'Kim Secret'), enquired: fc.option(day, { nil: undefined }) })

const eventNames = [
  'CourseOpened', 'PlanAdopted', 'SessionConfirmed', 'SessionMoved', 'SessionStarted', 'SessionCompleted', 'SessionMissed', 'SessionNoShow',
  'SessionCancelled', 'SessionWaived', 'SessionPlannedAgain', 'SessionReopened', 'EncounterCorrected', 'GateAnswered', 'CoursePutOnHold',
  'CourseResumed', 'DosingStopped', 'CourseCompleted', 'CourseEndedEarly', 'CourseWithdrawn', 'CourseLostToFollowUp', 'CourseDiscarded', 'PatientCorrected',
  'SchedulePrinted', 'ChangeUndone', 'DosingFactNoted', 'DosingEntryCorrected', 'DosingEntryStruck', 'VisitAdded', 'ProtocolAmended', 'DeviationAssessed',
  'ContactRecorded', 'ContactCorrected', 'ContactStruck', 'ScoreRecorded', 'ScoreCorrected', 'ScoreStruck',
] as const satisfies readonly CourseEventName[]
const eventName = fc.constantFrom(...eventNames)


const refusals: Of<CourseRefusal> = {
  'course-unknown': bare('course-unknown'),
  'course-exists': bare('course-exists'),
  'clinic-not-set-up': bare('clinic-not-set-up'),
  'session-unknown': about('session-unknown'),
  'not-from-this-state': fc.record({ code: fc.constant('not-from-this-state'), session, title: fc.constant('Dosing session 1'), status, command: commandType, recorded: fc.option(standingRecord, { nil: undefined }) }),
  'not-in-this-standing': fc.record({ code: fc.constant('not-in-this-standing'), standing, command: commandType }),
  'rules-broken': fc.record({ code: fc.constant('rules-broken'), breaches: fc.array(breach, { minLength: 1, maxLength: 3 }), leavable: fc.boolean() }),
  'reason-needed': fc.record({ code: fc.constant('reason-needed'), for: commandType, breaches: someBreaches }),
  'gates-open': fc.record({ code: fc.constant('gates-open'), session, title: fc.constant('Dosing session 1'), gates: fc.array(gate, { minLength: 1, maxLength: 4 }) }),
  'gate-unknown': fc.record({ code: fc.constant('gate-unknown'), session, gate }),
  'gate-is-a-session': fc.record({ code: fc.constant('gate-is-a-session'), session, gate }),
  'start-in-past': fc.record({ code: fc.constant('start-in-past'), start: day, today: day }),
  'slot-in-past': fc.record({ code: fc.constant('slot-in-past'), session, day, today: day }),
  'not-yet': fc.record({ code: fc.constant('not-yet'), session, day, time: fc.option(time) }),
  'ends-before-it-starts': fc.record({ code: fc.constant('ends-before-it-starts'), from: time, to: time }),
  'times-needed': about('times-needed'),
  'patient-code-invalid': fc.record({ code: fc.constant('patient-code-invalid'), patientCode: fc.string() }),
  'patient-has-course': fc.record({ code: fc.constant('patient-has-course'), patientCode: fc.constant('K-17') }),
  'enquiry-unreadable': bare('enquiry-unreadable'),
  'enquiry-ahead': fc.record({ code: fc.constant('enquiry-ahead'), day, today: day }),
  'enquiry-after-session': fc.record({ code: fc.constant('enquiry-after-session'), day, session, held: day }),
  'visit-without-slot': fc.record({ code: fc.constant('visit-without-slot'), sessions: fc.array(session, { minLength: 1, maxLength: 4 }) }),
  'slot-for-unknown-session': fc.record({ code: fc.constant('slot-for-unknown-session'), session: fc.constantFrom('exp-9', 'rating') }),
  'slot-length-wrong': fc.record({ code: fc.constant('slot-length-wrong'), session, minutes, expected: minutes }),
  'therapist-unknown': fc.record({ code: fc.constant('therapist-unknown'), therapist: fc.constant('t-9') }),
  'pair-is-one-person': bare('pair-is-one-person'),
  'same-slot': about('same-slot'),
  'nothing-changes': bare('nothing-changes'),
  'days-inverted': fc.record({ code: fc.constant('days-inverted'), from: day, to: day }),
  'sessions-still-open': fc.record({ code: fc.constant('sessions-still-open'), sessions: fc.array(session, { minLength: 1, maxLength: 4 }) }),
  'nothing-to-undo': bare('nothing-to-undo'),
  'not-the-latest-change': fc.record({ code: fc.constant('not-the-latest-change'), latest: eventName, session: fc.option(session) }),
  'has-no-time': about('has-no-time'),
  'dosing-is-the-protocols': bare('dosing-is-the-protocols'),
  'visit-title-invalid': fc.record({ code: fc.constant('visit-title-invalid'), most: fc.constant(60) }),
  'visit-length-invalid': fc.record({ code: fc.constant('visit-length-invalid'), least: fc.constant(5), most: fc.constant(480) }),
  'repeats-nothing': bare('repeats-nothing'),
  ...dosingRefusals,
  ...contactRefusals,
  ...scoreRefusals,
  ...encounterRefusals,
}

export const refusalCodes = Object.keys(refusals)
export const refusal: fc.Arbitrary<CourseRefusal> = fc.oneof(...Object.values(refusals))

const faultCodes = [
  'name-missing', 'zone-unknown', 'grid-out-of-range', 'turnover-out-of-range', 'hours-inverted', 'hours-overlap', 'never-open',
  'range-inverted', 'id-twice', 'name-twice', 'room-without-use', 'night-end-out-of-range',
] as const satisfies readonly ClinicFault['code'][]
export const clinicFault: fc.Arbitrary<ClinicFault> = fc.record({
  path: fc.constantFrom('name', 'zone', 'open', 'open.mon.1', 'therapists.2.name', 'therapists.0.hours.tue.0', 'rooms.1.closed.0', 'closures.3', 'night.until'),
  code: fc.constantFrom(...faultCodes),
})
const clinicRefusals: Of<ClinicRefusal> = {
  'clinic-exists': bare('clinic-exists'),
  'clinic-unknown': bare('clinic-unknown'),
  'clinic-faulty': fc.record({ code: fc.constant('clinic-faulty'), faults: fc.array(clinicFault, { minLength: 1 }) }),
  'still-needed': fc.record({
    code: fc.constant('still-needed'), what: fc.constantFrom('therapist' as const, 'room' as const), id: fc.constant('t1'), name, sessions: count,
  }),
  'zone-fixed': bare('zone-fixed'),
}
export const clinicRefusal: fc.Arbitrary<ClinicRefusal> = fc.oneof(...Object.values(clinicRefusals))

export const actor: fc.Arbitrary<Actor> = fc.record({ id: fc.constant('p1'), name: fc.constantFrom('Ben', '') })

const prefers = fc.constant({ days: [], half: 'any' } as const)
const pair = fc.constant({ lead: 'ana', co: 'ben' })
const slots = fc.array(fc.record({ session, slot }), { minLength: 1, maxLength: 16 })
const opening = { patient, protocol: fc.constant(house), pair, start: day, startLatest: fc.constant(null), end: fc.constant(null), prefers, away: fc.constant([]), sample: fc.boolean() }

const days = fc.tuple(day, day).map(([one, other]) => (one < other ? { from: one, to: other } : { from: other, to: one }))
const daysAway = fc
  .record({ from: fc.array(days, { maxLength: 3 }), to: fc.array(days, { maxLength: 3 }), reason })
  .filter(({ from, to }) => JSON.stringify(from) !== JSON.stringify(to))

const only = <K extends string>(type: K) => fc.record({ type: fc.constant(type) })
const withReason = <K extends string>(type: K) => fc.record({ type: fc.constant(type), reason })
const onSession = <K extends string>(type: K) => fc.record({ type: fc.constant(type), session, reason })

const events: Named<CourseEvent> = {
  CourseOpened: fc.record({ type: fc.constant('CourseOpened'), ...opening }),
  PlanAdopted: fc.record({ type: fc.constant('PlanAdopted'), slots, despite: fc.option(reason), left: someBreaches }),
  SessionConfirmed: fc.record({ type: fc.constant('SessionConfirmed'), session }),
  SessionMoved: fc.record({ type: fc.constant('SessionMoved'), session, from: fc.option(slot), to: slot, reason, left: someBreaches }),
  SessionStarted: fc.record({ type: fc.constant('SessionStarted'), session, day, time }),
  SessionCompleted: fc.record({ type: fc.constant('SessionCompleted'), session, encounter, reason, deviations: someBreaches }),
  SessionMissed: onSession('SessionMissed'),
  SessionNoShow: onSession('SessionNoShow'),
  SessionCancelled: onSession('SessionCancelled'),
  SessionWaived: onSession('SessionWaived'),
  SessionPlannedAgain: fc.record({ type: fc.constant('SessionPlannedAgain'), session, from: fc.option(slot), to: slot, reason, left: someBreaches }),
  SessionReopened: onSession('SessionReopened'),
  EncounterCorrected: fc.record({ type: fc.constant('EncounterCorrected'), session, from: encounter, to: encounter, reason, deviations: someBreaches }),
  GateAnswered: fc.record({
    type: fc.constant('GateAnswered'), session, gate, answer: fc.constantFrom('met' as const, 'waived' as const, 'open' as const), reason,
  }),
  CoursePutOnHold: withReason('CoursePutOnHold'),
  CourseResumed: withReason('CourseResumed'),
  DosingStopped: withReason('DosingStopped'),
  CourseCompleted: only('CourseCompleted'),
  CourseEndedEarly: withReason('CourseEndedEarly'),
  CourseWithdrawn: withReason('CourseWithdrawn'),
  CourseLostToFollowUp: withReason('CourseLostToFollowUp'),
  CourseDiscarded: only('CourseDiscarded'),
  PatientCorrected: fc.record({ type: fc.constant('PatientCorrected'), from: patient, to: patient, reason }),
  PatientAwayRecorded: daysAway.map((away) => ({ type: 'PatientAwayRecorded', ...away })),
  SchedulePrinted: fc.record({ type: fc.constant('SchedulePrinted'), sheet: fc.constant('run-sheet'), version: count, mark: fc.constant('4F2A') }),
  ChangeUndone: fc.record({
    type: fc.constant('ChangeUndone'), change: fc.constant('x1'), event: eventName, session: fc.option(session), sessions: fc.constant([]), standing, standingReason: reason,
  }),
  ProtocolAmended: fc.record({
    type: fc.constant('ProtocolAmended'), from: fc.constant('House course'), to: fc.constant('House course, second version'), protocol: fc.constant(house),
    dropped: fc.array(session, { maxLength: 2 }), gained: fc.array(session, { maxLength: 2 }), reason,
  }),
  VisitAdded: fc.record({ type: fc.constant('VisitAdded'), session: fc.constant('added-1'), visit: fc.constantFrom(...house.sessions), reason }),
  ...dosingEvents,
  ...contactEvents,
  ...scoreEvents,
  ...assessmentEvents,
}
export const eventTypes = Object.keys(events)
export const event: fc.Arbitrary<CourseEvent> = fc.oneof(...Object.values(events))

const gates = fc.constant([])
const placing = { session, to: slot, despite: fc.option(reason) }
const commands: Named<CourseCommand> = {
  AdoptPlan: fc.record({ type: fc.constant('AdoptPlan'), ...opening, slots, despite: fc.option(reason) }),
  MoveSession: fc.record({ type: fc.constant('MoveSession'), ...placing }),
  PlanSessionAgain: fc.record({ type: fc.constant('PlanSessionAgain'), ...placing }),
  ReplanSessions: fc.record({ type: fc.constant('ReplanSessions'), slots, despite: fc.option(reason), reason }),
  ConfirmSession: fc.record({ type: fc.constant('ConfirmSession'), session }),
  StartSession: fc.record({ type: fc.constant('StartSession'), session, day, time, gates }),
  CompleteSession: fc.record({ type: fc.constant('CompleteSession'), session, encounter, gates, reason }),
  MarkMissed: onSession('MarkMissed'),
  MarkNoShow: onSession('MarkNoShow'),
  CancelSession: onSession('CancelSession'),
  WaiveSession: onSession('WaiveSession'),
  ReopenSession: onSession('ReopenSession'),
  CorrectEncounter: fc.record({ type: fc.constant('CorrectEncounter'), session, encounter, reason }),
  AnswerGate: fc.record({
    type: fc.constant('AnswerGate'), session, gate, answer: fc.constantFrom('met' as const, 'waived' as const, 'open' as const), reason,
  }),
  PutOnHold: fc.record({ type: fc.constant('PutOnHold'), reason, release: fc.option(fc.array(session, { maxLength: 3 }), { nil: undefined }) }),
  ResumeCourse: fc.record({ type: fc.constant('ResumeCourse'), reason, slots: fc.option(slots, { nil: undefined }) }),
  StopDosing: withReason('StopDosing'),
  CompleteCourse: only('CompleteCourse'),
  EndCourseEarly: withReason('EndCourseEarly'),
  WithdrawCourse: withReason('WithdrawCourse'),
  RecordLostToFollowUp: withReason('RecordLostToFollowUp'),
  CorrectPatient: fc.record({ type: fc.constant('CorrectPatient'), patient, reason }),
  RecordPatientAway: fc.record({ type: fc.constant('RecordPatientAway'), away: fc.array(days, { maxLength: 3 }), reason }),
  RecordPrint: fc.record({ type: fc.constant('RecordPrint'), sheet: fc.constant('run-sheet'), mark: fc.constant('4F2A') }),
  UndoChange: fc.record({ type: fc.constant('UndoChange'), change: fc.constant('x1') }),
  AmendProtocol: fc.record({ type: fc.constant('AmendProtocol'), protocol: fc.constant(house), reason, slots: fc.constant([]), despite: fc.constant(null) }),
  AddVisit: fc.record({
    type: fc.constant('AddVisit'), kind: fc.constant('integration' as const), title: fc.constant('Talk by telephone'), minutes, staff: fc.constant('therapist' as const),
    repeats: fc.option(session), counts: fc.constantFrom('also' as const, 'instead' as const), reason,
  }),
  ...dosingCommands,
  ...contactCommands,
  ...scoreCommands,
  ...assessmentCommands,
}
export const command: fc.Arbitrary<CourseCommand> = fc.oneof(...Object.values(commands))

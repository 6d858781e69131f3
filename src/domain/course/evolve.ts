/** Knows how one event changes a course; refuses to judge whether it should have happened. */
import { compareText } from '../compare-text'
import type { SessionId } from '../protocol/protocol'
import { underAmended } from './amendment/amended-protocol'
import type { Course, CourseId, Session } from './course'
import { withContact } from './contacts/evolve-contacts'
import { ofHeld, ofNotHeld, ofReopened, recordedBy, withAssessment } from './deviations/evolve-deviations'
import { withRecord } from './dosing/evolve-dosing'
import type { CourseEvent, CourseEventName } from './events'
import type { Stamp } from './facts'
import { courseLifecycle, sessionLifecycle, type CourseEventType, type SessionEventType } from './lifecycle'
import { withScore } from './measures/evolve-scores'
import { remember } from './undoable'
import { unplannedSession } from './unplanned'

/** Folds one event in. Pure and total over events that `decide` wrote; an event out of place is a defect and throws. */
export function evolve(course: Course | null, event: CourseEvent, stamp: Stamp, courseId: CourseId): Course {
  if (event.type === 'CourseOpened') return opened(event, stamp, courseId)
  if (course === null) throw new Error(`${event.type} before CourseOpened`)
  const next = remember(course, changed(course, event, stamp), event, stamp)
  return { ...next, sequence: stamp.sequence }
}

/** A course's sessions before anything was planned. */
export function unplannedSessions(protocol: Course['protocol']): readonly Session[] {
  return protocol.sessions.map(({ id }) => unplannedSession(id))
}

function opened(event: Extract<CourseEvent, { type: 'CourseOpened' }>, stamp: Stamp, id: CourseId): Course {
  const { patient, protocol, pair, start, startLatest, end, prefers, away, sample } = event
  return {
    id,
    patient,
    protocol,
    pair,
    start,
    startLatest,
    end,
    prefers,
    away,
    sample,
    standing: 'active',
    standingReason: '',
    sessions: unplannedSessions(protocol),
    contacts: [],
    scores: [],
    version: 0,
    versionChange: '',
    sequence: stamp.sequence,
    undoable: [],
  }
}

function changed(course: Course, event: Exclude<CourseEvent, { type: 'CourseOpened' }>, stamp: Stamp): Course {
  switch (event.type) {
    case 'PlanAdopted': {
      const slots = new Map(event.slots.map(({ session, slot }) => [session, slot]))
      const despite = (id: SessionId) => event.left.filter((breach) => breach.session === id).map(({ code }) => code)
      const sessions = course.sessions.map((session) => {
        const slot = slots.get(session.id)
        return slot === undefined ? session : { ...session, slot, despite: despite(session.id), reason: event.despite ?? '' }
      })
      return versioned({ ...course, sessions }, stamp)
    }
    case 'SessionMoved':
    case 'SessionPlannedAgain': {
      const { to, reason, left } = event
      const placed = { slot: to, encounter: null, recorded: null, reason, despite: left.map(({ code }) => code) }
      return versioned(withSession(course, event, () => placed), stamp)
    }
    case 'SessionConfirmed':
      return withSession(course, event, () => ({}))
    case 'SessionStarted':
      return withSession(course, event, () => ({ encounter: { day: event.day, from: event.time, to: null, note: '' }, recorded: recordedBy(stamp) }))
    case 'SessionCompleted':
      return withSession(course, event, (session) => ({ encounter: event.encounter, reason: event.reason, ...ofHeld(session, event, stamp) }))
    case 'EncounterCorrected':
      return withSession(course, event, (session) => ({ encounter: event.to, reason: event.reason, ...ofHeld(session, event, stamp) }))
    case 'SessionMissed':
    case 'SessionNoShow':
      return withSession(course, event, (session) => ({ reason: event.reason, ...ofNotHeld(session, event, course, stamp) }))
    case 'SessionCancelled':
      return versioned(withSession(course, event, () => ({ reason: event.reason, encounter: null, recorded: recordedBy(stamp) })), stamp)
    case 'SessionWaived':
      return versioned(withSession(course, event, (session) => ({ reason: event.reason, encounter: null, ...ofNotHeld(session, event, course, stamp) })), stamp)
    case 'SessionReopened':
      return versioned(withSession(course, event, (session) => ({ reason: event.reason, encounter: null, ...ofReopened(session) })), stamp)
    case 'GateAnswered':
      return withGate(course, event, stamp)
    case 'CourseCompleted':
      return withStanding(course, event.type, '')
    case 'CourseDiscarded':
      return { ...withStanding(course, event.type, ''), sessions: unplannedSessions(course.protocol), undoable: [] }
    case 'CoursePutOnHold':
    case 'CourseResumed':
    case 'DosingStopped':
    case 'CourseEndedEarly':
    case 'CourseWithdrawn':
    case 'CourseLostToFollowUp':
      return withStanding(course, event.type, event.reason)
    case 'PatientCorrected':
      return { ...course, patient: event.to }
    case 'PatientAwayRecorded':
      return { ...course, away: event.to }
    case 'SchedulePrinted':
      return course
    case 'VisitAdded':
      return {
        ...course,
        protocol: { ...course.protocol, sessions: [...course.protocol.sessions, event.visit] },
        sessions: [...course.sessions, { ...unplannedSession(event.session), reason: event.reason }],
      }
    case 'ProtocolAmended':
      return versioned(underAmended(course, event.protocol), stamp)
    case 'DosingFactNoted':
    case 'DosingEntryCorrected':
    case 'DosingEntryStruck':
      return { ...course, sessions: course.sessions.map((session) => (session.id === event.session ? withRecord(session, event, stamp) : session)) }
    case 'ContactRecorded':
    case 'ContactCorrected':
    case 'ContactStruck':
      return { ...course, contacts: withContact(course.contacts, event, stamp) }
    case 'ScoreRecorded':
    case 'ScoreCorrected':
    case 'ScoreStruck':
      return { ...course, scores: withScore(course.scores, event, stamp) }
    case 'DeviationAssessed':
      return { ...course, sessions: course.sessions.map((session) => (session.id === event.session ? withAssessment(session, event, stamp) : session)) }
    case 'ChangeUndone': {
      const before = new Map(event.sessions.map((session) => [session.id, asToday(session)]))
      const { standing, standingReason, away = course.away, contacts = course.contacts, scores = course.scores, added = [] } = event
      const back = { ...course, standing, standingReason, away, contacts, scores }
      if (event.under !== undefined) return versioned({ ...back, ...event.under, sessions: event.under.sessions.map(asToday) }, stamp)
      const sessions = course.sessions.filter(({ id }) => !added.includes(id)).map((session) => before.get(session.id) ?? session)
      const protocol = added.length === 0 ? course.protocol : { ...course.protocol, sessions: course.protocol.sessions.filter(({ id }) => !added.includes(id)) }
      const undone = { ...back, protocol, sessions }
      return besidePlan.has(event.event) ? undone : versioned(undone, stamp)
    }
  }
}

/** Logs hold sessions as they were written down at the time, without what sessions bear since, and names in another order than they were answered in. */
function asToday(session: Session): Session {
  const gates = Object.fromEntries(Object.entries(session.gates).toSorted(([one], [other]) => compareText(one, other)))
  return { ...unplannedSession(session.id), ...session, gates }
}

function withSession(
  course: Course,
  event: { readonly type: SessionEventType; readonly session: SessionId },
  change: (session: Session) => Partial<Session>,
): Course {
  const sessions = course.sessions.map((session) => {
    if (session.id !== event.session) return session
    const status = sessionLifecycle[session.status][event.type]
    if (status === undefined) throw new Error(`${event.type} cannot follow ${session.status}`)
    return { ...session, ...change(session), status }
  })
  return { ...course, sessions }
}

function withGate(course: Course, event: Extract<CourseEvent, { type: 'GateAnswered' }>, { by, at }: Stamp): Course {
  const sessions = course.sessions.map((session) => {
    if (session.id !== event.session) return session
    const { [event.gate]: _taken, ...others } = session.gates
    if (event.answer === 'open') return { ...session, gates: others }
    return { ...session, gates: { ...others, [event.gate]: { answer: event.answer, reason: event.reason, by, at } } }
  })
  return { ...course, sessions }
}

function withStanding(course: Course, type: CourseEventType, reason: string): Course {
  const standing = courseLifecycle[course.standing][type]
  if (standing === undefined) throw new Error(`${type} cannot follow ${course.standing}`)
  return { ...course, standing, standingReason: reason }
}

/** What is on no plan that was printed: calls, scores, lines of a record. */
const besidePlan: ReadonlySet<CourseEventName> = new Set<CourseEventName>([
  'ContactRecorded', 'ContactCorrected', 'ContactStruck', 'ScoreRecorded', 'ScoreCorrected', 'ScoreStruck', 'DosingFactNoted', 'DosingEntryCorrected', 'DosingEntryStruck',
])

/** One change of the plan raises the version once, however many sessions it touches. */
function versioned(course: Course, { change }: Stamp): Course {
  if (course.versionChange === change) return course
  return { ...course, version: course.version + 1, versionChange: change }
}

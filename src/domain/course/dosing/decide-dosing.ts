/** Knows when a line of a dosing session's record may be written, corrected or struck out; refuses to know what is good for a patient. */
import { type Visit, visitOf } from '../../protocol/protocol'
import { shortTitle } from '../../protocol/short-title'
import { supplementWindowOf } from '../../protocol/supplement-window'
import { standingLine } from '../amended-line'
import { type Course, type Session, sessionOf } from '../course'
import type { Facts } from '../facts'
import type { SessionStatus } from '../lifecycle'
import { type CourseRefusal, accept, refuse } from '../refusals'
import { haveSameParts } from '../same-parts'
import { openGatesOf } from '../start-gates'
import type { CourseVerdict } from '../verdict'
import type { DosingCommand } from './dosing-commands'
import { type DosingEntry, type DosingFactKind, type SupplementOutside, type TimedFact, initialDoseOf } from './dosing-fact'
import { faultOfFact } from './fault-of-fact'
import { faultOfRecord } from './fault-of-record'
import { minutesBetween } from '../../time/wall-clock'

/** Before a session has begun only what leads up to it is noted; one that was not held has nothing more to note. */
const notable: Readonly<Record<SessionStatus, 'all' | 'before' | 'none'>> = {
  planned: 'before',
  confirmed: 'before',
  'in-progress': 'all',
  completed: 'all',
  missed: 'none',
  'no-show': 'none',
  cancelled: 'none',
  waived: 'none',
}
const notedBefore: ReadonlySet<DosingFactKind> = new Set<DosingFactKind>(['vitals', 'event'])

interface Asked {
  readonly session: Session
  readonly visit: Visit
}

/** Nobody is kept from noting what happened: a supplement outside its window asks for a reason, a correction always does. */
export function decideDosing(command: DosingCommand, course: Course, facts: Facts): CourseVerdict {
  const session = sessionOf(course, command.session)
  const visit = visitOf(course.protocol, command.session)
  if (session === undefined || visit === undefined) return refuse({ code: 'session-unknown', session: command.session })
  if (visit.kind !== 'dosing') return refuse({ code: 'not-a-dosing-session', session: session.id })
  const asked = { session, visit }
  const reason = command.reason.trim()
  switch (command.type) {
    case 'NoteDosingFact': {
      const noted = trimmed(command.noted)
      const fault = faultOfNoting(command, noted, asked, course) ?? faultOfFact(noted, facts) ?? faultOfRecord([...session.record, asEntry(noted)], session)
      if (fault !== null) return refuse(fault)
      const deviations = deviationsOf(noted, session.record, visit, facts)
      if (deviations !== null && reason === '') return refuse(deviations)
      return accept({ type: 'DosingFactNoted', session: session.id, entry: facts.change, noted, reason, deviations: listed(deviations) })
    }
    case 'CorrectDosingEntry': {
      const entry = standingLine(session.record, command.entry)
      if (entry === undefined) return refuse({ code: 'entry-unknown', session: session.id })
      const to = trimmed(command.to)
      const others = session.record.filter(({ id }) => id !== entry.id)
      const fault = faultOfFact(to, facts) ?? faultOfRecord([...others, asEntry(to)], session)
      if (fault !== null) return refuse(fault)
      if (isSame(entry, to)) return refuse({ code: 'nothing-changes' })
      if (reason === '') return refuse({ code: 'reason-needed', for: command.type, breaches: [] })
      const from = { day: entry.day, time: entry.time, fact: entry.fact }
      return accept({ type: 'DosingEntryCorrected', session: session.id, entry: entry.id, from, to, reason, deviations: listed(deviationsOf(to, others, visit, facts)) })
    }
    case 'StrikeDosingEntry': {
      const entry = standingLine(session.record, command.entry)
      if (entry === undefined) return refuse({ code: 'entry-unknown', session: session.id })
      const fault = faultOfRecord(session.record.filter(({ id }) => id !== entry.id), session)
      if (fault !== null) return refuse(fault)
      if (reason === '') return refuse({ code: 'reason-needed', for: command.type, breaches: [] })
      const was = { day: entry.day, time: entry.time, fact: entry.fact }
      return accept({ type: 'DosingEntryStruck', session: session.id, entry: entry.id, was, reason })
    }
  }
}

function faultOfNoting(command: DosingCommand, { fact }: TimedFact, { session, visit }: Asked, course: Course): CourseRefusal | null {
  const may = notable[session.status]
  const title = shortTitle(visit, course.protocol)
  if (may === 'none' || (may === 'before' && !notedBefore.has(fact.what))) {
    return { code: 'not-from-this-state', session: session.id, title, status: session.status, command: command.type }
  }
  const open = fact.what === 'initial-dose' ? openGatesOf(course, session) : []
  return open.length === 0 ? null : { code: 'gates-open', session: session.id, title, gates: open }
}

type Outside = Extract<CourseRefusal, { code: 'supplement-outside-window' }>

/** What a supplement given now leaves of its window, as the refusal that asks why; null where it leaves nothing. */
function deviationsOf(noted: TimedFact, record: readonly DosingEntry[], visit: Visit, { clinic }: Facts): Outside | null {
  const window = supplementWindowOf(visit)
  const dose = initialDoseOf(record)
  if (noted.fact.what !== 'supplement' || noted.fact.answer !== 'given' || window === null || dose === undefined || clinic === null) return null
  const { earliest, latest } = window
  const after = minutesBetween(dose, noted, clinic.zone)
  const by = after < earliest ? after - earliest : after > latest ? after - latest : 0
  return by === 0 ? null : { code: 'supplement-outside-window', by, earliest, latest }
}

function listed(outside: Outside | null): readonly SupplementOutside[] {
  return outside === null ? [] : [outside]
}

function trimmed({ day, time, fact }: TimedFact): TimedFact {
  const note = fact.note.trim()
  return { day, time, fact: fact.what === 'discharge' ? { ...fact, to: fact.to.trim(), note } : { ...fact, note } }
}

/** As it would stand, for the check of the whole record. */
function asEntry(noted: TimedFact): DosingEntry {
  return { ...noted, id: '', by: { id: '', name: '' }, at: '', deviations: [], reason: '', corrected: null, struck: null }
}

function isSame(entry: TimedFact, to: TimedFact): boolean {
  return entry.day === to.day && entry.time === to.time && haveSameParts(entry.fact, to.fact)
}

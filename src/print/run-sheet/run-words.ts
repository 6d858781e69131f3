/** Knows the fixed words of a run sheet; refuses to advise anything or to name a clinical figure. */
import type { Clinic } from '../../domain/clinic/clinic'
import { initialDoseOf } from '../../domain/course/dosing/dosing-fact'
import { type SessionStatus, type Standing, isAhead, sessionWork } from '../../domain/course/lifecycle'
import type { Confidence } from '../../domain/protocol/protocol'
import { clockTime, dayAndTime, listOf } from '../../ui/wording/format'
import { roomNamed } from '../staff/known-names'
import type { DueMark } from './due-marks'
import type { RunFacts } from './run-facts'
import type { RunTimes } from './run-times'

/** What a time rests on, in as few words as a box has room for. */
export const restsOnWords: Readonly<Record<Confidence, string>> = {
  seen: 'read in a source',
  derived: 'computed from a source',
  recalled: 'general knowledge, no source',
  assumption: 'the clinic’s own',
}

const notHeld: Readonly<Partial<Record<SessionStatus, string>>> = { missed: 'Missed', 'no-show': 'Did not come', cancelled: 'Cancelled', waived: 'Left out' }

const standingWords: Readonly<Record<Standing, string>> = {
  active: '',
  'on-hold': 'Course on hold',
  'dosing-stopped': 'Dosing stopped',
  completed: 'Course ended',
  withdrawn: 'Withdrawn',
  'lost-to-follow-up': 'Lost to follow-up',
  discarded: 'Plan taken back',
}

/** What has to be read before all else where the day is not held: its own state, or that of its course; empty where it takes place. */
export function notHeldWords({ session: { status }, standing }: Pick<RunFacts, 'session' | 'standing'>): string {
  const own = notHeld[status]
  if (own !== undefined) return own
  return isAhead(status) && sessionWork[standing] !== 'all' ? standingWords[standing] : ''
}

/** The sentence under the title. */
export function whatItIs({ session, standing }: Pick<RunFacts, 'session' | 'standing'>): string {
  if (notHeldWords({ session, standing }) === '') return 'Run sheet, from arrival to discharge'
  return session.status === 'missed' || session.status === 'no-show' ? 'Run sheet of a day that was not held' : 'Run sheet of a day that is not to be held'
}

export const deviationKinds = ['none', 'condition not met', 'time or length', 'dose or supplement', 'person or room', 'stopped early', 'health event', 'other'] as const

/** What is looked at before a patient leaves, in general words: the clinic's own rules say what is enough. */
export function leavingChecks({ next, line }: Pick<RunFacts, 'next' | 'line'>, clinic: Clinic): readonly string[] {
  const { nightTelephone } = clinic
  const room = next === null ? null : roomNamed(clinic, next)
  const dated = next === null || next.day === null ? null : next.time === null ? next.neutralTitle : `${dayAndTime(next.day, next.time)}${room === null ? '' : `, ${room.name}`}`
  return [
    'Last readings written down',
    'Patient feels ready to leave',
    'Therapists agree',
    line.nightUntil === null ? 'Companion here, name checked' : 'Night over, way home settled',
    nightTelephone === '' ? 'Knows whom to call' : `Night number given: ${nightTelephone}`,
    dated === null ? 'Next appointment agreed' : `Next time known: ${dated}`,
  ]
}

/** What the heavy frames rest on, and what they count from. Nothing is due where no timeline says so. */
export function hoursNote({ session }: Pick<RunFacts, 'session'>, marks: readonly DueMark[], { begin }: RunTimes): string {
  const beside = 'Write the real time beside anything not on the line.'
  const due = marks.filter((mark) => mark.due.length > 0)
  const isNamed = marks.some(({ words }) => /vitals|blood pressure/.test(words))
  if (!isNamed) return `The protocol names no times for vitals, so none are marked. ${beside}`
  if (due.length === 0) return beside
  const restsOn = listOf([...new Set(due.map(({ confidence }) => restsOnWords[confidence]))])
  const dose = initialDoseOf(session.record)
  const from = dose === undefined ? `a first dose at ${clockTime(begin.time)}, assumed` : `the first dose at ${clockTime(dose.time)}`
  return `Heavy frame: due by the protocol (${restsOn}), counted from ${from}. ${beside}`
}

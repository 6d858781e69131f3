/** Knows how the rows of logs become entries people read, newest first; refuses to leave any event out. */
import type { Clinic } from '../../domain/clinic/clinic'
import type { ClinicEvent } from '../../domain/clinic/clinic-commands'
import type { Actor, ChangeId } from '../../domain/course/course'
import type { CourseEvent } from '../../domain/course/events'
import type { InstantAt } from '../../domain/time/zone'
import type { CancelEvent, MoveEvent } from '../wording/event-sentence'
import { isMoveEvent } from './act-kinds'

/** What of a row of a log is told. */
export interface LoggedRow {
  readonly stream: string
  readonly sequence: number
  readonly at: InstantAt
  readonly by: Actor
  readonly change: ChangeId
  readonly events: readonly (CourseEvent | ClinicEvent)[]
}

/** Another entry of the same log that one tells of. */
export interface Elsewhere {
  readonly sequence: number
  readonly at: InstantAt
  readonly by: Actor
}

export interface Told {
  readonly key: string
  readonly stream: string
  /** The number of its row; of several rows told as one, the last. */
  readonly sequence: number
  readonly at: InstantAt
  readonly by: Actor
  /** The change it was part of; of several rows told as one, the last. */
  readonly change: ChangeId
  /** One event; the moves of one change, or its cancellations, where there are several; or several conditions of one session met by one person within the same quarter of an hour. */
  readonly events: readonly CourseEvent[]
  /** A change of the clinic, and how the clinic stood before it. */
  readonly clinic: { readonly event: ClinicEvent; readonly before: Clinic | null } | null
  /** Where it was taken back. */
  readonly undone: Elsewhere | null
  /** Where the change was made that it takes back. */
  readonly undoes: Elsewhere | null
}

const together = 15 * 60_000

/** The entries of one log. */
export function toldHistory(rows: readonly LoggedRow[]): readonly Told[] {
  const { undone, undoes } = undoings(rows)
  const told: Told[] = []
  let clinic: Clinic | null = null
  for (const { stream, sequence, at, by, change, events } of rows) {
    const shared = { stream, sequence, at, by, change, clinic: null, undone: undone.get(change) ?? null, undoes: undoes.get(sequence) ?? null }
    const own = events.filter(isOfCourse)
    for (const [index, event] of events.filter(isOfClinic).entries()) {
      told.push({ ...shared, key: `${stream}-${sequence}-c${index}`, events: [], clinic: { event, before: clinic } })
      clinic = event.clinic
    }
    for (const [index, event] of own.entries()) {
      const last = told.at(-1)
      const isOneMore = last?.sequence === sequence && last.stream === stream && [isMove, isCancel].some((isSuch) => isSuch(event) && last.events.every(isSuch))
      if (last !== undefined && (isOneMore || (shared.undone === null && belongs(last, event, by, at)))) told[told.length - 1] = { ...last, sequence, at, change, events: [...last.events, event] }
      else told.push({ ...shared, key: `${stream}-${sequence}-${index}`, events: [event] })
    }
  }
  return told.reverse()
}

export function isMove(event: CourseEvent): event is MoveEvent {
  return isMoveEvent(event.type)
}

export function isCancel(event: CourseEvent): event is CancelEvent {
  return event.type === 'SessionCancelled'
}

/** Which changes were taken back where, and which rows take back what. A plan that was taken back is named by no change. */
function undoings(rows: readonly LoggedRow[]) {
  const made = new Map<ChangeId, Elsewhere>()
  const undone = new Map<ChangeId, Elsewhere>()
  const undoes = new Map<number, Elsewhere>()
  let adopted: ChangeId | null = null
  for (const { sequence, at, by, change, events } of rows) {
    for (const event of events) {
      const takenBack = event.type === 'ChangeUndone' ? event.change : event.type === 'CourseDiscarded' ? adopted : null
      if (event.type === 'PlanAdopted') adopted = change
      if (takenBack === null) continue
      undone.set(takenBack, { sequence, at, by })
      const before = made.get(takenBack)
      if (before !== undefined) undoes.set(sequence, before)
    }
    made.set(change, { sequence, at, by })
  }
  return { undone, undoes }
}

function isOfClinic(event: CourseEvent | ClinicEvent): event is ClinicEvent {
  return event.type === 'ClinicSetUp' || event.type === 'ClinicChanged'
}

function isOfCourse(event: CourseEvent | ClinicEvent): event is CourseEvent {
  return !isOfClinic(event)
}

function belongs({ events, by, at, undone }: Told, event: CourseEvent, who: Actor, when: InstantAt): boolean {
  const [first] = events
  if (undone !== null || first?.type !== 'GateAnswered' || event.type !== 'GateAnswered') return false
  const isSame = first.session === event.session && first.answer === 'met' && event.answer === 'met' && by.id === who.id
  return isSame && Date.parse(when) - Date.parse(at) <= together
}

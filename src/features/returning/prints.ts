/** Knows which sheets of a course were printed, and how each stands to the course as it is; refuses to draw them. */
import { type ActKind, actKindOf } from '../../ui/history/act-kinds'
import type { Told } from '../../ui/history/told-history'

export interface Print {
  readonly told: Told
  readonly sheet: string
  readonly version: number
  readonly mark: string
}

export type PrintStanding =
  | 'current'
  /** Its dates stand; what happened since is not on it. */
  | 'same-plan'
  /** Nothing of the course changed, and yet it would be printed otherwise today: the clinic did, or how the app prints. */
  | 'other-details'
  | 'out-of-date'

/** The latest first, as the history is told. */
export function printsIn(told: readonly Told[]): readonly Print[] {
  return told.flatMap((entry) =>
    entry.events.flatMap((event) => (event.type === 'SchedulePrinted' ? [{ told: entry, sheet: event.sheet, version: event.version, mark: event.mark }] : [])),
  )
}

/**
 * A patient's sheet with today's mark says what is so now, and no other does: it also tells of the clinic, of which the course's
 * log knows nothing. A sheet for staff bears a mark of its own making, and is current until something is written down.
 */
export function standingOf(print: Pick<Print, 'sheet' | 'version' | 'mark'>, now: Pick<Print, 'version' | 'mark'>, changes: readonly Told[]): PrintStanding {
  if (isForStaff(print) ? changes.length === 0 : print.mark === now.mark) return 'current'
  if (changes.length === 0) return 'other-details'
  return print.version === now.version ? 'same-plan' : 'out-of-date'
}

/** Kinds of act that change what a patient's sheets say. */
const tellingKinds: ReadonlySet<ActKind> = new Set(['planning', 'moving', 'happened', 'standing', 'undo'])

/** What was done after a print and bears on what its sheet says; the latest first. */
export function changesAfter(told: readonly Told[], print: Print): readonly Told[] {
  const later = told.filter(({ sequence }) => sequence > print.told.sequence)
  return later.filter((entry) => (isForStaff(print) ? actKindOf(entry) !== 'print' : tellingKinds.has(actKindOf(entry))))
}

/** The record and the run sheet tell all that is written down, but for prints. */
function isForStaff({ sheet }: Pick<Print, 'sheet'>): boolean {
  return /^(?:record|run)/.test(sheet)
}

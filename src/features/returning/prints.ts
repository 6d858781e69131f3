/** Knows which sheets of a course were printed, and how each stands to the course as it is; refuses to draw them. */
import { type ActKind, actKindOf } from '../../ui/history/act-kinds'
import type { Told } from '../../ui/history/told-history'

export interface Print {
  readonly told: Told
  readonly sheet: string
  readonly version: number
  readonly mark: string
}

export type PrintStanding = 'current' | 'same-plan' | 'out-of-date'

/** The latest first, as the history is told. */
export function printsIn(told: readonly Told[]): readonly Print[] {
  return told.flatMap((entry) =>
    entry.events.flatMap((event) => (event.type === 'SchedulePrinted' ? [{ told: entry, sheet: event.sheet, version: event.version, mark: event.mark }] : [])),
  )
}

/** A sheet with today's mark, or since which nothing changed, says what is so now; one of today's version has the same dates. */
export function standingOf(print: Pick<Print, 'version' | 'mark'>, now: Pick<Print, 'version' | 'mark'>, changes: readonly Told[]): PrintStanding {
  if (print.mark === now.mark || changes.length === 0) return 'current'
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
function isForStaff({ sheet }: Print): boolean {
  return /^(?:record|run)/.test(sheet)
}

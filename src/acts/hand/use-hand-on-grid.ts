/** Knows what of the session in the hand a time grid draws; refuses to know how it is held. */
import { useMemo } from 'react'
import { lookOf } from '../../domain/protocol/stages'
import type { Day } from '../../domain/time/day'
import { entryKey } from '../../ui/calendar/calendar-entry'
import type { DayChoice } from '../../ui/calendar/day-choice'
import type { Hand as GridHand } from '../../ui/calendar/time-grid/hand'
import { liftedOver } from './lifted-over'
import { type Known, choicesOn } from './known'
import type { Hand, InHand } from './use-hand'

/** `days` are those on the grid; the same array as long as they are the same. */
export function useHandOnGrid({ inHand }: Hand, days: readonly Day[]): GridHand | null {
  const { known, choices, leaving } = useHandOn(inHand, days)
  if (inHand === null || known === null) return null
  return {
    ...titleOf(known),
    choices,
    lifted: liftedOver(days, known, inHand.slot, inHand.along),
    leaving,
  }
}

const nothing: ReadonlySet<string> = new Set()
const noChoices: ReadonlyMap<Day, DayChoice> = new Map()

/** What a step does not change stays the same, so that days nothing happened to are not drawn again. */
export function useHandOn(inHand: InHand | null, days: readonly Day[]) {
  const known = inHand?.known ?? null
  const along = inHand?.along
  const choices = useMemo(() => (known === null ? noChoices : choicesOn(known, days)), [known, days])
  const leaving = useMemo(
    () => (known === null ? nothing : new Set([entryKey(known.entry), ...(along ?? []).map(({ session }) => `${known.course.id} ${session}`)])),
    [known, along],
  )
  return { known, choices, leaving }
}

export function titleOf({ entry, course, visit, placing: { opens, target, closes } }: Known) {
  return {
    key: entryKey(entry),
    look: lookOf(visit.kind),
    name: `${course.patient.code}, ${entry.line.title}`,
    window: opens === null || target === null || closes === null ? null : { opens, target, closes },
  }
}

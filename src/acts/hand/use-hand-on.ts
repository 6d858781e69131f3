/** Knows what of the session in the hand a time grid and a month draw; refuses to know how it is held. */
import { useMemo } from 'react'
import type { Along } from '../../desk/rippling'
import { lookOf } from '../../domain/protocol/stages'
import type { Day } from '../../domain/time/day'
import { type CalendarEntry, entryKey } from '../../ui/calendar/calendar-entry'
import type { DayChoice } from '../../ui/calendar/day-choice'
import type { Hand as GridHand } from '../../ui/calendar/time-grid/hand'
import type { Piece } from '../../ui/calendar/time-grid/pieces'
import type { MonthHand } from '../../ui/calendar/month-hand'
import { choicesOn } from './known'
import { liftedByDay, liftedOver, movedEntries } from './lifted-over'
import type { Hand } from './use-hand'

/** `days` are those on the grid; the same array as long as they are the same. */
export function useHandOnGrid(hand: Hand, days: readonly Day[]): GridHand | null {
  const on = useHandOn(hand, days)
  return on === null ? null : { ...on, lifted: liftedOver(days, on.moved) }
}

/** Of one day with a column for each person and each room: it lies in those of its people and of its room. */
export function useHandOnLanes(hand: Hand, day: Day, lanes: readonly HandLane[]): GridHand | null {
  const days = useMemo(() => [day], [day])
  const on = useHandOn(hand, days)
  if (on === null) return null
  const choice = on.choices.get(day)
  const pieces = liftedOver(days, on.moved).get(day) ?? []
  const lifted = new Map(lanes.map((lane) => [lane.key, pieces.filter(({ piece }) => isOf(lane, piece))]))
  const choices = new Map(choice === undefined ? [] : lanes.filter((lane) => on.moved.some(({ entry }) => isInLane(lane, entry))).map(({ key }) => [key, choice]))
  return { ...on, choices, lifted }
}

/** A person, a room, or what lies in no room. */
export interface HandLane {
  readonly key: string
  readonly of: 'person' | 'room' | 'none'
  /** Empty where it lies in no room. */
  readonly id: string
}

function isOf(lane: HandLane, { entry, part }: Piece): boolean {
  return isInLane(lane, entry) && !(lane.of === 'person' && part === 'night')
}

function isInLane({ of, id }: HandLane, { line: { slot } }: CalendarEntry): boolean {
  if (of === 'person') return slot?.therapists.includes(id) === true
  return of === 'room' ? slot?.room === id : slot?.room == null
}

/** `days` are those of the month, whole weeks. */
export function useHandOnMonth(hand: Hand, days: readonly Day[]): MonthHand | null {
  const on = useHandOn(hand, days)
  return on === null ? null : { ...on, lifted: liftedByDay(on.moved) }
}

const nothingAlong: readonly Along[] = []
const noChoices: ReadonlyMap<Day, DayChoice> = new Map()

/** What a step does not change stays the same, so that days nothing happened to are not drawn again. */
function useHandOn({ inHand }: Hand, days: readonly Day[]) {
  const known = inHand?.known ?? null
  const along = inHand?.along ?? nothingAlong
  const choices = useMemo(() => (known === null ? noChoices : choicesOn(known, days)), [known, days])
  const leaving = useMemo(() => new Set(known === null ? [] : [entryKey(known.entry), ...along.map(({ session }) => `${known.course.id} ${session}`)]), [known, along])
  const slot = inHand?.slot ?? null
  const moved = useMemo(() => (known === null || slot === null ? [] : movedEntries(known, slot, along)), [known, slot, along])
  if (known === null) return null
  const { entry, course, visit, placing } = known
  const { opens, target, closes } = placing
  return {
    key: entryKey(entry),
    look: lookOf(visit.kind),
    name: `${course.patient.code}, ${entry.line.title}`,
    window: opens === null || target === null || closes === null ? null : { opens, target, closes },
    choices,
    leaving,
    moved,
  }
}

/** Knows what of the session in the hand a time grid and a month draw; refuses to know how it is held. */
import { useEffect, useMemo, useState } from 'react'
import type { Along } from '../../desk/rippling'
import { lookOf } from '../../domain/protocol/stages'
import type { Day } from '../../domain/time/day'
import { type CalendarEntry, entryKey } from '../../ui/calendar/calendar-entry'
import type { Hand as GridHand } from '../../ui/calendar/time-grid/hand'
import type { Ground } from '../../ui/calendar/time-grid/ground'
import type { Piece } from '../../ui/calendar/time-grid/pieces'
import type { MonthHand } from '../../ui/calendar/month-hand'
import { closedStartsOn } from './closed-starts'
import type { Known } from './known'
import { liftedByDay, liftedOver, movedEntries } from './lifted-over'
import { useChoices } from './use-choices'
import type { Hand } from './use-hand'

/** `days` are those on the grid; the same array as long as they are the same. */
export function useHandOnGrid(hand: Hand, days: readonly Day[]): GridHand | null {
  const on = useHandOn(hand, days)
  const closedStarts = useClosedStarts(hand, days)
  return on === null ? null : { ...on, closedStarts, lifted: liftedOver(days, on.moved) }
}

/** Of one day with a column for each person and each room: it lies in those of its people and of its room. */
export function useHandOnLanes(hand: Hand, day: Day, lanes: readonly HandLane[]): GridHand | null {
  const days = useMemo(() => [day], [day])
  const on = useHandOn(hand, days)
  const closed = useClosedStarts(hand, days).get(day)
  if (on === null) return null
  const choice = on.choices.get(day)
  const pieces = liftedOver(days, on.moved).get(day) ?? []
  const lifted = new Map(lanes.map((lane) => [lane.key, pieces.filter(({ piece }) => isOf(lane, piece))]))
  const own = lanes.filter((lane) => on.moved.some(({ entry }) => isInLane(lane, entry)))
  const choices = new Map(choice === undefined ? [] : own.map(({ key }) => [key, choice]))
  const closedStarts = new Map(closed === undefined ? [] : own.map(({ key }) => [key, closed]))
  return { ...on, choices, closedStarts, lifted }
}

/** Each start of each day is asked of the rule book: that comes after what is taken up is drawn. */
function useClosedStarts({ inHand }: Hand, days: readonly Day[]): ReadonlyMap<string, readonly Ground[]> {
  const known = inHand?.known ?? null
  const [found, setFound] = useState<{ readonly known: Known; readonly days: readonly Day[]; readonly closed: ReadonlyMap<Day, readonly Ground[]> } | null>(null)
  useEffect(() => {
    if (known === null) return
    const timer = setTimeout(() => setFound({ known, days, closed: closedStartsOn(known, days) }))
    return () => clearTimeout(timer)
  }, [known, days])
  return found !== null && found.known === known && found.days === days ? found.closed : nothingClosed
}

/** A person, a room, what lies in no room, or what has neither people nor a time and is never in the hand. */
export interface HandLane {
  readonly key: string
  readonly of: 'person' | 'room' | 'none' | 'nobody'
  /** Empty where it lies in no room. */
  readonly id: string
}

function isOf(lane: HandLane, { entry, part }: Piece): boolean {
  return isInLane(lane, entry) && !(lane.of === 'person' && part === 'night')
}

function isInLane({ of, id }: HandLane, { line: { slot } }: CalendarEntry): boolean {
  if (of === 'person') return slot?.therapists.includes(id) === true
  if (of === 'room') return slot?.room === id
  return of === 'none' && slot?.room == null
}

/** `days` are those of the month, whole weeks. */
export function useHandOnMonth(hand: Hand, days: readonly Day[]): MonthHand | null {
  const on = useHandOn(hand, days)
  return on === null ? null : { ...on, lifted: liftedByDay(on.moved) }
}

const nothingAlong: readonly Along[] = []
const nothingClosed: ReadonlyMap<string, readonly Ground[]> = new Map()

/** What a step does not change stays the same, so that days nothing happened to are not drawn again. */
function useHandOn({ inHand }: Hand, days: readonly Day[]) {
  const known = inHand?.known ?? null
  const along = inHand?.along ?? nothingAlong
  const choices = useChoices(known, days)
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

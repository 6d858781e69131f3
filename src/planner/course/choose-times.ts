/** Knows which of equally good times and rooms people like best: the usual hour, the usual room; refuses to move a day. */
import type { RoomId } from '../../domain/clinic/clinic'
import type { HalfOfDay, Pair, Slot } from '../../domain/course/course'
import type { SessionId } from '../../domain/protocol/protocol'
import { timeOfMinutes } from '../../domain/time/clock-time'
import { dayFromNumber } from '../../domain/time/day'
import { isInHalf } from '../score-plan'
import type { BestDays } from './best-days'
import { type CourseDays, roomsAt } from './course-days'
import { type PlaceInDay, type Taste, areApart, crowdsOf } from './day-times'
import { therapistsFor } from './pairs'
import { shareDay } from './share-day'
import { startChoice } from './start-choice'

export interface PlannedSlot {
  readonly session: SessionId
  readonly slot: Slot
}

/** Costs of taste: an unusual hour weighs more than any room, a later start more than none. */
const unusualHour = 1_000_000
const unusualRoom = 10_000

/** Slots for all sessions on these days, kept ones included, in the protocol's order; milestones have none. */
export function chooseTimes(best: BestDays, pair: Pair): readonly PlannedSlot[] {
  const places = placesOf(best)
  const { shape, patient } = best.days
  const slots: PlannedSlot[] = []
  shape.tasks.forEach(({ visit, isKept, minutes, takesTime }, task) => {
    if (!takesTime) return
    if (isKept) {
      for (const held of patient.kept) if (held.task === task) slots.push({ session: visit.id, slot: held.slot })
      return
    }
    const place = places[task]
    const therapists = therapistsFor(visit, pair)
    if (place === undefined || therapists === null) throw new Error('a day was chosen on which a session has no time')
    const slot = { day: dayFromNumber(best.chosen[task] ?? 0), time: timeOfMinutes(place.start), minutes, therapists, room: place.room }
    slots.push({ session: visit.id, slot })
  })
  return slots
}

/** A start and a room for each session that is placed, by index. */
export function placesOf(best: BestDays): readonly (PlaceInDay | undefined)[] {
  const { days, chosen } = best
  const { shape } = days
  const { half } = days.patient.prefers
  const { starts, usual } = startChoice(best)
  const tasteOf = (task: number, start: number) => tasteOfStart(start, usual[shape.habits[task] ?? 0], half)
  const crowds = crowdsOf(days, chosen)
  const drafts: (PlaceInDay | undefined)[] = []
  for (const task of shape.placed) drafts[task] = { task, start: starts[task] ?? 0, room: null }
  for (const [day, tasks] of crowds) settleCrowd(days, day, tasks, drafts, tasteOf)

  const rank = rankedRooms(best, drafts)
  const byHourAndRoom: Taste = (task, start, room) => tasteOf(task, start) + (room === null ? 0 : rank.indexOf(room) * unusualRoom)
  const places: (PlaceInDay | undefined)[] = []
  for (const draft of drafts) {
    if (draft === undefined) continue
    const rooms = roomsAt(days, draft.task, chosen[draft.task] ?? 0, draft.start)
    places[draft.task] = rooms === null ? draft : { ...draft, room: rank.find((room) => rooms.includes(room)) ?? null }
  }
  for (const [day, tasks] of crowds) settleCrowd(days, day, tasks, places, byHourAndRoom)
  return places
}

/** What each would take by itself is best for all, unless they collide. */
function settleCrowd(days: CourseDays, day: number, tasks: readonly number[], places: (PlaceInDay | undefined)[], taste: Taste): void {
  const alone = tasks.map((task) => places[task] ?? { task, start: 0, room: null })
  if (areApart(days, day, alone)) return
  for (const place of shareDay(days, day, tasks, taste)?.places ?? []) places[place.task] = place
}

function tasteOfStart(start: number, usual: number | undefined, half: HalfOfDay): number {
  if (start === usual) return 0
  return unusualHour + (isInHalf(start, half) ? start : start + 1440)
}

/** Rooms by the number of the course's sessions they could hold at the hours drafted for them, the clinic's order among equals. */
function rankedRooms({ days, chosen }: BestDays, drafts: readonly (PlaceInDay | undefined)[]): readonly RoomId[] {
  const held = new Map<RoomId, number>(days.occupancy.hours.clinic.rooms.map(({ id }) => [id, 0]))
  const count = (room: RoomId) => held.set(room, (held.get(room) ?? 0) + 1)
  for (const { slot } of days.patient.kept) if (slot.room !== null) count(slot.room)
  for (const draft of drafts) if (draft !== undefined) roomsAt(days, draft.task, chosen[draft.task] ?? 0, draft.start)?.forEach(count)
  return [...held.keys()].sort((one, other) => (held.get(other) ?? 0) - (held.get(one) ?? 0))
}

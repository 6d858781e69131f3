/** Knows which of equally good times and rooms people like best: the usual hour, the usual room; refuses to move a day. */
import type { RoomId } from '../../domain/clinic/clinic'
import type { HalfOfDay, Pair, Slot } from '../../domain/course/course'
import type { SessionId, Visit } from '../../domain/protocol/protocol'
import { minutesOf, timeOfMinutes } from '../../domain/time/clock-time'
import { dayFromNumber } from '../../domain/time/day'
import { isInHalf, pointsOfStart } from '../score-plan'
import type { BestDays } from './best-days'
import { roomsAt, startsOn } from './course-days'
import { type PlaceInDay, type Taste, shareDay } from './day-times'
import { therapistsFor } from './pairs'

export interface PlannedSlot {
  readonly session: SessionId
  readonly slot: Slot
}

/** Costs of taste: an unusual hour weighs more than any room, a later start more than none. */
const unusualHour = 1_000_000
const unusualRoom = 10_000

/** Slots for all sessions on these days, kept ones included, in the protocol's order; milestones have none. */
export function chooseTimes(best: BestDays, pair: Pair): readonly PlannedSlot[] {
  const { shape, patient } = best.days
  const usual = usualStarts(best)
  const { half } = patient.prefers
  const byHour: Taste = (task, start) => tasteOfStart(start, usual.get(habitOf(best, task)), half)
  const drafts = new Map(placesOf(best, byHour).map((place) => [place.task, place]))
  const rank = rankedRooms(best, drafts)
  const byHourAndRoom: Taste = (task, start, room) => byHour(task, start, room) + (room === null ? 0 : rank.indexOf(room) * unusualRoom)
  const places = new Map(placesOf(best, byHourAndRoom).map((place) => [place.task, place]))

  return shape.tasks.flatMap(({ visit, isKept, minutes, takesTime }, task): readonly PlannedSlot[] => {
    if (!takesTime) return []
    const kept = isKept ? patient.kept.find((held) => held.task === task) : undefined
    if (isKept) return kept === undefined ? [] : [{ session: visit.id, slot: kept.slot }]
    const place = places.get(task)
    const therapists = therapistsFor(visit, pair)
    if (place === undefined || therapists === null) throw new Error('a day was chosen on which a session has no time')
    const slot = { day: dayFromNumber(best.chosen[task] ?? 0), time: timeOfMinutes(place.start), minutes, therapists, room: place.room }
    return [{ session: visit.id, slot }]
  })
}

function placesOf({ days, chosen }: BestDays, taste: Taste): readonly PlaceInDay[] {
  const byDay = new Map<number, number[]>()
  days.shape.tasks.forEach(({ takesTime }, task) => {
    const day = chosen[task] ?? 0
    if (takesTime) byDay.set(day, [...(byDay.get(day) ?? []), task])
  })
  return [...byDay].flatMap(([day, tasks]) => shareDay(days, day, tasks, taste)?.places ?? [])
}

/** Sessions that should begin at the same hour: those of one kind that have the same hours to begin in. */
function habitOf({ days }: BestDays, task: number): string {
  const visit = days.shape.tasks[task]?.visit
  return visit === undefined ? '' : habit(visit)
}

function habit({ kind, startBetween }: Visit): string {
  return `${kind}/${startBetween?.join('/') ?? ''}`
}

/** For each habit the start that most of its sessions could take at no extra cost; what is kept sets the habit too. */
function usualStarts({ days, chosen }: BestDays): ReadonlyMap<string, number> {
  const { prefers, kept } = days.patient
  const votes = new Map<string, Map<number, number>>()
  days.shape.tasks.forEach(({ visit, isKept, takesTime }, task) => {
    if (!takesTime) return
    const starts = isKept
      ? kept.flatMap((held) => (held.task === task ? [minutesOf(held.slot.time)] : []))
      : startsOn(days, task, chosen[task] ?? 0)
    const points = starts.map((start) => pointsOfStart(visit, start, prefers))
    const least = Math.min(...points)
    const own = votes.get(habit(visit)) ?? new Map<number, number>()
    starts.filter((_, k) => points[k] === least).forEach((start) => own.set(start, (own.get(start) ?? 0) + 1))
    votes.set(habit(visit), own)
  })
  return new Map([...votes].map(([key, own]) => [key, mostVoted(own, prefers.half)]))
}

function mostVoted(votes: ReadonlyMap<number, number>, half: HalfOfDay): number {
  const ranked = [...votes].toSorted(
    ([one, ones], [other, others]) => others - ones || Number(isInHalf(other, half)) - Number(isInHalf(one, half)) || one - other,
  )
  return ranked[0]?.[0] ?? 0
}

function tasteOfStart(start: number, usual: number | undefined, half: HalfOfDay): number {
  if (start === usual) return 0
  return unusualHour + (isInHalf(start, half) ? start : start + 1440)
}

/** Rooms by the number of the course's sessions they could hold at the hours drafted for them, the clinic's order among equals. */
function rankedRooms({ days, chosen }: BestDays, drafts: ReadonlyMap<number, PlaceInDay>): readonly RoomId[] {
  const held = new Map<RoomId, number>(days.occupancy.hours.clinic.rooms.map(({ id }) => [id, 0]))
  const count = (room: RoomId) => held.set(room, (held.get(room) ?? 0) + 1)
  for (const { slot } of days.patient.kept) if (slot.room !== null) count(slot.room)
  for (const task of days.shape.placed) {
    const draft = drafts.get(task)
    if (draft !== undefined) roomsAt(days, task, chosen[task] ?? 0, draft.start)?.forEach(count)
  }
  return [...held.keys()].toSorted((one, other) => (held.get(other) ?? 0) - (held.get(one) ?? 0))
}

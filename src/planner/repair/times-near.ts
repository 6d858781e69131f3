/** Knows which of equally good times a moved session should take: its own hour and room if it can; refuses to move a day. */
import type { BestDays } from '../course/best-days'
import { type CourseDays, roomsAt, startsOn } from '../course/course-days'
import { type PlaceInDay, type Taste, areApart } from '../course/day-times'
import { shareDay } from '../course/share-day'
import type { Stays } from './staying'

/** Costs of taste: a minute away from the hour weighs more than another room, and that more than a later one of the list. */
const minuteAway = 100
const otherRoom = 10
const laterRoom = 0.01

/** A start and a room for each session that is placed, by index: stays first, then what is nearest to the hour it had. */
export function timesNear({ days, chosen }: Pick<BestDays, 'days' | 'chosen'>, stays: Stays): readonly (PlaceInDay | undefined)[] {
  const { shape } = days
  const taste = tasteNear(days, stays)
  const places: (PlaceInDay | undefined)[] = []
  for (const task of shape.placed) places[task] = placeAlone(days, task, chosen[task] ?? 0, taste)
  const crowds = new Map<number, number[]>()
  shape.tasks.forEach(({ takesTime }, task) => {
    if (takesTime) crowds.set(chosen[task] ?? 0, [...(crowds.get(chosen[task] ?? 0) ?? []), task])
  })
  for (const [day, tasks] of crowds) {
    const alone = tasks.map((task) => places[task] ?? { task, start: 0, room: null })
    if (tasks.length < 2 || areApart(days, day, alone)) continue
    for (const { task, start, room } of shareDay(days, day, tasks, taste)?.places ?? []) if (shape.askOf[task] !== -1) places[task] = { task, start, room }
  }
  return places
}

function placeAlone(days: CourseDays, task: number, day: number, taste: Taste): PlaceInDay | undefined {
  let best: PlaceInDay | undefined
  let least = Infinity
  for (const start of startsOn(days, task, day)) {
    for (const room of roomsAt(days, task, day, start) ?? [null]) {
      const points = days.pointsAt?.(task, day, start, room) ?? 0
      const cost = points * 1e6 + taste(task, start, room)
      if (points === Infinity || cost >= least) continue
      least = cost
      best = { task, start, room }
    }
  }
  return best
}

/** Points from 0; one that has no hour yet takes the hour most of its kind have. */
function tasteNear({ shape, occupancy }: CourseDays, stays: Stays): Taste {
  const usual = new Map<number, Map<number, number>>()
  stays.forEach((stay, task) => {
    if (stay === undefined) return
    const habit = shape.habits[task] ?? 0
    const votes = usual.get(habit) ?? new Map<number, number>()
    usual.set(habit, votes.set(stay.start, (votes.get(stay.start) ?? 0) + 1))
  })
  const hourOf = (task: number): number => {
    const own = stays[task]?.start
    if (own !== undefined) return own
    const votes = [...(usual.get(shape.habits[task] ?? 0) ?? [])]
    return votes.reduce((best, vote) => (vote[1] > best[1] || (vote[1] === best[1] && vote[0] < best[0]) ? vote : best), [NaN, 0])[0]
  }
  const { rooms } = occupancy.hours
  return (task, start, room) => {
    const hour = hourOf(task)
    const away = Number.isNaN(hour) ? start : Math.abs(start - hour) + (start > hour ? 0.5 : 0)
    const isOwnRoom = room === null || room === (stays[task]?.slot.room ?? room)
    return away * minuteAway + (isOwnRoom ? 0 : otherRoom) + (room === null ? 0 : (rooms.get(room) ?? 0) * laterRoom)
  }
}

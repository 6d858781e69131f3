/** Knows a half-made plan as the rule book sees it, and asks it about one more session; refuses to choose days. */
import type { Pair, Slot } from '../../domain/course/course'
import { type SessionId, type Visit, isMilestone, visitOf } from '../../domain/protocol/protocol'
import type { Breach } from '../../domain/rules/breach'
import { outOfOrder } from '../../domain/rules/out-of-order'
import { outsideWindow } from '../../domain/rules/outside-window'
import { pastCourseEnd } from '../../domain/rules/past-course-end'
import type { Placed, Plan } from '../../domain/rules/placement'
import { breachesOf, breachesOfPlan } from '../../domain/rules/rule-book'
import { minutesOf, time, timeOfMinutes } from '../../domain/time/clock-time'
import { addDays, dayFromNumber } from '../../domain/time/day'
import { weekdayOfNumber } from '../../domain/time/weekday'
import type { PlanRequest } from '../request'
import { roomUseFor } from './ask'
import { therapistsFor } from './pairs'
import type { Task } from './task'

/** What has its place so far: kept sessions and those placed before. */
export interface Standing {
  readonly request: PlanRequest
  readonly pair: Pair
  readonly slots: ReadonlyMap<SessionId, Slot>
  /** Sessions that may open the course; only once all are placed is it known whether it starts in time. */
  readonly openers: readonly SessionId[]
}

export function withSlot(standing: Standing, session: SessionId, slot: Slot): Standing {
  return { ...standing, slots: new Map([...standing.slots, [session, slot]]) }
}

/** A slot of that day that keeps every rule, or the breaches of the one that came closest, never none. */
export function tryOn(standing: Standing, task: Task, day: number): { readonly slot: Slot } | { readonly breaches: readonly Breach[] } {
  let closest: readonly Breach[] | null = null
  for (const slot of slotsOn(standing, task, day)) {
    const breaches = breachesWith(standing, task, slot)
    if (breaches.length === 0) return { slot }
    if (closest === null || breaches.length < closest.length) closest = breaches
  }
  if (closest === null) throw new Error('a day without any slot to ask about')
  return { breaches: closest }
}

/** Everything the whole plan breaks. */
export function breachesOfStanding(standing: Standing): readonly Breach[] {
  return breachesOfPlan(planOf(standing), standing.request.site)
}

/** The session's own breaches, and those that its place causes for sessions that stand already. */
function breachesWith(standing: Standing, task: Task, slot: Slot): readonly Breach[] {
  const { clinic } = standing.request.site
  const plan = planOf(withSlot(standing, task.visit.id, slot))
  // What the planner holds in person needs its room, even where the template would allow a video call.
  const visit = roomUseFor(task.visit, clinic) === null ? task.visit : { ...task.visit, remoteAllowed: false }
  const own = breachesOf({ visit, slot, plan, site: standing.request.site })
  return own.length > 0 ? own : breachesOfOthers(standing, visit, plan)
}

/** A session that waits for this one, is counted from it, or lies too long after it as the anchor. */
function breachesOfOthers({ request, slots }: Standing, { id }: Visit, plan: Plan): readonly Breach[] {
  const { protocol, site } = request
  return [...slots].flatMap(([session, slot]): readonly Breach[] => {
    const visit = visitOf(protocol, session)
    if (visit === undefined || session === id) return []
    const question = { visit, slot, plan, site }
    return [
      ...outOfOrder(question).filter((breach) => breach.code === 'out-of-order' && breach.earlier === id),
      ...outsideWindow(question).filter((breach) => breach.code === 'outside-window' && breach.why === 'window' && breach.after === id),
      ...pastCourseEnd(question).filter((breach) => breach.code === 'past-course-end' && breach.why === 'length' && protocol.anchor === id),
    ]
  })
}

function planOf({ request, slots, openers }: Standing): Plan {
  const { protocol, start, startLatest, end, away } = request
  const done = new Set(request.kept.filter((held) => held.done).map(({ session }) => session))
  const placed = new Map<SessionId, Placed>()
  for (const [session, slot] of slots) placed.set(session, { session, slot, done: done.has(session), happens: true })
  for (const session of slots.keys()) addMilestones(session, protocol, placed)
  return { protocol, start, startLatest: openers.every((id) => slots.has(id)) ? startLatest : null, end, away, placed }
}

/** A milestone without a day stands on its target, where something is counted from it. */
function addMilestones(session: SessionId, protocol: PlanRequest['protocol'], placed: Map<SessionId, Placed>, depth = 0): void {
  const after = visitOf(protocol, session)?.after
  const milestone = after === null || after === undefined ? undefined : visitOf(protocol, after)
  if (milestone === undefined || placed.has(milestone.id) || !isMilestone(milestone) || milestone.after === null || depth > protocol.sessions.length) return
  addMilestones(milestone.id, protocol, placed, depth + 1)
  const from = placed.get(milestone.after)
  if (from === undefined) return
  const slot: Slot = { day: addDays(from.slot.day, milestone.offsetDays.target), time: time('00:00'), minutes: 0, therapists: [], room: null }
  placed.set(milestone.id, { session: milestone.id, slot, done: false, happens: false })
}

/** Every start within opening hours and every suitable room; on a closed day one slot that stands for it. */
function slotsOn({ request, pair }: Standing, { visit, minutes }: Task, day: number): readonly Slot[] {
  const { clinic } = request.site
  const grid = clinic.gridMinutes
  const [earliest, latest] = visit.startBetween?.map(minutesOf) ?? [0, 1439]
  const starts = (clinic.open[weekdayOfNumber(day)] ?? []).flatMap(({ from, to }) => {
    const first = Math.ceil(Math.max(minutesOf(from), earliest ?? 0) / grid) * grid
    const last = Math.min(minutesOf(to) - minutes, latest ?? 1439)
    return Array.from({ length: Math.max(0, Math.floor((last - first) / grid) + 1) }, (_, k) => first + k * grid)
  })
  const standIn = Math.ceil(Math.max(earliest ?? 0, visit.startBetween === undefined ? 9 * 60 : 0) / grid) * grid
  const use = roomUseFor(visit, clinic)
  const rooms = use === null ? [] : clinic.rooms.filter(({ suits }) => suits.includes(use)).map(({ id }) => id)
  const therapists = therapistsFor(visit, pair) ?? (pair.lead === '' ? [] : [pair.lead])
  return (starts.length === 0 ? [standIn] : starts).flatMap((start) =>
    (rooms.length === 0 ? [null] : rooms).map((room) => ({ day: dayFromNumber(day), time: timeOfMinutes(start), minutes, therapists, room })),
  )
}

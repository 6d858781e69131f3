/** Knows every plan of a small course by trying them all; refuses to share any code with the planner. */
import type { Pair, Slot } from '../../src/domain/course/course'
import type { Visit } from '../../src/domain/protocol/protocol'
import { timeOfMinutes } from '../../src/domain/time/clock-time'
import { type Day, addDays } from '../../src/domain/time/day'
import type { PlanRequest } from '../../src/planner/request'
import { type PlannedSession, violations } from './plan-checker'

/** What a plan costs; a part of a plan never costs more than the whole. */
export type CostOfPlan = (plan: readonly PlannedSession[], pair: Pair) => number

/**
 * The least cost of all plans that keep every rule, by depth-first trial of every day, start and room; Infinity where
 * there is none. For clinics open within 09:00–15:00 on the hour. Where rooms cost something, `slots` says where each session
 * is tried first; without it, one of several equal rooms stands for all.
 */
export function leastOfAll(request: PlanRequest, costOf: CostOfPlan, slots: ReadonlyMap<string, Slot> | null = null): number {
  const pairs: readonly Pair[] = request.pair === null ? [{ lead: 'ana', co: 'ben' }, { lead: 'ben', co: 'ana' }] : [request.pair]
  return pairs.reduce((best, pair) => leastWithPair(request, pair, costOf, slots, best), Infinity)
}

function leastWithPair(request: PlanRequest, pair: Pair, costOf: CostOfPlan, first: ReadonlyMap<string, Slot> | null, known: number): number {
  const { sessions } = request.protocol
  let best = known
  const tried = new Map<string, readonly Slot[]>()
  const slotsOf = (visit: Visit, day: Day) => {
    const found = tried.get(`${visit.id}/${day}`) ?? slotsOn(request, pair, visit, day, first !== null)
    tried.set(`${visit.id}/${day}`, found)
    return found
  }
  const tryNext = (index: number, plan: readonly PlannedSession[]): void => {
    const visit = sessions[index]
    if (visit === undefined) {
      const cost = costOf(plan, pair)
      if (cost < best && violations(request, pair, plan).length === 0) best = cost
      return
    }
    const stays = request.kept.find(({ session }) => session === visit.id)
    if (stays !== undefined) {
      const next = [...plan, { session: visit.id, slot: stays.slot }]
      if (violations(request, pair, next, false).length === 0) tryNext(index + 1, next)
      return
    }
    const from = plan.find(({ session }) => session === visit.after)?.slot.day
    const { earliest, latest } = visit.offsetDays
    const days =
      from === undefined
        ? Array.from({ length: 7 }, (_, offset) => addDays(request.start, offset))
        : Array.from({ length: latest - earliest + 1 }, (_, k) => addDays(from, earliest + k))
    const usual = first?.get(visit.id)
    const options = days.flatMap((day) => slotsOf(visit, day))
    const isUsual = (slot: Slot) => usual !== undefined && slot.day === usual.day && slot.time === usual.time && slot.room === usual.room
    for (const slot of [...options.filter(isUsual), ...options.filter((slot) => !isUsual(slot))]) {
      const next = [...plan, { session: visit.id, slot }]
      if (costOf(next, pair) < best && violations(request, pair, next, false).length === 0) tryNext(index + 1, next)
    }
  }
  tryNext(0, [])
  return best
}

/** The slots of a day that keep every rule by themselves. */
function slotsOn(request: PlanRequest, pair: Pair, visit: Visit, day: Day, eachRoom: boolean): readonly Slot[] {
  const therapists = visit.staff === 'therapist-pair' ? [pair.lead, pair.co ?? ''] : visit.staff === 'therapist' ? [pair.lead] : []
  const minutes = visit.durationMinutes ?? 0
  const rooms = [null, ...request.site.clinic.rooms.map(({ id }) => id)]
  return Array.from({ length: 6 }, (_, k) => timeOfMinutes((9 + k) * 60)).flatMap((time) => {
    const keeping = rooms
      .map((room): Slot => ({ day, time, minutes, therapists, room }))
      .filter((slot) => violations(request, pair, [{ session: visit.id, slot }], false).length === 0)
    // A room nobody needs would only make a plan harder.
    return keeping[0]?.room === null || (!eachRoom && request.site.clinic.turnoverMinutes === 0) ? keeping.slice(0, 1) : keeping
  })
}

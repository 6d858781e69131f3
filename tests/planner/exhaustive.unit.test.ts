/** Knows every plan of a small course by trying them all, and that the planner finds the best of them. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Pair, Slot } from '../../src/domain/course/course'
import type { Visit } from '../../src/domain/protocol/protocol'
import { timeOfMinutes } from '../../src/domain/time/clock-time'
import { type Day, addDays } from '../../src/domain/time/day'
import { proposeCourse } from '../../src/planner/propose-course'
import type { PlanRequest } from '../../src/planner/request'
import { type PlannedSession, scoreByHand, violations } from '../support/plan-checker'
import { smallRequests } from '../support/plan-requests'

it('finds a plan exactly where one exists, and none scores lower', () => {
  let planned = 0
  let impossible = 0
  const numRuns = Math.ceil((fc.readConfigureGlobal().numRuns ?? 100) / 2)
  fc.assert(
    fc.property(smallRequests, (request) => {
      const answer = proposeCourse(request)
      const best = bestOfAll(request)
      if (answer.outcome === 'impossible') {
        impossible += 1
        expect(best).toBe(Infinity)
        expect(answer.days.every(({ breaches }) => breaches.length > 0)).toBe(true)
      } else {
        planned += 1
        expect(violations(request, answer.pair, answer.slots)).toEqual([])
        expect(answer.exact).toBe(true)
        expect(answer.score).toBe(best)
      }
    }),
    { numRuns },
  )
  expect(Math.min(planned, impossible)).toBeGreaterThan(0)
}, 120_000)

/** The lowest score of all plans, by depth-first trial of every day, start and room; Infinity where there is none. */
function bestOfAll(request: PlanRequest): number {
  const pairs: readonly Pair[] = request.pair === null ? [{ lead: 'ana', co: 'ben' }, { lead: 'ben', co: 'ana' }] : [request.pair]
  return Math.min(...pairs.map((pair) => bestWithPair(request, pair)))
}

function bestWithPair(request: PlanRequest, pair: Pair): number {
  const { sessions } = request.protocol
  let best = Infinity
  const known = new Map<string, readonly Slot[]>()
  const slotsOf = (visit: Visit, day: Day) => {
    const found = known.get(`${visit.id}/${day}`) ?? slotsOn(request, pair, visit, day)
    known.set(`${visit.id}/${day}`, found)
    return found
  }
  const tryNext = (index: number, plan: readonly PlannedSession[]): void => {
    const visit = sessions[index]
    if (visit === undefined) {
      const score = scoreByHand(request, plan)
      if (score < best && violations(request, pair, plan).length === 0) best = score
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
    for (const slot of days.flatMap((day) => slotsOf(visit, day))) {
      const next = [...plan, { session: visit.id, slot }]
      if (partialScore(request, next) < best && violations(request, pair, next, false).length === 0) tryNext(index + 1, next)
    }
  }
  tryNext(0, [])
  return best
}

/** The slots of a day that keep every rule by themselves; a room nobody needs would only make a plan harder. */
function slotsOn(request: PlanRequest, pair: Pair, visit: Visit, day: Day): readonly Slot[] {
  const therapists = visit.staff === 'therapist-pair' ? [pair.lead, pair.co ?? ''] : visit.staff === 'therapist' ? [pair.lead] : []
  const minutes = visit.durationMinutes ?? 0
  const rooms = [null, ...request.site.clinic.rooms.map(({ id }) => id)]
  return Array.from({ length: 6 }, (_, k) => timeOfMinutes((9 + k) * 60)).flatMap((time) => {
    const keeping = rooms
      .map((room): Slot => ({ day, time, minutes, therapists, room }))
      .filter((slot) => violations(request, pair, [{ session: visit.id, slot }], false).length === 0)
    return keeping[0]?.room === null || request.site.clinic.turnoverMinutes === 0 ? keeping.slice(0, 1) : keeping
  })
}

/** What the placed sessions cost already; a late start may still be undone by a session before them. */
function partialScore(request: PlanRequest, plan: readonly PlannedSession[]): number {
  const first = plan.map(({ slot }) => slot.day).toSorted()[0] ?? request.start
  return scoreByHand({ ...request, start: first }, plan)
}

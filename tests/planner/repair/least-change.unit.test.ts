/** Knows every repair of a small course by trying them all, and that none moves fewer sessions than the one found. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Slot } from '../../../src/domain/course/course'
import { proposeCourse } from '../../../src/planner/propose-course'
import { leastChange } from '../../../src/planner/repair/least-change'
import type { PlanRequest } from '../../../src/planner/request'
import { leastOfAll } from '../../support/every-plan'
import { knownCases } from '../../support/known-cases'
import { type PlannedSession, scoreByHand, violations } from '../../support/plan-checker'
import { smallRequests } from '../../support/plan-requests'

const perMove = 1_000_000
const perPerson = 10_000

it('moves fewest sessions, then tells fewest people, then scores lowest of all plans', () => {
  let repaired = 0
  let moving = 0
  let impossible = 0
  const numRuns = Math.ceil((fc.readConfigureGlobal().numRuns ?? 100) / 2)
  fc.assert(
    fc.property(smallRequests, fc.nat(3), (request, missing) => {
      const booked = bookedBefore(request, missing)
      // What was never booked has no repair.
      fc.pre(booked !== null)
      const found = leastChange(request, booked)
      const least = leastOfAll(request, costOf(request, booked), booked)
      if (found === null) {
        impossible += 1
        expect(least).toBe(Infinity)
        return
      }
      repaired += 1
      if (found.moved.length > 0) moving += 1
      expect(violations(request, found.pair, found.slots)).toEqual([])
      expect(found.exact).toBe(true)
      expect(found.score).toBe(scoreByHand(request, found.slots))
      expect(found.moved).toEqual(movedIn(request, booked, found.slots))
      expect(costOf(request, booked)(found.slots)).toBe(least)
    }),
    // The first moves sessions, the second has no repair.
    { numRuns, maxSkipsPerRun: 1000, examples: knownCases(fc.tuple(smallRequests, fc.nat(3)), 9, 2) },
  )
  expect(Math.min(repaired, moving, impossible)).toBeGreaterThan(0)
}, 300_000)

/** A plan from before anybody was away, without one session that has still to be booked. */
function bookedBefore(request: PlanRequest, missing: number): ReadonlyMap<string, Slot> | null {
  const { clinic } = request.site
  const therapists = clinic.therapists.map((therapist) => ({ ...therapist, away: [] }))
  const calm = { ...request, away: [], site: { clinic: { ...clinic, therapists }, bookingsOn: () => [] } }
  const answer = proposeCourse(calm)
  if (answer.outcome === 'impossible') return null
  return new Map(answer.slots.filter((_, index) => index !== missing + 1).map(({ session, slot }) => [session, slot]))
}

function movedIn({ kept }: PlanRequest, booked: ReadonlyMap<string, Slot>, plan: readonly PlannedSession[]): readonly string[] {
  return plan.flatMap(({ session, slot }) => {
    const was = booked.get(session)
    return was === undefined || kept.some((held) => held.session === session) || isSame(was, slot) ? [] : [session]
  })
}

function isSame(was: Slot, slot: Slot): boolean {
  return isSameTime(was, slot) && was.room === slot.room
}

function isSameTime(was: Slot, slot: Slot): boolean {
  return was.day === slot.day && was.time === slot.time && was.therapists.toSorted().join() === slot.therapists.toSorted().join()
}

function costOf(request: PlanRequest, booked: ReadonlyMap<string, Slot>) {
  return (plan: readonly PlannedSession[]): number => {
    const people = new Set<string>()
    for (const { session, slot } of plan) {
      const was = booked.get(session)
      if (request.kept.some((held) => held.session === session) || (was !== undefined && isSameTime(was, slot))) continue
      for (const id of ['patient', ...slot.therapists]) people.add(id)
    }
    // A late start may still be undone by a session before those that are placed.
    const first = plan.map(({ slot }) => slot.day).toSorted()[0] ?? request.start
    const score = plan.length < request.protocol.sessions.length ? scoreByHand({ ...request, start: first }, plan) : scoreByHand(request, plan)
    return movedIn(request, booked, plan).length * perMove + people.size * perPerson + score
  }
}

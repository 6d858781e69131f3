/** Knows what a clinic planned in steps promises at every moment: legal plans, the same for the same wishes, never worse than before. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Booking } from '../../../src/domain/rules/breach'
import { day } from '../../../src/domain/time/day'
import type { ClinicAnswer } from '../../../src/planner/clinic/answer-of'
import { ClinicPlanning } from '../../../src/planner/clinic/clinic-planning'
import { LowerBound } from '../../../src/planner/clinic/lower-bound'
import { type Ways, waysOf } from '../../../src/planner/clinic/ways-of'
import { type CourseWish, bookingsOf, requestWith } from '../../../src/planner/clinic/wish'
import { type SharedClinic, sharedClinics } from '../../support/clinic-wishes'
import { clinic as clinicOf } from '../../support/clinics'
import { scoreByHand, violations } from '../../support/plan-checker'
import { smallProtocol } from '../../support/small-protocol'

const numRuns = Math.ceil((fc.readConfigureGlobal().numRuns ?? 100) / 5)

/** Everything the answer breaks, by a checker that shares no code with the search. */
function faultsOf({ clinic, wishes }: SharedClinic, { courses }: ClinicAnswer): readonly string[] {
  const booked = courses.flatMap(({ id, answer }): readonly Booking[] => {
    const wish = wishes.find((one) => one.id === id)
    if (wish === undefined) return []
    return bookingsOf(id, wish.protocol, answer.outcome === 'planned' ? answer.slots : wish.kept)
  })
  return courses.flatMap(({ id, answer }) => {
    const wish = wishes.find((one) => one.id === id)
    if (answer.outcome === 'not-accepted' || wish === undefined) return ['not-accepted']
    if (answer.outcome === 'impossible') return []
    const request = requestWith(clinic, wish, answer.pair, (on) => booked.filter((booking) => booking.course !== id && booking.day === on))
    return [...violations(request, answer.pair, answer.slots), ...(scoreByHand(request, answer.slots) === answer.score ? [] : ['score'])]
  })
}

it('keeps every rule whenever it is stopped', () => {
  fc.assert(
    fc.property(sharedClinics(6), fc.integer({ min: 0, max: 400 }), (shared, steps) => {
      const planning = new ClinicPlanning(shared.clinic, shared.wishes, [], 150)
      for (let step = 0; step < steps && planning.step(); step += 1);
      expect(faultsOf(shared, planning.answer())).toEqual([])
    }),
    { numRuns },
  )
}, 120_000)

it('never gets worse, and never scores below what it says is the least', () => {
  fc.assert(
    fc.property(sharedClinics(6), (shared) => {
      const planning = new ClinicPlanning(shared.clinic, shared.wishes, [], 150)
      let before = planning.progress()
      while (planning.step()) {
        const now = planning.progress()
        expect(now.score).toBeLessThanOrEqual(before.score)
        expect(now.done).toBeGreaterThanOrEqual(before.done)
        before = now
      }
      const { score, leftOut, done } = planning.progress()
      expect(done).toBe(1)
      expect(planning.progress().bound).toBeLessThanOrEqual(score)
      const answer = planning.answer()
      expect(answer.courses.filter(({ answer: own }) => own.outcome !== 'planned').length).toBeLessThanOrEqual(leftOut)
    }),
    { numRuns },
  )
}, 120_000)

it('answers the same wishes with the same plans', () => {
  fc.assert(
    fc.property(sharedClinics(5), (shared) => {
      const answers = [1, 2].map(() => {
        const planning = new ClinicPlanning(shared.clinic, shared.wishes, [], 80)
        while (planning.step());
        return JSON.stringify(planning.answer())
      })
      expect(answers[0]).toBe(answers[1])
    }),
    { numRuns: Math.ceil(numRuns / 2) },
  )
}, 120_000)

it('keeps out of the way of courses that are not to be planned', () => {
  fc.assert(
    fc.property(sharedClinics(5), ({ clinic, wishes }) => {
      const [first, ...others] = wishes
      if (first === undefined || others.length === 0) return
      const stands = new ClinicPlanning(clinic, [first], [], 50).answer().courses[0]?.answer
      if (stands?.outcome !== 'planned') return
      const standing = bookingsOf('standing', first.protocol, stands.slots)
      const planning = new ClinicPlanning(clinic, others, standing, 80)
      while (planning.step());
      for (const { id, answer } of planning.answer().courses) {
        const wish = others.find((one) => one.id === id)
        if (answer.outcome !== 'planned' || wish === undefined) continue
        const request = requestWith(clinic, wish, answer.pair, (on) => standing.filter((booking) => booking.day === on))
        expect(violations(request, answer.pair, answer.slots)).toEqual([])
      }
    }),
    { numRuns },
  )
}, 120_000)

/** What prices prove of a clinic planned to its end: that bound, the best score, and what the courses would score if each were alone. */
function provenOf({ clinic, wishes }: SharedClinic): { readonly bound: number; readonly score: number; readonly alone: number } | null {
  const planning = new ClinicPlanning(clinic, wishes, [], 200)
  while (planning.step());
  const { score, bound: alone } = planning.progress()
  if (score === Infinity) return null
  const steps = waysOf(clinic, wishes, [])
  let ways: Ways | undefined
  while (ways === undefined) {
    const next = steps.next()
    if (next.done === true) ways = next.value
  }
  const bound = new LowerBound(ways.ofCourse, ways.base)
  for (let round = 0; round < 20; round += 1) bound.step(score)
  return { bound: bound.best, score, alone }
}

it('is bounded from below by prices, which never rise past the best score', () => {
  fc.assert(
    fc.property(sharedClinics(5), (shared) => {
      const proven = provenOf(shared)
      if (proven !== null) expect(proven.bound).toBeLessThanOrEqual(proven.score + 1e-6)
    }),
    { numRuns: Math.max(20, numRuns) },
  )
}, 120_000)

it('is bounded by more than each course alone, where courses meet', () => {
  const wish = (id: string): CourseWish => ({
    id,
    protocol: smallProtocol,
    start: day('2027-01-11'),
    startLatest: null,
    end: null,
    lead: 'ana',
    co: 'ben',
    prefers: { days: ['mon'], half: 'am' },
    away: [],
    kept: [],
    includeOptional: false,
  })
  const proven = provenOf({ clinic: clinicOf({}), wishes: ['c1', 'c2', 'c3', 'c4'].map(wish) })
  expect(proven?.bound).toBeGreaterThan((proven?.alone ?? 0) + 1)
  expect(proven?.bound).toBeLessThanOrEqual((proven?.score ?? 0) + 1e-6)
})

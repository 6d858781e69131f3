/** Knows what each deviation costs, by hand-counted examples; refuses to know how plans are found. */
import { describe, expect, it } from 'vitest'
import type { Slot } from '../../src/domain/course/course'
import { time } from '../../src/domain/time/clock-time'
import { day } from '../../src/domain/time/day'
import type { PlanRequest } from '../../src/planner/request'
import { scorePlan } from '../../src/planner/score-plan'
import { site } from '../support/clinics'
import { scoreByHand } from '../support/plan-checker'
import { smallProtocol } from '../support/small-protocol'

const request: PlanRequest = {
  site: site(),
  protocol: smallProtocol,
  start: day('2027-01-11'),
  startLatest: null,
  end: null,
  pair: { lead: 'ana', co: 'ben' },
  prefers: { days: [], half: 'any' },
  away: [],
  kept: [],
  includeOptional: false,
}

const at = (session: string, on: string, clock: string, minutes = 90): { session: string; slot: Slot } => ({
  session,
  slot: { day: day(on), time: time(clock), minutes, therapists: ['ana', 'ben'], room: 'oak' },
})

const onTarget = [
  at('prep-1', '2027-01-11', '09:00'),
  at('prep-2', '2027-01-18', '09:00'),
  at('exp-1', '2027-01-25', '09:00', 480),
  at('int-1', '2027-01-26', '09:00'),
  at('exp-2', '2027-02-15', '09:00', 480),
  at('outcome', '2027-03-08', '09:00'),
]
const changed = (...slots: { session: string; slot: Slot }[]) => onTarget.map((own) => slots.find(({ session }) => session === own.session) ?? own)

describe('the score of a plan', () => {
  it('is 0 on every target', () => {
    expect(scorePlan(request, onTarget)).toEqual({ score: 0, costs: [] })
  })

  it('counts days off target, twice for dosing, with their sign', () => {
    const plan = changed(at('prep-2', '2027-01-16', '09:00'), at('exp-2', '2027-02-16', '09:00', 480))
    expect(scorePlan(request, plan)).toEqual({
      score: 4,
      costs: [
        { kind: 'off-target', session: 'prep-2', points: 2, days: -2 },
        { kind: 'off-target', session: 'exp-2', points: 2, days: 1 },
      ],
    })
  })

  it('counts 3 for a weekday and 2 for a half of the day, the latter neither for dosing nor for the next day', () => {
    const prefers = { days: ['mon'], half: 'pm' } as const
    const { score, costs } = scorePlan({ ...request, prefers }, changed(at('outcome', '2027-03-08', '12:00')))
    expect(costs.map(({ kind, session, points }) => [kind, session, points])).toEqual([
      ['half-of-day', 'prep-1', 2],
      ['half-of-day', 'prep-2', 2],
      ['weekday', 'int-1', 3],
    ])
    expect(score).toBe(7)
  })

  it.each([
    ['am', '11:30', 0],
    ['am', '11:45', 2],
    ['pm', '11:45', 2],
    ['pm', '12:00', 0],
  ] as const)('for %s and a start at %s is %i', (half, clock, points) => {
    const plan = [at('prep-1', '2027-01-11', clock)]
    expect(scorePlan({ ...request, prefers: { days: [], half } }, plan).score).toBe(points)
  })

  it('counts each day of a late start once, until a session is done', () => {
    const late = onTarget.map(({ session, slot }) => ({ session, slot: { ...slot, day: day(slot.day.replace('2027-01-11', '2027-01-13')) } }))
    expect(scorePlan(request, late).costs).toContainEqual({ kind: 'late-start', session: null, points: 2, days: 2 })
    const done = late.filter(({ session }) => session === 'prep-1').map((held) => ({ ...held, done: true }))
    expect(scorePlan({ ...request, kept: done }, late).costs.map(({ kind }) => kind)).not.toContain('late-start')
  })

  it('counts kept sessions with the slot they keep, and agrees with a count by hand', () => {
    const kept = [{ ...at('prep-2', '2027-01-20', '15:00'), done: false }]
    const asked: PlanRequest = { ...request, kept, prefers: { days: ['mon', 'tue'], half: 'am' } }
    const plan = onTarget.filter(({ session }) => session !== 'prep-2')
    expect(scorePlan(asked, plan).score).toBe(2 + 3 + 2)
    expect(scoreByHand(asked, plan)).toBe(2 + 3 + 2)
  })
})

/** Knows who can make which change, and what a wish looks like once it holds one; refuses to know how changes are found. */
import { describe, expect, it } from 'vitest'
import type { Wish } from '../../src/desk/proposing'
import { propose } from '../../src/desk/proposing'
import { madeBy, whyNoPlan, wishWith } from '../../src/desk/why-not'
import type { Remedy } from '../../src/domain/rules/remedy'
import { addDays, day } from '../../src/domain/time/day'
import { finish } from '../../src/planner/why-not/asking'
import { clinic, site } from '../support/clinics'
import { smallProtocol } from '../support/small-protocol'

const monday = day('2027-01-11')
const wish: Wish = {
  protocol: smallProtocol,
  start: monday,
  startLatest: monday,
  end: addDays(monday, 45),
  pair: { lead: 'ana', co: 'ben' },
  prefers: { days: ['mon'], half: 'am' },
  away: [{ from: addDays(monday, 7), to: addDays(monday, 9) }],
  includeOptional: true,
}
const end: Remedy = { kind: 'end', day: addDays(monday, 49), was: addDays(monday, 45) }
const comes: Remedy = { kind: 'patient-there', days: [addDays(monday, 8)] }
const wider: Remedy = { kind: 'window', session: 'exp-1', after: 'prep-1', earliest: 9, latest: 21, was: { earliest: 10, latest: 21 } }
const room: Remedy = { kind: 'one-more-room', use: 'dosing' }

describe('a change', () => {
  it.each([
    [[end], 'wish'],
    [[end, comes], 'wish'],
    [[wider], 'reason'],
    [[end, wider], 'reason'],
    [[room], 'others'],
    [[end, room], 'others'],
  ] as const)('%j is made by: %s', (remedies, by) => {
    expect(madeBy(remedies)).toBe(by)
  })

  it('that a wish can hold is held by it, and nothing else changes', () => {
    const pair: Remedy = { kind: 'pair', lead: 'ana', co: 'dana', was: { lead: 'ana', co: 'ben' } }
    expect(wishWith(wish, site(), [end, comes, pair, wider, room])).toEqual({
      ...wish,
      end: '2027-03-01',
      pair: { lead: 'ana', co: 'dana' },
      away: [{ from: '2027-01-18', to: '2027-01-18' }, { from: '2027-01-20', to: '2027-01-20' }],
    })
  })
})

it('offered for a wish without a plan gives the plan that was promised', () => {
  const at = site(clinic())
  const { unlocks } = finish(whyNoPlan(wish, at, monday))
  const promised = unlocks.filter(({ remedies }) => madeBy(remedies) === 'wish')
  expect(promised.length).toBeGreaterThan(0)
  for (const { remedies, plan } of promised) expect(propose(wishWith(wish, at, remedies), at)).toMatchObject({ outcome: 'planned', score: plan.score, slots: plan.slots })
})

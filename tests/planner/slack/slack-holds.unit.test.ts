/** Knows that every day said to be open has such a plan and every other has none; refuses to know how that is found out. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Slot } from '../../../src/domain/course/course'
import type { Absence, SessionSlack } from '../../../src/domain/course/slack'
import { library } from '../../../src/domain/protocol/library'
import type { SessionId, Visit } from '../../../src/domain/protocol/protocol'
import { minutesOf, timeOfMinutes } from '../../../src/domain/time/clock-time'
import { type Day, addDays, dayNumber } from '../../../src/domain/time/day'
import { weekdayOf } from '../../../src/domain/time/weekday'
import { bestPlan } from '../../../src/planner/course/best-plan'
import { therapistsFor } from '../../../src/planner/course/pairs'
import type { PlanRequest } from '../../../src/planner/request'
import { criticalAbsences } from '../../../src/planner/slack/critical-absences'
import { type RequestOfPair, outlookOf } from '../../../src/planner/slack/outlook'
import { slackOf } from '../../../src/planner/slack/slack-of'
import { leastOfAll } from '../../support/every-plan'
import { knownCases } from '../../support/known-cases'
import { scoreByHand, violations } from '../../support/plan-checker'
import { requests, smallRequests } from '../../support/plan-requests'

const runs = (share: number) => Math.ceil((fc.readConfigureGlobal().numRuns ?? 100) / share)
const ofPair = (request: PlanRequest): RequestOfPair => ({ ...request, pair: request.pair ?? { lead: 'ana', co: 'ben' } })
const scoreOn = ({ days }: SessionSlack, on: Day) => days.find(({ day }) => day === on)?.score ?? Infinity

it('names for small courses exactly the days on which trying everything finds a plan, with its score', () => {
  let open = 0
  let shut = 0
  fc.assert(
    fc.property(smallRequests.map(ofPair), (request) => {
      for (const slack of slackOf(outlookOf(request), [])) {
        for (let offset = -1; offset < 7; offset += 1) {
          const day = addDays(request.start, offset)
          const score = bestOfAllOn(request, slack.session, day)
          expect(scoreOn(slack, day), `${slack.session} on ${day}`).toBe(score)
          if (score < Infinity) open += 1
          else shut += 1
        }
      }
    }),
    { numRuns: runs(12) },
  )
  expect(Math.min(open, shut)).toBeGreaterThan(0)
}, 240_000)

it('names for courses of the library exactly the days on which a plan is found with the session fixed there', () => {
  let open = 0
  let shut = 0
  const asked = fc.tuple(requests(library).map(ofPair), fc.array(fc.tuple(fc.nat(), fc.integer({ min: -20, max: 20 })), { minLength: 3, maxLength: 3 }))
  fc.assert(
    fc.property(asked, ([wide, picks]) => {
      const request = { ...wide, startLatest: wide.startLatest ?? addDays(wide.start, 10) }
      const slack = slackOf(outlookOf(request), [])
      for (const [pick, off] of picks) {
        const one = slack[pick % Math.max(1, slack.length)]
        if (one === undefined) continue
        const middle = one.days[Math.floor(one.days.length / 2)]?.day ?? request.start
        const day = addDays(middle, off)
        const score = bestFixedOn(request, one.session, day)
        expect(scoreOn(one, day), `${one.session} on ${day}`).toBeCloseTo(score, 9)
        if (score < Infinity) open += 1
        else shut += 1
      }
    }),
    { numRuns: runs(4) },
  )
  expect(Math.min(open, shut)).toBeGreaterThan(0)
}, 240_000)

it.each([
  // The request of the seed has absences of both kinds.
  ['small courses', smallRequests, 2, 1],
  ['courses of the library', requests(library), 4, 5],
] as const)('names exactly the absences that leave %s without a plan', (_, asked, share, seed) => {
  let critical = 0
  let harmless = 0
  fc.assert(
    fc.property(asked.map(ofPair), (wide) => {
      const request = { ...wide, startLatest: wide.startLatest ?? addDays(wide.start, 3) }
      const named = criticalAbsences(outlookOf(request)).absences
      const best = bestPlan(request)
      if (best === null) {
        expect(named).toEqual([])
        return
      }
      const days = [...new Set(best.slots.flatMap(({ slot: { day } }) => [day, addDays(day, 1)]))]
      for (const absence of days.flatMap((day) => absencesOn(request, day))) {
        const isCritical = bestPlan(without(request, absence)) === null
        expect(named.some((one) => JSON.stringify(one) === JSON.stringify(absence)), JSON.stringify(absence)).toBe(isCritical)
        if (isCritical) critical += 1
        else harmless += 1
      }
      expect(named.every(({ day }) => days.includes(day))).toBe(true)
    }),
    { numRuns: runs(share), examples: knownCases(fc.tuple(asked.map(ofPair)), seed) },
  )
  expect(Math.min(critical, harmless)).toBeGreaterThan(0)
}, 240_000)

it('answers the same question with the same bytes', () => {
  fc.assert(
    fc.property(requests(library).map(ofPair), (wide) => {
      const request = { ...wide, startLatest: wide.startLatest ?? addDays(wide.start, 3) }
      const again = { ...structuredClone({ ...request, site: null }), site: { clinic: structuredClone(request.site.clinic), bookingsOn: request.site.bookingsOn } }
      const told = (one: RequestOfPair) => JSON.stringify([slackOf(outlookOf(one), []), criticalAbsences(outlookOf(one))])
      expect(told(again)).toBe(told(request))
    }),
    { numRuns: runs(10) },
  )
}, 120_000)

/** What the placed sessions cost already; a late start may still be undone by a session before them. */
function bestOfAllOn(request: RequestOfPair, session: SessionId, day: Day): number {
  return leastOfAll(request, (plan) => {
    if (plan.some((placed) => placed.session === session && placed.slot.day !== day)) return Infinity
    if (plan.length === request.protocol.sessions.length) return scoreByHand(request, plan)
    const first = plan.map(({ slot }) => slot.day).toSorted()[0] ?? request.start
    return scoreByHand({ ...request, start: first }, plan)
  })
}

/** The best plan with the session kept in each slot of the day in turn; the checker judges that slot as any other. */
function bestFixedOn(request: RequestOfPair, session: SessionId, day: Day): number {
  const visit = request.protocol.sessions.find(({ id }) => id === session)
  if (visit === undefined) throw new Error('no such visit')
  return Math.min(
    Infinity,
    ...slotsOn(request, visit, day).map((slot) => {
      const fixed = bestPlan({ ...request, kept: [...request.kept, { session, slot, done: false }] })
      return fixed === null || violations(request, request.pair, fixed.slots).length > 0 ? Infinity : fixed.score
    }),
  )
}

/** Slots that nothing but another session of the course could stand in the way of. */
function slotsOn(request: RequestOfPair, visit: Visit, day: Day): readonly Slot[] {
  const { clinic } = request.site
  const therapists = therapistsFor(visit, request.pair)
  if (therapists === null || dayNumber(day) < dayNumber(request.start)) return []
  const starts = (clinic.open[weekdayOf(day)] ?? []).flatMap(({ from, to }) => {
    const first = Math.ceil(minutesOf(from) / clinic.gridMinutes)
    const last = Math.floor((minutesOf(to) - (visit.durationMinutes ?? 0)) / clinic.gridMinutes)
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, k) => (first + k) * clinic.gridMinutes)
  })
  return starts.flatMap((start) =>
    [null, ...clinic.rooms.map(({ id }) => id)]
      .map((room): Slot => ({ day, time: timeOfMinutes(start), minutes: visit.durationMinutes ?? 0, therapists, room }))
      .filter((slot) => violations({ ...request, kept: [] }, request.pair, [{ session: visit.id, slot }], false).length === 0)
      .slice(0, clinic.turnoverMinutes === 0 ? 1 : undefined),
  )
}

function absencesOn({ pair, site: { clinic } }: RequestOfPair, day: Day): readonly Absence[] {
  return [
    ...[pair.lead, pair.co ?? pair.lead].map((therapist): Absence => ({ kind: 'therapist', therapist, day })),
    ...clinic.rooms.map(({ id }): Absence => ({ kind: 'room', room: id, day })),
  ]
}

function without(request: RequestOfPair, absence: Absence): RequestOfPair {
  const { clinic } = request.site
  const gone = { name: 'gone', from: absence.day, to: absence.day }
  const therapists = clinic.therapists.map((one) => (absence.kind === 'therapist' && one.id === absence.therapist ? { ...one, away: [...one.away, gone] } : one))
  const rooms = clinic.rooms.map((one) => (absence.kind === 'room' && one.id === absence.room ? { ...one, closed: [...one.closed, gone] } : one))
  return { ...request, site: { ...request.site, clinic: { ...clinic, therapists, rooms } } }
}

/** Knows every way in which the sessions of one day can share it by trying them all; refuses to know other days. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Protocol } from '../../../src/domain/protocol/protocol'
import { day, dayNumber } from '../../../src/domain/time/day'
import { time } from '../../../src/domain/time/clock-time'
import { daysWith, openingsOf } from '../../../src/planner/course/best-days'
import type { CourseDays, PointsAt } from '../../../src/planner/course/course-days'
import { courseQuestion, rowsOf } from '../../../src/planner/course/course-question'
import type { PlaceInDay } from '../../../src/planner/course/day-times'
import { shareDay } from '../../../src/planner/course/share-day'
import { clinic, site } from '../../support/clinics'
import { smallProtocol, visit } from '../../support/small-protocol'

const monday = day('2027-01-11')
const pair = { lead: 'ana', co: 'ben' } as const

interface Given {
  readonly minutes: number
  readonly needsRoom: boolean
  /** Sessions that end before it starts, as bits. */
  readonly waits: number
}

const crowdedDays = fc.record({
  sessions: fc.array(fc.record({ minutes: fc.constantFrom(30, 60, 60, 90, 120), needsRoom: fc.boolean(), waits: fc.nat(7) }), { minLength: 2, maxLength: 4 }),
  turnoverMinutes: fc.constantFrom(0, 30, 60),
  hours: fc.constantFrom([8, 12], [9, 14], [8, 15]),
  rooms: fc.constantFrom(1, 2),
  kept: fc.option(fc.record({ from: fc.constantFrom('09:00', '10:30', '12:00'), minutes: fc.constantFrom(0, 60) }), { nil: null }),
  salt: fc.nat(1000),
})

it('finds the cheapest way to share a day, the most pleasing among equals, and none where there is none', () => {
  let shared = 0
  let full = 0
  fc.assert(
    fc.property(crowdedDays, ({ sessions, turnoverMinutes, hours, rooms, kept, salt }) => {
      const base = clinic()
      const open = [{ from: time(`0${hours[0]}:00`), to: time(`${hours[1]}:00`) }]
      const at = clinic({ gridMinutes: 30, turnoverMinutes, open: { mon: open }, rooms: base.rooms.slice(0, rooms) })
      const protocol = crowdedProtocol(sessions)
      const stays = kept === null ? [] : [{ session: 's0', slot: { day: monday, time: time(kept.from), minutes: kept.minutes, therapists: ['ana', 'ben'], room: 'oak' }, done: false }]
      const question = courseQuestion({ site: site(at), protocol, pair, start: monday, startLatest: monday, end: null, prefers: { days: [], half: 'any' }, away: [], kept: stays, includeOptional: false })
      const opening = openingsOf(question).next()
      if (opening.done === true) return
      const plain = daysWith(question, opening.value.occupancy, (free) => rowsOf(pair, free))(opening.value.bounds)
      const pointsAt: PointsAt = (task, _, start, room) => drawn(task, start, room, salt) % 4
      const days: CourseDays = { ...plain, pointsAt }
      const taste = (task: number, start: number, room: string | null) => drawn(task, start, room, salt + 1) % 7

      const tasks = days.shape.tasks.map((_, task) => task)
      const best = leastByTrial(sessions, hours, at.rooms.map(({ id }) => id), turnoverMinutes, kept, (place) => pointsAt(place.task, 0, place.start, place.room) * 1000 + taste(place.task, place.start, place.room))
      const found = shareDay(days, dayNumber(monday), tasks, taste)
      if (found === null) {
        full += 1
        expect(best).toBe(Infinity)
        return
      }
      shared += 1
      expect(found.half * 1000 + found.taste).toBe(best)
    }),
  )
  expect(Math.min(shared, full)).toBeGreaterThan(0)
}, 120_000)

/** The least cost of all ways to place all sessions but the kept first one; minutes after midnight, half hours. */
function leastByTrial(sessions: readonly Given[], hours: readonly number[], rooms: readonly string[], turnover: number, kept: { readonly from: string, readonly minutes: number } | null, cost: (place: PlaceInDay) => number): number {
  const [opens, closes] = [(hours[0] ?? 0) * 60, (hours[1] ?? 0) * 60]
  type Lying = PlaceInDay & { readonly end: number }
  const isApart = (one: Lying, other: Lying) => {
    const [first, second] = one.start <= other.start ? [one, other] : [other, one]
    if (first.end > second.start) return false
    if (first.room !== null && first.room === second.room && first.end + turnover > second.start) return false
    return (((sessions[first.task]?.waits ?? 0) & mask(first.task)) >> second.task) % 2 === 0
  }
  let best = Infinity
  const place = (task: number, sum: number, lying: readonly Lying[]): void => {
    const session = sessions[task]
    if (session === undefined) {
      best = Math.min(best, sum)
      return
    }
    if (task === 0 && kept !== null) {
      const [hour, minute] = kept.from.split(':').map(Number)
      const start = (hour ?? 0) * 60 + (minute ?? 0)
      place(1, sum, kept.minutes === 0 ? lying : [...lying, { task, start, end: start + kept.minutes, room: 'oak' }])
      return
    }
    for (let start = opens; start + session.minutes <= closes; start += 30) {
      for (const room of session.needsRoom ? rooms : [null]) {
        const next = { task, start, end: start + session.minutes, room }
        if (lying.every((other) => isApart(other, next))) place(task + 1, sum + cost(next), [...lying, next])
      }
    }
  }
  place(0, 0, [])
  return best
}

/** A session waits only for those before it in the list. */
function mask(task: number): number {
  return (1 << task) - 1
}

function crowdedProtocol(sessions: readonly Given[]): Protocol {
  return {
    ...smallProtocol,
    id: 'crowded',
    anchor: 's0',
    sessions: sessions.map(({ minutes, needsRoom, waits }, k) =>
      visit({
        id: `s${k}`,
        kind: needsRoom ? 'integration' : 'contact',
        title: `Session ${k}`,
        after: k === 0 ? null : 's0',
        durationMinutes: minutes,
        remoteAllowed: !needsRoom,
        gates: sessions.flatMap((_, other) => (((waits & mask(k)) >> other) % 2 === 1 ? [`s${other}-completed`] : [])),
      }),
    ),
  }
}

/** A number that hangs on all of these and nothing else. */
function drawn(task: number, start: number, room: string | null, salt: number): number {
  return Math.abs(Math.imul((task + 1) * 7919 + start * 31 + (room === null ? 1 : room.length) * 104729 + salt, 2654435761) >> 8)
}

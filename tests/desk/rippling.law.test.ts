import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leftBehind } from '../../src/desk/placing'
import { rippleOf } from '../../src/desk/rippling'
import { type Course, sessionOf } from '../../src/domain/course/course'
import { decide } from '../../src/domain/course/decide'
import { evolve } from '../../src/domain/course/evolve'
import { sessionLinesOf } from '../../src/domain/course/session-lines'
import { addDays, day } from '../../src/domain/time/day'
import { adopt, ana, courseAfter, factsAt, smallSlots, specClinic } from '../support/course-spec'

const runs = Number(process.env['EW_RUNS'] ?? 200)
const clinic = {
  ...specClinic,
  therapists: specClinic.therapists.map((therapist) => ({ ...therapist, away: [] })),
  rooms: [...specClinic.rooms, { id: 'elm', name: 'Elm', suits: ['dosing', 'consult'] as const, closedOn: [], closed: [] }],
}
const site = { clinic, bookingsOn: () => [] }
const today = day('2027-01-04')
const adopted = courseAfter([{ command: adopt }])

describe('whatever is moved anywhere', () => {
  const anywhere = fc.record({
    session: fc.constantFrom(...smallSlots.map(({ session }) => session)),
    days: fc.integer({ min: -10, max: 40 }),
    away: fc.array(fc.integer({ min: 0, max: 70 }), { maxLength: 12 }),
  })

  it('what comes along is accepted as shown, leaves nothing behind that the move broke, and stays clear of today and before', () => {
    let found = 0
    fc.assert(
      fc.property(anywhere, ({ session, days, away }) => {
        const course: Course = { ...adopted, away: away.map((ahead) => ({ from: addDays(today, ahead), to: addDays(today, ahead) })) }
        const own = sessionOf(course, session)?.slot
        if (own == null) throw new Error(session)
        const to = { ...own, day: addDays(own.day, days) }
        if (to.day < today) return
        const behind = leftBehind(course, site, session, to, today)
        const offered = rippleOf(course, site, session, to, today)
        if (offered === null) return
        found += 1
        expect(behind.length).toBeGreaterThan(0)
        expect(offered.along.length).toBeGreaterThanOrEqual(behind.length)
        for (const { to: there, from } of offered.along) expect(there.day > today && from.day > today).toBe(true)

        const verdict = decide({ ...offered.command, despite: 'as agreed' }, course, factsAt('now', { clinic }))
        if (verdict.verdict === 'refused') throw new Error(JSON.stringify(verdict.refusal))
        expect(verdict.events).toHaveLength(offered.along.length + 1)
        const stamp = { at: '', by: ana, change: 'now', sequence: 9 }
        const after = verdict.events.reduce((folded: Course, event) => evolve(folded, event, stamp, course.id), course)
        const moved = new Set(offered.along.map((one) => one.session))
        const troubled = new Set(sessionLinesOf(course, site, today).flatMap((line) => (line.conflicts.length > 0 ? [line.session] : [])))
        for (const line of sessionLinesOf(after, site, today)) {
          if (moved.has(line.session)) expect(line.conflicts).toEqual([])
          else if (line.session !== session && !troubled.has(line.session)) expect(line.conflicts).toEqual([])
        }
      }),
      { numRuns: runs },
    )
    expect(found).toBeGreaterThan(runs / 20)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day } from '../../../src/domain/time/day'
import { time } from '../../../src/domain/time/clock-time'
import type { CalendarEntry } from '../../../src/interchange/calendar/calendar-entry'
import { type CalendarScope, entriesOfCourse } from '../../../src/interchange/calendar/entries-of-course'
import { nothingSoFar, oneMore, shownOf, takenIn } from '../../support/calendar-histories'
import type { Protocol } from '../../../src/domain/protocol/protocol'
import { protocolWithCalls } from '../../support/contact-spec'
import { anyCommand, commandsOf, given } from '../../support/course-histories'
import { adoption, slot, specClinic } from '../../support/course-spec'
import { type CourseCommand, courseCommandTypes } from '../../../src/domain/course/commands'

const clinic = {
  ...specClinic,
  therapists: [...specClinic.therapists, { id: 'cleo', name: 'Cleo', away: [] }],
  rooms: [...specClinic.rooms, { id: 'elm', name: 'Elm', suits: ['dosing', 'consult'] as const, closedOn: [], closed: [] }],
}
const scopes: readonly CalendarScope[] = [{ of: 'all' }, ...['ana', 'ben', 'cleo'].map((id) => ({ of: 'person', id }) as const), ...['oak', 'elm'].map((id) => ({ of: 'room', id }) as const)]
const asked = {
  told: { code: false, name: false, kinds: false, people: false, windows: false },
  words: { summary: () => '', description: () => [], category: () => '' },
  uidOf: (session: string, what: string) => `${session} ${what}`,
}
const night = { until: time('09:00'), isHeld: true, row: 1 }

/** Moves to other days, people and rooms beside everything else that can be done to a course. */
const moves: readonly CourseCommand[] = ['prep-2', 'exp-1', 'int-1', 'exp-2'].flatMap((session) =>
  [
    { therapists: ['ana', 'cleo'], room: 'oak' },
    { therapists: ['cleo', 'ben'], room: 'elm' },
    { therapists: ['ana', 'ben'], room: 'elm' },
  ].map((more, index): CourseCommand => ({ type: 'MoveSession', session, to: slot(`2027-02-${String(index + 10)}`, '10:00', session.startsWith('exp') ? 480 : 90, more), despite: 'because' })),
)
/** Protocols with a night after each of these dosing sessions, and without any other session that is named. */
const versions = [[['exp-1', 'exp-2']], [['exp-1']], [['exp-2']], [[]], [['exp-1', 'exp-2'], ['int-1']], [['exp-1'], ['exp-2']]].map(([nights = [], without = []], index): Protocol => ({
  ...protocolWithCalls,
  name: `Version ${index}`,
  sessions: protocolWithCalls.sessions.filter(({ id }) => !without.includes(id)).map((visit) => (nights.includes(visit.id) ? { ...visit, overnight: 'optional' } : visit)),
}))
const amendments = versions.map((protocol): CourseCommand => ({ type: 'AmendProtocol', protocol, reason: 'another version', slots: [], despite: null }))
const everything = [...courseCommandTypes.flatMap(commandsOf), ...moves, ...moves, ...amendments, ...amendments]
const adopting: CourseCommand = { ...adoption, protocol: versions[0] ?? protocolWithCalls, despite: 'because' }
const undo = { what: 'undo' } as const
const acts = fc.array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...everything) }, { weight: 4, arbitrary: anyCommand }, { weight: 1, arbitrary: fc.constant(undo) }), { minLength: 3, maxLength: 25 })

describe('whatever happens to a course', () => {
  it('each calendar that takes in its files, some left out, shows what the last one shows', () => {
    let [rows, cancelled, nights] = [0, 0, 0]
    fc.assert(
      fc.property(acts, fc.array(fc.boolean(), { minLength: 26, maxLength: 26 }), (wanted, isTaken) => {
        let soFar = nothingSoFar
        const held = new Map<CalendarScope, ReadonlyMap<string, CalendarEntry>>()
        const before = new Map<string, CalendarEntry>()
        for (const [index, act] of [adopting, ...wanted].entries()) {
          const command: CourseCommand = 'what' in act ? { type: 'UndoChange', change: soFar.course?.undoable.at(-1)?.change ?? 'none' } : act
          const { verdict, next } = oneMore(soFar, command, soFar.rows === 0 ? { clinic } : { ...given, clinic })
          const { course, changes } = next
          if (verdict.verdict === 'refused' || course === null) continue
          soFar = next
          rows += 1
          for (const scope of scopes) {
            const file = entriesOfCourse({ course, changes, clinic, night, today: day('2027-01-04') }, { ...asked, scope })
            for (const entry of file) {
              const key = `${JSON.stringify(scope)} ${entry.uid}`
              const known = before.get(key)
              // A number never falls, and rises where anything is told otherwise.
              if (known !== undefined) expect(entry.sequence).toBeGreaterThanOrEqual(known.sequence)
              if (known !== undefined && known.sequence === entry.sequence) expect([entry.when, entry.status, entry.location]).toEqual([known.when, known.status, known.location])
              before.set(key, entry)
            }
            expect(new Set(file.map(({ uid }) => uid)).size).toBe(file.length)
            if (isTaken[index] !== true && index < wanted.length) continue
            const now = takenIn(held.get(scope) ?? new Map<string, CalendarEntry>(), file)
            held.set(scope, now)
            nights += file.filter(({ uid, status }) => uid.endsWith('night') && status !== 'CANCELLED').length
            cancelled += file.filter(({ status }) => status === 'CANCELLED').length
            expect(shownOf(now.values())).toEqual(shownOf(file))
          }
        }
        const { course, changes } = soFar
        if (course === null) return
        // All files in one calendar, in any order, show what the file of everything shows.
        const files = scopes.map((scope) => entriesOfCourse({ course, changes, clinic, night, today: day('2027-01-04') }, { ...asked, scope }))
        const together = [...files, ...files.toReversed()].reduce(takenIn, new Map<string, CalendarEntry>())
        expect(shownOf(together.values())).toEqual(shownOf(files[0] ?? []))
      }),
    )
    expect(rows).toBeGreaterThan(100)
    expect(Math.min(cancelled, nights)).toBeGreaterThan(0)
  })
})

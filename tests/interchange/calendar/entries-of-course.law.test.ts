import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nightsHeld } from '../../../src/desk/files/calendar-changes'
import { nightEndOf, type NightPolicy } from '../../../src/domain/clinic/clinic'
import { type CourseCommand, courseCommandTypes } from '../../../src/domain/course/commands'
import type { Course } from '../../../src/domain/course/course'
import { placedOf } from '../../../src/domain/course/plan-of-course'
import type { Protocol } from '../../../src/domain/protocol/protocol'
import { minutesOf, time } from '../../../src/domain/time/clock-time'
import { type Day, addDays, day } from '../../../src/domain/time/day'
import type { CalendarEntry } from '../../../src/interchange/calendar/calendar-entry'
import { type CalendarScope, type CourseForCalendar, entriesOfCourse } from '../../../src/interchange/calendar/entries-of-course'
import type { LogRow } from '../../../src/store/log-row'
import { nothingSoFar, oneMore, shownOf, takenIn } from '../../support/calendar-histories'
import { protocolWithCalls } from '../../support/contact-spec'
import { anyCommand, commandsOf, given } from '../../support/course-histories'
import { adoption, ana, slot, specClinic } from '../../support/course-spec'

const wide = {
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
const adopting: CourseCommand = { ...adoption, protocol: versions[0] ?? protocolWithCalls, despite: 'because' }
const everything = [...courseCommandTypes.flatMap(commandsOf), ...moves, ...moves, ...amendments, ...amendments]

type Act = CourseCommand | { readonly what: 'undo' } | { readonly what: 'days'; readonly by: number } | { readonly what: 'policy'; readonly night: NightPolicy }
const policy = fc.constantFrom<NightPolicy>({ stays: 'home' }, { stays: 'dosing-room', until: time('09:00') }, { stays: 'dosing-room', until: time('10:30') }).map((night): Act => ({ what: 'policy', night }))
const days = fc.integer({ min: 1, max: 4 }).map((by): Act => ({ what: 'days', by }))
const acts = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom<Act>(...everything) },
    { weight: 8, arbitrary: anyCommand },
    { weight: 2, arbitrary: fc.constant<Act>({ what: 'undo' }) },
    { weight: 2, arbitrary: policy },
    { weight: 2, arbitrary: days },
  ),
  { minLength: 3, maxLength: 25 },
)

/** The clinic's log, of which only its events and their times are read. */
function policiesOf(rows: readonly { readonly at: string; readonly night: NightPolicy }[]): CourseForCalendar['policies'] {
  const written = rows.map(({ at, night }, index): LogRow => ({
    id: `row-${index}`, stream: 'clinic', at, by: ana, change: `row-${index}`, sequence: index + 1, form: 1, previous: '', hash: '', events: [{ type: 'ClinicChanged', clinic: { ...wide, night } }],
  }))
  return nightsHeld({ stream: 'clinic', rows: written, damaged: [], broken: null })
}

/** A night gone by stays in a calendar, and no file tells of it any more. */
function isPastNight({ uid, when }: CalendarEntry, today: Day): boolean {
  return uid.includes('night') && when.time !== null && addDays(when.day, Math.floor((minutesOf(when.time) + when.minutes) / (24 * 60))) < today
}

function withoutPast(held: Iterable<CalendarEntry>, today: Day): readonly string[] {
  return shownOf([...held].filter((entry) => !isPastNight(entry, today)))
}

function standing(entries: readonly CalendarEntry[]): readonly CalendarEntry[] {
  return entries.filter(({ status }) => status !== 'CANCELLED')
}

/** Sessions with a night that is not over, read from the course as it stands. */
function nightsAhead({ sessions, protocol }: Course, today: Day): readonly string[] {
  return sessions.flatMap((session) => {
    const placed = placedOf(session)
    const visit = protocol.sessions.find(({ id }) => id === session.id)
    const isHeld = placed !== null && placed.happens && placed.slot.room !== null && visit?.kind === 'dosing' && visit.overnight !== undefined
    return isHeld && addDays(placed.slot.day, 1) >= today ? [session.id] : []
  }).sort()
}

describe('whatever happens to a course, its protocol and the policy for nights', () => {
  it('each calendar that takes in its files, some left out, shows what the last one shows', () => {
    const seen = { rows: 0, cancelled: 0, nights: 0, policies: 0, alike: 0 }
    fc.assert(
      fc.property(acts, fc.array(fc.constantFrom('left out', 'taken', 'converted'), { minLength: 26, maxLength: 26 }), (wanted, taken) => {
        let soFar = nothingSoFar
        let today = day('2027-01-23')
        const held = new Map<CalendarScope, ReadonlyMap<string, CalendarEntry>>()
        const before = new Map<string, CalendarEntry>()
        const clinicRows: { readonly at: string; readonly night: NightPolicy }[] = [{ at: '2027-01-01T08:00:00.000Z', night: { stays: 'dosing-room', until: time('09:00') } }]
        for (const [index, act] of [adopting, ...wanted].entries()) {
          const at = new Date(Date.UTC(2027, 0, 4, 8, index)).toISOString()
          const night = clinicRows.at(-1)?.night ?? { stays: 'home' }
          if ('what' in act && act.what === 'days') today = addDays(today, act.by)
          else if ('what' in act && act.what === 'policy') clinicRows.push({ at, night: act.night })
          else {
            const command: CourseCommand = 'what' in act ? { type: 'UndoChange', change: soFar.course?.undoable.at(-1)?.change ?? 'none' } : act
            const clinic = { ...wide, night }
            const { verdict, next } = oneMore(soFar, command, soFar.rows === 0 ? { clinic, at } : { ...given, today, clinic, at })
            if (verdict.verdict === 'refused') continue
            soFar = next
          }
          const { course, changes } = soFar
          if (course === null) continue
          seen.rows += 1
          const policies = policiesOf(clinicRows)
          seen.policies += policies.length
          const until = nightEndOf({ night: clinicRows.at(-1)?.night })
          // All that a course's own file knows of the clinic.
          const converted = entriesOfCourse({ course, changes, clinic: wide, policies: until === null ? [] : [{ until, since: null, givenUp: null }], today }, { ...asked, scope: { of: 'all' } })
          for (const scope of scopes) {
            const file = entriesOfCourse({ course, changes, clinic: wide, policies, today }, { ...asked, scope })
            for (const entry of file) {
              const key = `${JSON.stringify(scope)} ${entry.uid}`
              const known = before.get(key)
              // A number never falls, and rises where anything is told otherwise.
              if (known !== undefined) expect(entry.sequence).toBeGreaterThanOrEqual(known.sequence)
              if (known !== undefined && known.sequence === entry.sequence) expect([entry.when, entry.status, entry.location]).toEqual([known.when, known.status, known.location])
              before.set(key, entry)
            }
            expect(new Set(file.map(({ uid }) => uid)).size).toBe(file.length)
            seen.nights += file.filter(({ uid, status }) => uid.includes('night') && status !== 'CANCELLED').length
            seen.cancelled += file.filter(({ status }) => status === 'CANCELLED').length
            const own = held.get(scope) ?? new Map<string, CalendarEntry>()
            if (taken[index] === 'left out' && index < wanted.length) continue
            if (taken[index] === 'converted' && scope.of === 'all') held.set(scope, takenIn(own, converted))
            if (taken[index] === 'converted' && index < wanted.length) continue
            const now = takenIn(held.get(scope) ?? own, file)
            held.set(scope, now)
            expect(withoutPast(now.values(), today)).toEqual(withoutPast(file, today))
          }
          const all = entriesOfCourse({ course, changes, clinic: wide, policies, today }, { ...asked, scope: { of: 'all' } })
          expect(standing(all).flatMap(({ uid }) => (uid.includes(' night') ? [uid.slice(0, uid.indexOf(' '))] : [])).sort()).toEqual(until === null ? [] : nightsAhead(course, today))
          // Without the clinic's log nights are told alike, unless a policy has come back, which only that log tells.
          const isNew = until === null || policies.filter((one) => one.until === until).length === 1
          if (!isNew) continue
          expect(standing(converted)).toEqual(standing(all))
          seen.alike += standing(all).filter(({ uid }) => uid.includes('night')).length
        }
        const { course, changes } = soFar
        if (course === null) return
        // All files in one calendar, in any order, show what the file of everything shows.
        const files = scopes.map((scope) => entriesOfCourse({ course, changes, clinic: wide, policies: policiesOf(clinicRows), today }, { ...asked, scope }))
        for (const order of [files, files.toReversed()]) {
          const together = order.reduce(takenIn, new Map<string, CalendarEntry>())
          expect(shownOf(together.values())).toEqual(shownOf(files[0] ?? []))
        }
      }),
    )
    expect(Math.min(seen.cancelled, seen.nights, seen.alike)).toBeGreaterThan(0)
    expect(seen.policies).toBeGreaterThan(seen.rows)
    expect(seen.rows).toBeGreaterThan(100)
  })
})

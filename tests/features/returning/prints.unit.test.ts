import { describe, expect, it } from 'vitest'
import { changesAfter, printsIn, standingOf } from '../../../src/features/returning/prints'
import type { CourseEvent } from '../../../src/domain/course/events'
import { toldHistory } from '../../../src/ui/history/told-history'

const by = { id: 'ana', name: 'Ana' }
const rows = (...events: readonly CourseEvent[]) =>
  events.map((event, index) => ({ stream: 'course-1', sequence: index + 1, at: `2027-02-0${index + 1}T10:00:00.000Z`, by, change: `change-${index}`, events: [event] }))

const printedAs = (sheet: string): CourseEvent => ({ type: 'SchedulePrinted', sheet, version: 1, mark: '6F2A' })

const printed = (mark: string, version: number): CourseEvent => ({ type: 'SchedulePrinted', sheet: 'schedule', version, mark })

describe('a sheet that came back', () => {
  it('is current with today’s mark, has the same dates with today’s version, and is out of date otherwise', () => {
    const now = { version: 3, mark: '6F2A' }
    const changes = toldHistory(rows({ type: 'CoursePutOnHold', reason: 'away' }))
    expect(standingOf({ sheet: 'schedule', version: 3, mark: '6F2A' }, now, changes)).toBe('current')
    expect(standingOf({ sheet: 'schedule', version: 2, mark: '6F2A' }, now, changes)).toBe('current')
    expect(standingOf({ sheet: 'schedule', version: 3, mark: '0000' }, now, changes)).toBe('same-plan')
    expect(standingOf({ sheet: 'schedule', version: 2, mark: '0000' }, now, changes)).toBe('out-of-date')
  })

  it('of the patient is never current under another mark, even where the course’s log tells of no change', () => {
    const now = { version: 3, mark: '6F2A' }
    for (const sheet of ['schedule', 'months', 'schedule-with-the-treatment-named']) {
      expect(standingOf({ sheet, version: 3, mark: '0000' }, now, [])).toBe('other-details')
      expect(standingOf({ sheet, version: 3, mark: '6F2A' }, now, [])).toBe('current')
    }
  })

  it('of staff is current while nothing was written down since, for its mark is made of other facts', () => {
    const now = { version: 3, mark: '6F2A' }
    const changes = toldHistory(rows({ type: 'CoursePutOnHold', reason: 'away' }))
    for (const sheet of ['record of the course', 'run-sheet']) {
      expect(standingOf({ sheet, version: 3, mark: '0000' }, now, [])).toBe('current')
      expect(standingOf({ sheet, version: 3, mark: '6F2A' }, now, changes)).toBe('same-plan')
    }
  })

  it('is told with what changed the plan since it was printed, and nothing from before or beside', () => {
    const told = toldHistory(
      rows(
        { type: 'SessionConfirmed', session: 'prep-1' },
        printed('6F2A', 1),
        { type: 'CoursePutOnHold', reason: 'away' },
        printed('B07D', 2),
        { type: 'CourseResumed', reason: 'back' },
      ),
    )
    const prints = printsIn(told)
    expect(prints.map(({ mark }) => mark)).toEqual(['B07D', '6F2A'])
    const [latest, first] = prints
    expect(latest === undefined ? [] : changesAfter(told, latest).map(({ events }) => events[0]?.type)).toEqual(['CourseResumed'])
    expect(first === undefined ? [] : changesAfter(told, first).map(({ events }) => events[0]?.type)).toEqual(['CourseResumed', 'CoursePutOnHold'])
  })

  it('tells a record of conditions as well, and a letter not', () => {
    const answered: CourseEvent = { type: 'GateAnswered', session: 'exp-1', gate: 'fasting', answer: 'met', reason: '' }
    const told = toldHistory(rows(printedAs('record of the course'), printedAs('schedule'), answered))
    const [letter, record] = printsIn(told)
    expect(record === undefined ? 0 : changesAfter(told, record).length).toBe(1)
    expect(letter === undefined ? 1 : changesAfter(told, letter).length).toBe(0)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CourseCommand, courseCommandTypes } from '../../../src/domain/course/commands'
import type { Course } from '../../../src/domain/course/course'
import { decide } from '../../../src/domain/course/decide'
import type { CourseEvent } from '../../../src/domain/course/events'
import { evolve } from '../../../src/domain/course/evolve'
import { sessionStatuses, standings } from '../../../src/domain/course/lifecycle'
import { adopted, anyCommand, commandsOf, given, inState } from '../../support/course-histories'
import { ana, factsAt, fold } from '../../support/course-spec'

const runs = Number(process.env['EW_RUNS'] ?? 200)

function foldOnto(course: Course, events: readonly CourseEvent[]): Course {
  const stamp = { at: '2027-01-25T17:00:00.000Z', by: ana, change: 'change-now', sequence: course.sequence + 1 }
  return events.reduce((folded: Course, event) => evolve(folded, event, stamp, course.id), course)
}

describe('every status and every command', () => {
  const cases = standings.flatMap((standing) =>
    sessionStatuses.flatMap((status) => courseCommandTypes.map((type) => ({ standing, status, type }))),
  )

  it.each(cases)('$standing, $status, $type: events that fold, or a refusal', ({ standing, status, type }) => {
    const course = inState(standing, status)
    for (const command of commandsOf(type)) {
      const verdict = decide(command, course, factsAt('change-now', given))
      if (verdict.verdict === 'accepted') {
        expect(verdict.events.length).toBeGreaterThan(0)
        expect(foldOnto(course, verdict.events).sequence).toBe(course.sequence + 1)
      } else expect(verdict.refusal.code).toMatch(/^[a-z]+(-[a-z]+)*$/)
    }
  })

  it('answers every command on a course that does not exist', () => {
    for (const type of courseCommandTypes) {
      for (const command of commandsOf(type)) {
        const verdict = decide(command, null, factsAt('change-now'))
        expect(verdict.verdict).toBe(type === 'AdoptPlan' ? 'accepted' : 'refused')
      }
    }
  })
})

describe('histories', () => {
  it('undo returns to the same calendar, whatever went before', () => {
    fc.assert(
      fc.property(fc.array(anyCommand, { maxLength: 40 }), (commands) => {
        const changes: (readonly CourseEvent[])[] = []
        const run = (command: CourseCommand) => {
          const verdict = decide(command, fold(changes), factsAt(`change-${changes.length + 1}`, { today: '2027-02-20', timeNow: '18:00' }))
          if (verdict.verdict === 'accepted') changes.push(verdict.events)
          return verdict
        }
        changes.push(...[decide(adopted, null, factsAt('change-1'))].flatMap((verdict) => (verdict.verdict === 'accepted' ? [verdict.events] : [])))
        for (const command of commands) {
          const before = fold(changes)
          const verdict = run(command)
          if (verdict.verdict === 'refused' || command.type === 'UndoChange') continue
          const after = fold(changes)
          const latest = after?.undoable.at(-1)
          if (before === null || after === null || latest?.change !== `change-${changes.length}`) continue
          const undone = run({ type: 'UndoChange', change: latest.change })
          expect(undone.verdict).toBe('accepted')
          const back = fold(changes)
          expect(back?.sessions).toEqual(before.sessions)
          expect(back?.standing).toBe(before.standing)
          expect(back?.away).toEqual(before.away)
          expect(back?.contacts).toEqual(before.contacts)
          expect(back?.scores).toEqual(before.scores)
          run(command)
        }
        return true
      }),
      { numRuns: runs },
    )
  })
})

/** Knows a course's log as the store chains it, from commands or from events. */
import type { CourseCommand } from '../../src/domain/course/commands'
import { decide } from '../../src/domain/course/decide'
import type { CourseEvent } from '../../src/domain/course/events'
import { headOf, linkRow } from '../../src/store/chain'
import type { LogRow } from '../../src/store/log-row'
import { ana, factsAt, fold } from './course-spec'

export type Changes = readonly (readonly CourseEvent[])[]

/** The events of those commands that are accepted, one change each; the first is given on 4 January 2027, all others on 20 February. An undo takes back the latest change. */
export function changesOf(commands: readonly CourseCommand[]): Changes {
  const changes: (readonly CourseEvent[])[] = []
  for (const command of commands) {
    const course = fold(changes)
    const asked = command.type === 'UndoChange' ? { ...command, change: course?.undoable.at(-1)?.change ?? '' } : command
    const given = course === null ? {} : { today: '2027-02-20', timeNow: '18:00' }
    const verdict = decide(asked, course, factsAt(`change-${changes.length + 1}`, given))
    if (verdict.verdict === 'accepted') changes.push(verdict.events)
  }
  return changes
}

/** One row for each change, chained as the store does it. */
export function logOf(changes: Changes, at = '2027-01-04T08:00:00.000Z'): readonly LogRow[] {
  const rows: LogRow[] = []
  changes.forEach((events, index) => {
    const last = rows.at(-1)
    rows.push(linkRow({ id: `row-${index}`, stream: 'course-1', at, by: ana, change: `change-${index + 1}`, events }, last === undefined ? null : headOf(last)))
  })
  return rows
}

/** The same as a file carries them. */
export function rowsOf(changes: Changes, at?: string): unknown {
  return JSON.parse(JSON.stringify(logOf(changes, at)))
}

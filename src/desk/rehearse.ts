/** Knows what the verdict on a command would be right now, so that a form can say it before it is sent; refuses to write. */
import type { CourseCommand } from '../domain/course/commands'
import type { CourseId } from '../domain/course/course'
import type { CourseRefusal } from '../domain/course/refusals'
import type { Day } from '../domain/time/day'
import type { ClockTime } from '../domain/time/clock-time'
import type { Book } from './book'
import { dryRun } from './dry-run'

/** The refusal the desk would answer with, or null where it would accept. The same rules, asked ahead of time. */
export function rehearse(
  book: Book,
  now: { readonly today: Day; readonly timeNow: ClockTime },
  courseId: CourseId,
  command: CourseCommand,
): CourseRefusal | null {
  const verdict = dryRun(command, book.course(courseId) ?? null, {
    ...now,
    clinic: book.clinic(),
    bookingsOn: (day) => book.bookingsOn(day, courseId),
    isPatientCodeTaken: (code) => book.isPatientCodeTaken(code, courseId),
  })
  return verdict.verdict === 'refused' ? verdict.refusal : null
}

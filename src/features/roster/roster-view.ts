/** Knows every course as one row: stage, progress, next session, trouble; refuses to draw it. */
import type { Book } from '../../desk/book'
import { linesOf } from '../../desk/lines'
import { formerColleague, therapistName } from '../../domain/clinic/clinic'
import { compareText } from '../../domain/compare-text'
import { type Course, membersOf } from '../../domain/course/course'
import { courseWeek, dayOne } from '../../domain/course/course-week'
import { type Standing, isAhead, isOngoing } from '../../domain/course/lifecycle'
import type { SessionLine } from '../../domain/course/session-line'
import { progressOf } from '../../domain/course/progress'
import { byDay } from '../../domain/course/session-lines'
import { type CourseSlack, tightestOf } from '../../domain/course/slack'
import { stageStatesOf } from '../../domain/course/stage-of-course'
import type { Day } from '../../domain/time/day'

export interface RosterRow {
  readonly courseId: string
  readonly code: string
  readonly standing: Standing
  readonly standingReason: string
  readonly stage: string
  readonly stageLook: SessionLine['look'] | null
  readonly protocolName: string
  /** Null before the first day. */
  readonly week: number | null
  readonly firstDay: Day
  readonly lengthDays: number
  readonly lines: readonly SessionLine[]
  readonly done: number
  readonly total: number
  readonly next: SessionLine | null
  readonly last: SessionLine | null
  readonly pair: readonly string[]
  readonly therapists: readonly string[]
  readonly overdue: number
  readonly conflicts: number
  readonly outOfWindow: number
}

/** What the list is sorted by. */
export type RosterOrder = 'next' | 'slack'

export function rosterRows(book: Book, today: Day): readonly RosterRow[] {
  return book
    .courses()
    .map((course) => rowOf(book, course, today))
    .sort((one, other) => compareText(keyOf(one), keyOf(other)))
}

/** Ongoing courses by next session, then those that ended. */
function keyOf({ standing, next, code }: RosterRow): string {
  return [isOngoing(standing) ? 0 : 1, next?.day ?? '9999', next?.time ?? '', code].join(' ')
}

/** Tightest first: courses without a plan, then by fewest other days, then those one absence would break; the others as they were. */
export function bySlack(rows: readonly RosterRow[], slack: ReadonlyMap<string, CourseSlack | null>): readonly RosterRow[] {
  const rank = ({ courseId }: RosterRow): number => {
    const known = slack.get(courseId)
    const tightest = known == null ? null : tightestOf(known)
    if (known == null || tightest === null) return Infinity
    return known.hasPlan ? tightest.others + (known.absences.length > 0 ? 0 : 0.5) : -1
  }
  return rows.toSorted((one, other) => (rank(one) === rank(other) ? 0 : rank(one) - rank(other)))
}

function rowOf(book: Book, course: Course, today: Day): RosterRow {
  const lines = linesOf(book, course, today)
  const dated = byDay(lines.filter(({ day }) => day !== null))
  const { counted, done } = progressOf(lines)
  const here = stageStatesOf(course).find(({ state }) => state === 'here')
  const clinic = book.clinic()
  const ids = membersOf(course.pair)
  const first = dayOne(course)
  const firstDay = dated[0]?.day ?? course.start
  const isBegun = firstDay <= today
  return {
    courseId: course.id,
    code: course.patient.code,
    standing: course.standing,
    standingReason: course.standingReason,
    stage: here?.title ?? 'Planned',
    stageLook: here?.look ?? null,
    protocolName: course.protocol.name,
    week: isBegun ? courseWeek(first, today) : null,
    firstDay,
    lengthDays: course.protocol.lengthDays ?? 0,
    lines,
    done,
    total: counted.length,
    next: dated.find(({ status, day }) => (isAhead(status) && day !== null && day >= today) || status === 'in-progress') ?? null,
    last: dated.findLast(({ status }) => status === 'completed') ?? null,
    pair: ids.map((id) => (clinic === null ? formerColleague : therapistName(clinic, id))),
    therapists: ids,
    overdue: lines.filter(({ overdueDays }) => overdueDays > 0).length,
    conflicts: lines.filter(({ conflicts }) => conflicts.length > 0).length,
    outOfWindow: lines.filter(({ outOfWindowBy }) => outOfWindowBy !== 0).length,
  }
}

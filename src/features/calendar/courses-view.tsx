/** Knows which courses the calendar shows as lanes, and what the clinic has under them; refuses to know how a lane is drawn. */
import { useMemo } from 'react'
import { Link } from 'react-router'
import { useCourseAddress } from '../../acts/past/use-course-address'
import type { Book } from '../../desk/book'
import { courseSpans, laneOf } from '../../desk/course-lanes'
import { therapistWeeks } from '../../desk/therapist-hours'
import { useBook } from '../../desk/use-book'
import { type Clinic, therapistName } from '../../domain/clinic/clinic'
import type { CourseLane } from '../../domain/course/course-lane'
import type { DayRange } from '../../domain/time/day'
import { buttonClass } from '../../ui/button'
import type { Away } from '../../ui/calendar/courses/foot-rows'
import { LaneCards, cardPixels } from '../../ui/calendar/courses/lane-cards'
import type { CourseLinkProps, ShownLane } from '../../ui/calendar/courses/lane-row'
import { LanesGrid, headPixels, lanePixels } from '../../ui/calendar/courses/lanes-grid'
import { LanesLegend } from '../../ui/calendar/courses/lanes-legend'
import { useRowsShown } from '../../ui/calendar/courses/use-rows-shown'
import { shutDays } from '../../ui/calendar/shut-days'
import { useMeasuredWidth } from '../../ui/calendar/use-measured-width'
import { Card } from '../../ui/card'
import type { WeekStart } from '../../ui/dates-shown'
import { EmptyState } from '../../ui/empty-state'
import { listOf, monthSpan } from '../../ui/wording/format'
import type { Filters } from './asked-in-url'
import styles from './courses-view.module.css'
import { coursesSentence, lanesInRange } from './courses-in-range'
import { coursesLeft } from './courses-left'
import { filtered, isFiltering } from './filtering'
import type { ViewProps } from './view-props'

/** Below this nine months would be squeezed past reading. */
const leastPixelsForLanes = 560

export function CoursesView({ range, weekStart, clinic, filters, today, onOpen }: ViewProps) {
  const [measure, width] = useMeasuredWidth('lanes of courses', 1080)
  const isNarrow = width < leastPixelsForLanes
  const { from, to } = range
  const spans = useBook(['course spans'], courseSpans)
  // The page asks the same, for the count it says.
  const { courses: left } = useBook(['courses left', true, filters, from, to, today], (book) => coursesLeft(book, filters, { from, to }, today))
  const weeks = useBook(['therapist weeks', from, to, filters.therapists, weekStart], (book) => weeksOf(book, { from, to }, filters.therapists, weekStart))
  const found = useMemo(() => lanesInRange(spans, { from, to }, left), [spans, from, to, left])
  const { shown } = found
  const rows = useRowsShown(shown.length, isNarrow ? cardPixels : lanePixels, isNarrow ? 0 : headPixels)
  const ids = rows.rows.flatMap((row) => shown[row] ?? [])
  const read = useBook(['lanes', ids, today], (book) => ids.map((id) => laneOf(book, id, today)))
  const lanes = useMemo(() => laneRows(rows.rows, read, filters), [rows.rows, read, filters])
  const away = useMemo(() => absencesIn(clinic, filters.therapists), [clinic, filters.therapists])

  const shut = useMemo(() => shutDays(clinic, { from, to }), [clinic, from, to])
  const months = monthSpan(range)
  const Lanes = isNarrow ? LaneCards : LanesGrid
  return (
    <div ref={measure} className={styles.courses}>
      {spans.length > 0 && <p className={styles.told}>{coursesSentence(found)}</p>}
      {shown.length === 0 ? (
        <NoCourses hasAny={spans.length > 0} months={months} isFiltered={left !== null} />
      ) : (
        <>
          <Lanes
            label={`Courses, ${months}`}
            range={range}
            today={today}
            closures={shut}
            count={shown.length}
            rows={rows}
            lanes={lanes}
            weeks={weeks}
            whose={whoseHours(clinic, filters)}
            away={away}
            width={width}
            Link={CourseLink}
            onOpen={onOpen}
          />
          <LanesLegend isFiltered={left !== null} />
        </>
      )}
    </div>
  )
}

function CourseLink({ courseId, children, ...rest }: CourseLinkProps) {
  const addressOf = useCourseAddress()
  return (
    <Link to={addressOf(courseId)} {...rest}>
      {children}
    </Link>
  )
}

function weeksOf(book: Book, range: DayRange, only: readonly string[], weekStart: WeekStart) {
  const clinic = book.clinic()
  return clinic === null ? [] : therapistWeeks(book, clinic, range, only, weekStart)
}

/** A course that was taken back since leaves its row empty until the next reading. */
function laneRows(rows: readonly number[], lanes: readonly (CourseLane | null)[], filters: Filters): readonly ShownLane[] {
  return lanes.flatMap((lane, index) => {
    const row = rows[index]
    return lane === null || row === undefined ? [] : [{ row, lane, chosen: isFiltering(filters) ? chosenOf(lane, filters) : null }]
  })
}

function chosenOf({ courseId, code, lines }: CourseLane, filters: Filters): ReadonlySet<string> {
  return new Set(filtered(lines.map((line) => ({ courseId, code, line })), filters).map(({ line }) => line.session))
}

function absencesIn({ therapists }: Clinic, only: readonly string[]): readonly Away[] {
  return therapists
    .filter(({ id }) => only.length === 0 || only.includes(id))
    .flatMap(({ id, name, away }) => away.map((days) => ({ id, name, days })))
}

function whoseHours(clinic: Clinic, { therapists }: Filters): string {
  return therapists.length === 0 ? 'Of all therapists' : `Of ${listOf(therapists.map((id) => therapistName(clinic, id)))}`
}

function NoCourses({ hasAny, months, isFiltered }: { readonly hasAny: boolean; readonly months: string; readonly isFiltered: boolean }) {
  const plan = (
    <Link to="/plan" className={buttonClass({ tone: 'primary' })}>
      Plan a course
    </Link>
  )
  return (
    <Card label="No courses">
      <EmptyState missing="course" title={hasAny ? 'No course in these months' : 'No courses yet'} {...(hasAny ? {} : { acts: plan })}>
        {isFiltered ? 'No session of these months passes the filters.' : hasAny ? `Nothing lies in ${months}. The arrows lead to other months.` : 'Each course gets a lane here, from its first session to its last.'}
      </EmptyState>
    </Card>
  )
}

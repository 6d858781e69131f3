/** Knows a course's sessions as a list or as months; refuses to change any. */
import type { ReactNode } from 'react'
import { useSearchParams } from 'react-router'
import type { Clinic } from '../../domain/clinic/clinic'
import type { Course } from '../../domain/course/course'
import type { SessionLine } from '../../domain/course/session-line'
import type { SessionSlack } from '../../domain/course/slack'
import type { SessionId } from '../../domain/protocol/protocol'
import { type Day, parseDay } from '../../domain/time/day'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Segmented } from '../../ui/radio-group'
import { CourseMonths } from './course-months'
import styles from './course.module.css'
import { SessionTable } from './session-table'

export interface SessionsCardProps {
  readonly course: Course
  readonly lines: readonly SessionLine[]
  readonly clinic: Clinic
  readonly today: Day
  /** Empty while it is being worked out; undefined where nothing may move. */
  readonly slack: ReadonlyMap<SessionId, SessionSlack> | undefined
  readonly aside: string
  readonly menuFor: (line: SessionLine) => ReactNode
  /** A visit beside the protocol is wanted; undefined where none may be added. */
  readonly onAdd: (() => void) | undefined
}

type View = 'list' | 'month'

/** View and month live in the address; it never tells who the patient is. */
export function SessionsCard({ course, lines, clinic, today, slack, aside, menuFor, onAdd }: SessionsCardProps) {
  const [search, setSearch] = useSearchParams()
  const view: View = search.get('view') === 'month' ? 'month' : 'list'
  const next = lines.find(({ day }) => day !== null && day >= today)?.day ?? lines.find(({ day }) => day !== null)?.day ?? today
  const month = parseDay(search.get('month') ?? '') ?? next
  const entries = lines.map((line) => ({ courseId: course.id, code: null, line }))
  const put = (to: View, day: Day | null) => {
    const next = new URLSearchParams([...search].filter(([key]) => key !== 'view' && key !== 'month'))
    if (to !== 'list') next.set('view', to)
    if (to !== 'list' && day !== null) next.set('month', day)
    setSearch(next, { replace: true, preventScrollReset: true })
  }

  return (
    <Card
      title="Sessions"
      isFlush
      className={styles.sessions}
      aside={
        <span className={styles.viewChoice}>
          <span>{aside}</span>
          <Segmented
            label="Show as"
            isLabelHidden
            choices={[
              { id: 'list', label: 'List' },
              { id: 'month', label: 'Months' },
            ]}
            value={view}
            onChange={(to: View) => put(to, null)}
          />
        </span>
      }
    >
      {view === 'list' ? (
        <>
          <SessionTable courseId={course.id} lines={lines} slack={slack} menuFor={menuFor} />
          {onAdd !== undefined && (
            <div className={styles.tableFoot}>
              <Button size="small" icon="plus" onPress={onAdd}>
                Add a visit
              </Button>
            </div>
          )}
        </>
      ) : (
        <div className={styles.months}>
          <CourseMonths
            course={course}
            clinic={clinic}
            today={today}
            month={month}
            entries={entries}
            onMonth={(day) => put('month', day)}
            onOpen={({ line }) => {
              put('list', null)
              requestAnimationFrame(() => document.getElementById(`session-${line.session}`)?.focus())
            }}
          />
        </div>
      )}
    </Card>
  )
}

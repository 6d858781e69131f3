/** Knows what one course's ribbon draws, now or as it stood: sessions, calls, scores, closures; refuses to know which of the two it is. */
import type { ReactNode } from 'react'
import type { Clinic } from '../../domain/clinic/clinic'
import { contactSeriesOf } from '../../domain/course/contacts/contact-series'
import type { Course } from '../../domain/course/course'
import { measureLinesOf } from '../../domain/course/measures/measure-lines'
import type { SessionLine } from '../../domain/course/session-line'
import { byDayOrTarget } from '../../domain/course/session-lines'
import type { SessionSlack } from '../../domain/course/slack'
import type { SessionId } from '../../domain/protocol/protocol'
import type { Day } from '../../domain/time/day'
import { CourseRibbon } from '../../ui/calendar/course-ribbon'
import { Card } from '../../ui/card'
import { breachInTwoWords } from '../../ui/wording/breach-sentence'
import type { CourseFacts } from './course-facts'

export interface RibbonCardProps {
  readonly course: Course
  readonly clinic: Clinic
  readonly lines: readonly SessionLine[]
  readonly facts: CourseFacts
  readonly today: Day
  /** Undefined where it is not asked for, as in the past. */
  readonly slack?: ReadonlyMap<SessionId, SessionSlack> | undefined
  /** Stands below the ribbon. */
  readonly children?: ReactNode
}

export function RibbonCard({ course, clinic, lines, facts, today, slack, children }: RibbonCardProps) {
  return (
    <Card label={facts.ribbonTitle}>
      <CourseRibbon
        title={facts.ribbonTitle}
        lines={byDayOrTarget(lines)}
        today={today}
        lengthDays={course.protocol.lengthDays}
        closures={clinic.closures}
        restDays={facts.restDays}
        slack={slack}
        series={contactSeriesOf(course, today)}
        measures={measureLinesOf(course)}
        wordBreach={breachInTwoWords}
        onOpen={(session) => document.getElementById(`session-${session}`)?.focus()}
      >
        {facts.notes.map((words) => (
          <p key={words}>{words}</p>
        ))}
      </CourseRibbon>
      {children}
    </Card>
  )
}

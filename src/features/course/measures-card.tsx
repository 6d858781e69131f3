/** Knows a course's scores, a chart and a table for each scale, and which assessments have none yet; refuses to call any score good or bad. */
import { Suspense, lazy, useState } from 'react'
import type { ScoreAsked } from '../../acts/score-dialog'
import { standingLines } from '../../domain/course/amended-line'
import type { Course } from '../../domain/course/course'
import { isAhead } from '../../domain/course/lifecycle'
import { measureLinesOf } from '../../domain/course/measures/measure-lines'
import type { SessionLine } from '../../domain/course/session-line'
import { byDay } from '../../domain/course/session-lines'
import type { Day } from '../../domain/time/day'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { MeasureChart } from '../../ui/measures/measure-chart'
import { longDay, shortDay } from '../../ui/wording/format'
import type { TitleOf } from '../../ui/wording/title-of'
import styles from './measures.module.css'
import { ScoreTable } from './score-table'

/** The dialog brings date fields; the page does without until it is asked for. */
const ScoreDialog = lazy(async () => ({ default: (await import('../../acts/score-dialog')).ScoreDialog }))

export interface MeasuresCardProps {
  readonly course: Course
  readonly lines: readonly SessionLine[]
  readonly today: Day
  readonly titleOf: TitleOf
}

export function MeasuresCard({ course, lines, today, titleOf }: MeasuresCardProps) {
  const [asked, setAsked] = useState<ScoreAsked | null>(null)
  const measures = measureLinesOf(course)
  const standing = standingLines(course.scores)
  const assessments = byDay(lines.filter(({ kind }) => kind === 'assessment'))
  const scored = new Set(standing.map(({ session }) => session))
  const unscored = assessments.filter(({ status, session }) => status === 'completed' && !scored.has(session))
  const next = assessments.find(({ status, day }) => isAhead(status) && day !== null && day >= today)
  return (
    <Card
      title="Measures"
      aside={
        <Button size="small" icon="plus" onPress={() => setAsked({ act: 'enter', session: null })}>
          Enter a score
        </Button>
      }
    >
      {unscored.length > 0 && (
        <ul className={styles.unscored}>
          {unscored.map(({ session, title, day }) => (
            <li key={session}>
              <span>
                <b>{title}</b>
                {day !== null && `, ${shortDay(day)}`}: no score is entered.
              </span>
              <Button size="small" onPress={() => setAsked({ act: 'enter', session })} aria-label={`Enter its score: ${title}`}>
                Enter its score
              </Button>
            </li>
          ))}
        </ul>
      )}
      {measures.map((line) => (
        <section key={line.measure} className={styles.measure} aria-label={line.measure}>
          <h3>{line.measure}</h3>
          {line.points.length > 0 && (
            <MeasureChart line={line} lines={lines} lengthDays={course.protocol.lengthDays} scoreDays={standing.map(({ day }) => day)} today={today} />
          )}
          <ScoreTable
            line={line}
            titleOf={titleOf}
            onCorrect={(score) => setAsked({ act: 'correct', score })}
            onStrike={(score) => setAsked({ act: 'strike', score })}
          />
        </section>
      ))}
      <p className={styles.note}>
        {measures.length === 0 && 'No score is entered. '}
        {next?.day != null && `Next assessment: ${next.title}, ${longDay(next.day)}. `}
        Scores are entered by hand. They are drawn as they are, each scale on an axis of its own, and never judged.
      </p>
      {asked !== null && (
        <Suspense fallback={null}>
          <ScoreDialog courseId={course.id} asked={asked} onClose={() => setAsked(null)} />
        </Suspense>
      )}
    </Card>
  )
}

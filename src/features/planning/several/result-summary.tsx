/** Knows what all plans together come to and what their points count; refuses to call them good or bad. */
import type { ClinicPlan } from '../../../desk/clinic-planning/clinic-plan'
import { unplannedPoints } from '../../../desk/clinic-planning/clinic-plan'
import { Card } from '../../../ui/card'
import { counted } from '../../../ui/wording/format'
import { figure, gapSentence, points } from './score-words'
import changes from './changes.module.css'
import styles from './several.module.css'

const kinds = [
  ['off-target', 'session off target', 'sessions off target'],
  ['weekday', 'session on another weekday', 'sessions on another weekday'],
  ['half-of-day', 'session in the other half of the day', 'sessions in the other half of the day'],
  ['late-start', 'course starts later than asked', 'courses start later than asked'],
] as const

const counting = [
  'Each day off target: 1 point, 2 for a dosing session, or as the protocol weighs it.',
  'A session on a weekday that does not suit the patient: 3 points.',
  'A session in the half of the day that does not suit the patient: 2 points.',
  'Each day the first session lies later than the start asked for: 1 point.',
  `A patient left out: ${unplannedPoints} points.`,
  'Sessions that stay where they are count nothing.',
]

export function ResultSummary({ plan: { score, bound, courses } }: { readonly plan: ClinicPlan }) {
  const leftOut = courses.filter(({ outcome }) => outcome === 'left-out').length
  const costs = courses.flatMap((course) => ('costs' in course ? course.costs : []))
  return (
    <Card title={points(score)} aside="0 is perfect">
      <p className={styles.gap}>{gapSentence(score, bound, leftOut)}</p>
      <ul className={changes.counts}>
        {kinds.map(([kind, one, many]) => {
          const own = costs.filter((cost) => cost.kind === kind && cost.points > 0)
          return own.length === 0 ? null : (
            <li key={kind}>
              <b>{figure(own.reduce((sum, cost) => sum + cost.points, 0))}</b>
              <span>{counted(own.length, one, many)}</span>
            </li>
          )
        })}
        {leftOut > 0 && (
          <li>
            <b>{figure(leftOut * unplannedPoints)}</b>
            <span>{counted(leftOut, 'patient', 'patients')} left out</span>
          </li>
        )}
      </ul>
      <details className={changes.points}>
        <summary>What the points count</summary>
        <ul>
          {counting.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </details>
    </Card>
  )
}

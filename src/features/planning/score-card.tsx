/** Knows what a plan costs and why, in points of the planner's score; refuses to call it good or bad. */
import type { Cost } from '../../desk/proposing'
import { Card } from '../../ui/card'
import { counted, listOf } from '../../ui/wording/format'
import type { TitleOf } from '../../ui/wording/title-of'
import styles from './planning.module.css'

export interface ScoreCardProps {
  readonly score: number
  readonly costs: readonly Cost[]
  readonly titleOf: TitleOf
  readonly isAdjusted: boolean
}

const kinds: readonly Cost['kind'][] = ['off-target', 'weekday', 'half-of-day', 'late-start']

export function ScoreCard({ score, costs, titleOf, isAdjusted }: ScoreCardProps) {
  const groups = kinds
    .map((kind) => ({ kind, own: costs.filter((cost) => cost.kind === kind && cost.points > 0) }))
    .filter(({ own }) => own.length > 0)
  return (
    <Card title={`Score ${score}`} aside={isAdjusted ? 'adjusted by hand' : '0 is perfect'}>
      {groups.length === 0 ? (
        <p className={styles.quiet}>Every session is on its target, and as the patient prefers.</p>
      ) : (
        <ul className={styles.score}>
          {groups.map(({ kind, own }) => (
            <li key={kind}>
              <b>{own.reduce((sum, { points }) => sum + points, 0)}</b>
              <span>
                {headOf(kind, own)}
                <small>{listOf(own.map((cost) => detailOf(cost, titleOf)))}</small>
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

function headOf(kind: Cost['kind'], own: readonly Cost[]): string {
  switch (kind) {
    case 'off-target':
      return `${counted(own.length, 'session', 'sessions')} off target`
    case 'weekday':
      return `${counted(own.length, 'session', 'sessions')} on another weekday`
    case 'half-of-day':
      return `${counted(own.length, 'session', 'sessions')} in the other half of the day`
    case 'late-start':
      return 'Starts later than asked'
  }
}

function detailOf({ kind, session, days }: Cost, titleOf: TitleOf): string {
  const title = session === null ? '' : (titleOf(session) ?? '')
  if (kind === 'late-start') return counted(days, 'day', 'days')
  if (kind !== 'off-target') return title
  return `${title}, ${counted(Math.abs(days), 'day', 'days')} ${days > 0 ? 'after' : 'before'}`
}

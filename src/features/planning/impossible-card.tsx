/** Knows how it is said that no plan exists, and which rule stands in the way on which day; refuses to say only that. */
import { titlesOf } from '../../acts/titles'
import type { Answer, Wish } from '../../desk/proposing'
import { visitOf } from '../../domain/protocol/protocol'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { ConfidenceMark } from '../../ui/confidence-mark'
import { breachInTwoWords, breachSentence } from '../../ui/wording/breach-sentence'
import { longDaySpan, shortDay } from '../../ui/wording/format'
import styles from './planning.module.css'

export interface ImpossibleCardProps {
  readonly wish: Wish
  readonly code: string
  readonly answer: Extract<Answer, { outcome: 'impossible' }>
  readonly onBack: () => void
}

export function ImpossibleCard({ wish, code, answer, onBack }: ImpossibleCardProps) {
  const titleOf = titlesOf(wish.protocol)
  const title = titleOf(answer.session) ?? 'A session'
  const rests = visitOf(wish.protocol, answer.session)?.windowConfidence
  const sentences = [...new Set(answer.days.flatMap(({ breaches }) => breaches.map((breach) => breachSentence(breach, titleOf))))]
  return (
    <Card
      title={
        <>
          <bdi>{code}</bdi> cannot be planned so
        </>
      }
      className={styles.narrow}
    >
      <div className={styles.form} role="status">
        <p>
          <b>{title} finds no day.</b> It would have to lie on {longDaySpan({ from: answer.opens, to: answer.closes })}. On each of these days a
          rule stands in the way:
        </p>
        {rests !== undefined && (
          <p className={styles.quiet}>
            This window rests on: <ConfidenceMark confidence={rests} />
          </p>
        )}
        <ul className={styles.dayReasons}>
          {answer.days.map(({ day, breaches }) => (
            <li key={day}>
              <b>{shortDay(day)}</b>
              <span>{breaches.map((breach) => breachInTwoWords(breach)).join(', ')}</span>
            </li>
          ))}
        </ul>
        <details>
          <summary>In full sentences</summary>
          <ul className={styles.breaches}>
            {sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </details>
        <p className={styles.quiet}>Another start, another pair, fewer days away or a lifted closure may open a day.</p>
        <div className={styles.acts}>
          <Button tone="primary" onPress={onBack}>
            Change people and days
          </Button>
        </div>
      </div>
    </Card>
  )
}

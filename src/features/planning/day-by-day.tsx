/** Knows the session at which planning comes to a stop, and what stands in its way on each day; refuses to sum it up. */
import type { Answer, Wish } from '../../desk/proposing'
import { visitOf } from '../../domain/protocol/protocol'
import { ConfidenceMark } from '../../ui/confidence-mark'
import { breachInTwoWords, breachSentence } from '../../ui/wording/breach-sentence'
import { longDaySpan, shortDay } from '../../ui/wording/format'
import type { TitleOf } from '../../ui/wording/title-of'
import styles from './planning.module.css'

export interface DayByDayProps {
  readonly wish: Wish
  readonly answer: Extract<Answer, { outcome: 'impossible' }>
  readonly titleOf: TitleOf
  readonly isOpen: boolean
}

export function DayByDay({ wish, answer, titleOf, isOpen }: DayByDayProps) {
  const title = titleOf(answer.session) ?? 'A session'
  const rests = visitOf(wish.protocol, answer.session)?.windowConfidence
  const sentences = [...new Set(answer.days.flatMap(({ breaches }) => breaches.map((breach) => breachSentence(breach, titleOf))))]
  return (
    <details open={isOpen} className={styles.dayByDay}>
      <summary>Day by day, for {title}</summary>
      <div className={styles.form}>
        <p>
          {title} would have to lie on {longDaySpan({ from: answer.opens, to: answer.closes })}. On each of these days a rule stands in the way:
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
      </div>
    </details>
  )
}

/** Knows one repair: what it costs in a line, and all of it once it is looked at; refuses to adopt it. */
import { type ReactNode, useId } from 'react'
import { titlesOf } from '../../acts/titles'
import type { Deviation, Repair } from '../../desk/repairing'
import type { Protocol } from '../../domain/protocol/protocol'
import { Flag } from '../../ui/flag'
import { Icon } from '../../ui/icon'
import { breachInTwoWords, breachSentence } from '../../ui/wording/breach-sentence'
import { dayAndTime, listOf } from '../../ui/wording/format'
import { callCountWords, leftOutWords, movedWords, pointsWords, standInWords } from '../../ui/wording/repair-words'
import { BeforeAfter } from './before-after'
import type { KnownNames } from './known-names'
import styles from './repair-card.module.css'

/** Sessions that a closed card tells of. */
const mostTold = 2

export interface RepairCardProps {
  readonly rank: number
  readonly repair: Repair
  readonly names: KnownNames
  readonly protocolOf: (course: string) => Protocol | undefined
  readonly isOpen: boolean
  readonly onOpen: () => void
  /** Calls and the way to adopt it, below the table. */
  readonly children: ReactNode
}

export function RepairCard({ rank, repair, names, protocolOf, isOpen, onOpen, children }: RepairCardProps) {
  const id = useId()
  const { deviations, moved, calls, points, others } = repair
  return (
    <section className={styles.repair} data-open={isOpen || undefined} aria-labelledby={`${id}-head`}>
      <h3 id={`${id}-head`}>
        <button type="button" className={styles.opener} aria-expanded={isOpen} aria-controls={id} onClick={onOpen}>
          <span className={styles.rank}>{rank}</span>
          <span className={styles.sum}>
            <b>{movedWords(moved)}</b>
            <span>
              {callCountWords(calls.length)} · {pointsWords(points)}
            </span>
            <small>{whereTo(repair, names)}</small>
          </span>
          <span className={styles.verdict}>
            {deviations.length === 0 ? (
              <span className={styles.legal}>
                <Icon name="tick" size={14} strong /> Keeps every rule
              </span>
            ) : (
              <Flag tone="warn">{shortDeviations(deviations, names)}</Flag>
            )}
          </span>
          <Icon name="chevron-down" className={styles.chevron ?? ''} />
        </button>
      </h3>
      <div id={id} hidden={!isOpen} className={styles.body}>
        {isOpen && (
          <>
            {deviations.length > 0 && (
              <ul className={styles.deviations} aria-label="Rules it leaves">
                {deviations.map((deviation) => (
                  <li key={`${deviation.course}/${deviation.session}/${deviation.code}`}>
                    <Icon name="bracket" />
                    <span>
                      <bdi>{names.code(deviation.course)}</bdi>: {deviationWords(deviation, names, protocolOf(deviation.course))}
                    </span>
                  </li>
                ))}
              </ul>
            )}
            {others.length > 0 && (
              <p className={styles.others}>
                <bdi>{listOf(others.map(names.code))}</bdi> {others.length === 1 ? 'gives way, though nothing happened to that course.' : 'give way, though nothing happened to those courses.'}
              </p>
            )}
            <BeforeAfter repair={repair} names={names} />
            {children}
          </>
        )}
      </div>
    </section>
  )
}

function deviationWords(deviation: Deviation, names: KnownNames, protocol: Protocol | undefined): string {
  const title = names.title(deviation.course, deviation.session)
  switch (deviation.code) {
    case 'left-out':
      return leftOutWords(title)
    case 'stand-in':
      return standInWords(title, names.therapist(deviation.therapist))
    default:
      return breachSentence(deviation.breach, protocol === undefined ? () => undefined : titlesOf(protocol))
  }
}

/** Where the first sessions go, so that repairs that cost the same are told apart. */
function whereTo({ changes }: Repair, names: KnownNames): string {
  const told = changes.slice(0, mostTold).map(({ course, session, becomes }) => {
    const to = becomes === null ? 'left out' : dayAndTime(becomes.day, becomes.time)
    return `${names.code(course)} ${names.title(course, session)}: ${to}`
  })
  const more = changes.length - told.length
  return `${told.join(' · ')}${more > 0 ? ` · and ${more} more` : ''}`
}

/** What kinds of rules are left, each once, in two words. */
function shortDeviations(deviations: readonly Deviation[], names: KnownNames): string {
  const words = deviations.map((deviation) =>
    deviation.code === 'left-out' ? 'left out' : deviation.code === 'stand-in' ? `${names.therapist(deviation.therapist)} stands in` : breachInTwoWords(deviation.breach),
  )
  return listOf([...new Set(words)])
}

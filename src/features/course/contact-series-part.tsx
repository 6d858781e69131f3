/** Knows one series of calls: a dot for each suggested day, the acts of one press, and what was recorded; refuses to know the others. */
import type { ContactOutcome } from '../../domain/course/contacts/contact'
import type { SeriesLine, SuggestedContact } from '../../domain/course/contacts/contact-series'
import type { SessionId } from '../../domain/protocol/protocol'
import type { Day } from '../../domain/time/day'
import { Button } from '../../ui/button'
import { ConfidenceMark } from '../../ui/confidence-mark'
import { ContactDot } from '../../ui/contact-dot'
import { Flag } from '../../ui/flag'
import { askedWords, contactNoun, reachedWords, seriesStateWords, suggestedNames } from '../../ui/wording/contact-words'
import { counted, dayMonth, daySpan, inDays, shortDay, shortWeekdayName } from '../../ui/wording/format'
import { weekdayOf } from '../../domain/time/weekday'
import { type ContactRowActs, ContactRows } from './contact-rows'
import styles from './contacts.module.css'

export interface ContactSeriesActs extends ContactRowActs {
  readonly onNow: (session: SessionId, outcome: ContactOutcome) => void
  readonly onRecord: (session: SessionId) => void
}

export interface ContactSeriesPartProps {
  readonly line: SeriesLine
  readonly title: string
  readonly code: string
  readonly today: Day
  readonly isOngoing: boolean
  readonly acts: ContactSeriesActs
}

export function ContactSeriesPart({ line, title, code, today, isOngoing, acts }: ContactSeriesPartProps) {
  const { state, isHeld, contacts, suggested } = line
  const isDue = state === 'due' && isOngoing
  const of = `${code}, after ${title}`
  return (
    <section className={styles.part} aria-label={`${contactNoun(line, true)} after ${title}`.replace(/^./, (sign) => sign.toUpperCase())} data-state={state}>
      <header>
        <h3>After {title}</h3>
        <StateFlag line={line} today={today} />
      </header>
      {isHeld && suggested.length > 0 && (
        <ol className={styles.dots}>
          {suggested.map(({ day, state: dot }, index) => (
            <Dot key={`${day}-${index}`} day={day} state={dot} />
          ))}
        </ol>
      )}
      <p className={styles.facts}>
        {isHeld ? `${reachedWords(line)}${line.tried === 0 ? '' : ` · ${counted(line.tried, 'try', 'tries')} without an answer`}` : `Planned for ${daySpan({ from: line.opens, to: line.closes })}, counted again once it is held.`}
      </p>
      {isDue || contacts.length === 0 ? (
        <Rest {...{ line, of, isDue, acts }} />
      ) : (
        <details className={styles.past}>
          <summary>{counted(contacts.length, 'entry', 'entries')}</summary>
          <Rest {...{ line, of, isDue, acts }} />
        </details>
      )}
    </section>
  )
}

interface RestProps {
  readonly line: SeriesLine
  /** Whom and after what, for those who hear the buttons alone. */
  readonly of: string
  readonly isDue: boolean
  readonly acts: ContactSeriesActs
}

/** What is asked for, the acts, and what was recorded; folded away once nothing is due. */
function Rest({ line, of, isDue, acts }: RestProps) {
  const { after, isHeld, note, contacts, confidence } = line
  const another = isDue ? 'Earlier…' : `Record a ${contactNoun(line)}…`
  return (
    <>
      <p className={styles.facts}>
        {askedWords(line)} <ConfidenceMark confidence={confidence} />
        {note !== '' && <span className={styles.source}>{note}</span>}
      </p>
      {isHeld && (
        <p className={styles.acts}>
          {isDue && (
            <>
              <Button size="small" icon="tick" onPress={() => acts.onNow(after, 'reached')} aria-label={`Reached: ${of}`}>
                Reached
              </Button>
              <Button size="small" onPress={() => acts.onNow(after, 'not-reached')} aria-label={`Not reached: ${of}`}>
                Not reached
              </Button>
            </>
          )}
          <Button size="small" {...(isDue && { tone: 'quiet' as const })} onPress={() => acts.onRecord(after)} aria-label={`${another} for ${of}`}>
            {another}
          </Button>
        </p>
      )}
      {contacts.length > 0 && <ContactRows contacts={contacts} acts={acts} />}
    </>
  )
}

function StateFlag({ line, today }: { readonly line: SeriesLine; readonly today: Day }) {
  const words = seriesStateWords(line, inDays(line.opens, today))
  if (line.state === 'short') return <Flag tone="warn">{words}</Flag>
  if (line.dueNow > 0) return <Flag icon="phone">{words}</Flag>
  return line.state === 'done' && line.reached >= line.wanted ? <Flag icon="tick">{words}</Flag> : <span className={styles.quiet}>{words}</span>
}

/** The day under it, and what it means in a word for those who do not see the dot. */
function Dot({ day, state }: SuggestedContact) {
  return (
    <li data-state={state} title={`${shortDay(day)}, ${suggestedNames[state]}`}>
      <ContactDot state={state} />
      <b>{shortWeekdayName(weekdayOf(day))}</b>
      <span>{dayMonth(day)}</span>
      <span className={state === 'due' || state === 'overdue' || state === 'missed' ? styles.word : 'visually-hidden'}>{state === 'due' ? 'today' : suggestedNames[state]}</span>
    </li>
  )
}

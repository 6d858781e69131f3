/** Knows the entries of a history day by day, those on screen drawn first; refuses to know whose history it is. */
import { type KeyboardEvent, type ReactNode, useEffect, useState } from 'react'
import { Link } from 'react-router'
import type { Day } from '../../domain/time/day'
import type { ClockTime } from '../../domain/time/clock-time'
import { wallTimeAt } from '../../domain/time/zone'
import { Button } from '../../ui/button'
import type { Elsewhere, Told } from '../../ui/history/told-history'
import { ToldSentence } from '../../ui/history/told-sentence'
import { UndoMark, undoneClass } from '../../ui/history/undo-mark'
import { clockTime, longDayYear } from '../../ui/wording/format'
import { useDrawnSoFar } from '../../ui/use-drawn-so-far'
import type { TitleOf } from '../../ui/wording/title-of'
import styles from './history-page.module.css'

export interface EntryListProps {
  /** Newest first. */
  readonly told: readonly Told[]
  readonly zone: string
  readonly titleOfIn: (stream: string) => TitleOf
  /** What a therapist or rater is called. */
  readonly personOf: (id: string) => string
  /** Where the state right after the entry is shown. */
  readonly thenAddress: (entry: Told, day: Day) => string
  /** Whose history it is, where several are told together. */
  readonly whose?: (entry: Told) => ReactNode
  /** The number of the first row that does not hold, where the chain is broken. */
  readonly brokenAt?: number | undefined
  /** An act on an entry. */
  readonly actOn?: (entry: Told) => ReactNode
  /** An entry that is asked for, and that a filter hides. */
  readonly onHidden: () => void
}

/** As many as fill a tall screen; then a few screens more, and the rest as it is scrolled to. */
const shares = { atFirst: 40, more: 300 }

export function EntryList({ told, zone, titleOfIn, personOf, thenAddress, whose, brokenAt, actOn, onHidden }: EntryListProps) {
  const { count, hasMore, grow, reach, list, foot } = useDrawnSoFar(told.length, shares)
  const [wanted, setWanted] = useState<string | null>(null)

  // An entry that was asked for is there a moment after the list has grown to it, or a filter was taken away.
  useEffect(() => {
    const found = wanted === null ? null : (list.current?.querySelector<HTMLElement>(`[data-entry="${CSS.escape(wanted)}"]`) ?? null)
    if (found === null) return
    found.scrollIntoView({ block: 'center' })
    found.focus({ preventScroll: true })
    setWanted(null)
  }, [wanted, told, count, list])

  const goTo = ({ stream }: Told, { sequence }: Elsewhere) => {
    const at = told.findIndex((entry) => entry.stream === stream && entry.sequence === sequence)
    if (at < 0) onHidden()
    reach(at < 0 ? Infinity : at + 1)
    setWanted(`${stream} ${sequence}`)
  }
  return (
    <div ref={list} className={styles.entries} onKeyDown={(event) => walk(event)}>
      {byDay(told.slice(0, count), zone).map(({ day, entries }) => (
        <section key={day} className={styles.day} aria-label={longDayYear(day)}>
          <h2 className={styles.dayName}>{longDayYear(day)}</h2>
          <ol>
            {entries.map(({ told: entry, time }) => (
              <li
                key={entry.key}
                className={styles.entry}
                data-entry={`${entry.stream} ${entry.sequence}`}
                data-many={whose !== undefined || undefined}
                data-doubtful={(brokenAt !== undefined && entry.sequence >= brokenAt) || undefined}
                tabIndex={-1}
              >
                <time dateTime={entry.at} className={styles.time}>
                  {clockTime(time)}
                </time>
                {whose !== undefined && <p className={styles.whose}>{whose(entry)}</p>}
                <div className={styles.told}>
                  {brokenAt !== undefined && entry.sequence >= brokenAt && <p className={styles.doubt}>Follows a broken link; not to be relied on.</p>}
                  <div className={undoneClass(entry)}>
                    <ToldSentence told={entry} titleOf={titleOfIn(entry.stream)} personOf={personOf} />
                  </div>
                  <UndoMark told={entry} zone={zone} onGo={(to) => goTo(entry, to)} />
                </div>
                <span className={styles.ways}>
                  {actOn?.(entry)}
                  <Link to={thenAddress(entry, day)} data-then className={styles.then} aria-label={`As it stood on ${longDayYear(day)}, ${clockTime(time)}`}>
                    As it stood
                  </Link>
                </span>
              </li>
            ))}
          </ol>
        </section>
      ))}
      {hasMore && (
        <div ref={foot} className={styles.more}>
          <Button onPress={grow}>{`Earlier entries, ${told.length - count} more`}</Button>
        </div>
      )}
    </div>
  )
}

interface DayOfEntries {
  readonly day: Day
  readonly entries: readonly { readonly told: Told; readonly time: ClockTime }[]
}

/** The days on the clinic's wall clock, in the order of the entries. */
function byDay(told: readonly Told[], zone: string): readonly DayOfEntries[] {
  const days: { day: Day; entries: { told: Told; time: ClockTime }[] }[] = []
  for (const entry of told) {
    const { day, time } = wallTimeAt(Date.parse(entry.at), zone)
    const last = days.find((own) => own.day === day)
    if (last === undefined) days.push({ day, entries: [{ told: entry, time }] })
    else last.entries.push({ told: entry, time })
  }
  return days
}

/** Up and down lead from entry to entry, Home and End to the first and the last drawn. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-then]')]
  const here = links.findIndex((link) => link === document.activeElement || link.closest('li') === document.activeElement)
  const to = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: links.length - 1 }[event.key]
  if (here < 0 || to === undefined || links[to] === undefined) return
  event.preventDefault()
  links[to].focus()
}

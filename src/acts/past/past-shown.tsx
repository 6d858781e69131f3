/** Knows how the past is read, framed and marked as past, with every act out of reach; refuses to know which page shows it. */
import { type ReactNode, useEffect, useEffectEvent } from 'react'
import { PastProvider } from '../../desk/past/past-provider'
import type { Until } from '../../desk/past/until'
import { untilKey } from '../../desk/past/until'
import { usePast } from '../../desk/past/use-past'
import { useBook } from '../../desk/use-book'
import { wallTimeAt } from '../../domain/time/zone'
import { Card } from '../../ui/card'
import { Icon } from '../../ui/icon'
import { ProgressBar } from '../../ui/progress-bar'
import { clockTime, counted, longDayYear } from '../../ui/wording/format'
import { storageSentence } from '../storage-sentence'
import { isUndoPress } from '../use-undo-key'
import styles from './past.module.css'

export interface PastShownProps {
  readonly until: Until
  /** Ways to other days and back to the present. */
  readonly ways: ReactNode
  readonly children: ReactNode
}

export function PastShown({ until, ways, children }: PastShownProps) {
  const past = usePast(until)
  const zone = useBook(['past-zone'], (book) => book.clinic()?.zone ?? 'UTC')
  const wall = wallTimeAt(Date.parse(until.at), zone)
  useNothingUndone()
  const when = until.row === null ? `the end of ${longDayYear(wall.day)}` : `${longDayYear(wall.day)}, ${clockTime(wall.time)}`
  return (
    <div className={styles.past}>
      <section className={styles.banner} aria-label="The past">
        <Icon name="clock" size={20} />
        <div className={styles.words}>
          <p role="status">
            <b>
              As it stood {until.row === null ? 'at' : 'on'} {when}.
            </b>{' '}
            Nothing here can be changed.
          </p>
          {past.state === 'there' && <Caveats clinicSince={past.clinicSince} unreadable={past.unreadable} zone={zone} />}
        </div>
        <div className={styles.ways}>{ways}</div>
      </section>
      {past.state === 'reading' && <Reading done={past.done} of={past.of} />}
      {past.state === 'failed' && (
        <Card label="Not read">
          <p role="alert">The history cannot be read: {storageSentence(past.failure)}</p>
        </Card>
      )}
      {past.state === 'there' && (
        <PastProvider key={untilKey(until)} desk={past.desk}>
          {children}
        </PastProvider>
      )}
    </div>
  )
}

function Caveats({ clinicSince, unreadable, zone }: { readonly clinicSince: string | null; readonly unreadable: number; readonly zone: string }) {
  return (
    <>
      {clinicSince !== null && (
        <p>People, rooms and hours are those first recorded, on {longDayYear(wallTimeAt(Date.parse(clinicSince), zone).day)}.</p>
      )}
      {unreadable > 0 && (
        <p>
          {counted(unreadable, 'history does', 'histories do')} not hold and {unreadable === 1 ? 'is' : 'are'} left out. The Data page says what is wrong.
        </p>
      )}
    </>
  )
}

/** Seen only where it takes longer than a moment. */
function Reading({ done, of }: { readonly done: number; readonly of: number }) {
  return (
    <div className={styles.reading}>
      <p>{of === 0 ? 'Reading the history.' : `Reading the history: ${done} of ${of} logs.`}</p>
      <ProgressBar label="Reading the history" done={done} of={of} />
    </div>
  )
}

/** The keys that take back the latest change mean the present, which is not on screen. */
function useNothingUndone(): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (isUndoPress(event)) event.preventDefault()
  })
  useEffect(() => {
    document.addEventListener('keydown', onKey, true)
    return () => document.removeEventListener('keydown', onKey, true)
  }, [])
}

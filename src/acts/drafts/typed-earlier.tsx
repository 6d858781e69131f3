/** Says in a form that what stands in it was typed earlier, or cannot be kept; refuses to know what it is. */
import { useDesk, useNow } from '../../desk/use-desk'
import { wallTimeAt, type InstantAt } from '../../domain/time/zone'
import { Button } from '../../ui/button'
import { clockTime, dayAndTime } from '../../ui/wording/format'
import { storageSentence } from '../storage-sentence'
import styles from './drafts.module.css'
import type { KeptTyped } from './use-typed'

export function TypedEarlier({ kept: { since, failure, discard, bringBack } }: { readonly kept: KeptTyped }) {
  const moment = useMoment()
  return (
    <>
      {since !== null && (
        <p className={styles.earlier} role="status">
          <span>Typed earlier and not yet noted, from {moment(since)}</span>
          <Button size="small" onPress={discard}>
            Discard
          </Button>
        </p>
      )}
      {bringBack !== null && (
        <p className={styles.earlier} role="status">
          <span>Discarded.</span>
          <Button size="small" icon="undo" onPress={bringBack}>
            Bring it back
          </Button>
        </p>
      )}
      {failure !== null && (
        <p className={styles.unkept} role="status">
          What is typed here is kept only while this page is open: {storageSentence(failure)}
        </p>
      )}
    </>
  )
}

/** "14:32", and the day before it where that is not today. */
export function useMoment(): (at: InstantAt) => string {
  const desk = useDesk()
  const { today } = useNow()
  const zone = desk.book.clinic()?.zone ?? 'UTC'
  return (at) => {
    const wall = wallTimeAt(Date.parse(at), zone)
    return wall.day === today ? clockTime(wall.time) : dayAndTime(wall.day, wall.time)
  }
}

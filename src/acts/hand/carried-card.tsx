/** Draws, low on the page or high on it, what it means where a pointer or a finger holds a session right now; refuses to ask anything. */
import { useEffect, useState } from 'react'
import { lookOf } from '../../domain/protocol/stages'
import { addMinutes } from '../../domain/time/clock-time'
import { daysBetween } from '../../domain/time/day'
import { Card } from '../../ui/card'
import { Icon } from '../../ui/icon'
import { KindMark } from '../../ui/kind-mark'
import { fromTarget, longDay, timeSpan } from '../../ui/wording/format'
import styles from './carried-card.module.css'
import { consequenceWords, insteadWords, verdictWords } from './held-words'
import type { InHand } from './use-hand'

/** It lies at the half of the page in which the pointer is not, and stays while the pointer is in between. */
function useSide(): 'top' | 'foot' {
  const [side, setSide] = useState<'top' | 'foot'>('foot')
  useEffect(() => {
    const onMove = ({ clientY }: PointerEvent) => {
      const share = clientY / window.innerHeight
      setSide((before) => (share > 0.6 ? 'top' : share < 0.4 ? 'foot' : before))
    }
    window.addEventListener('pointermove', onMove)
    return () => window.removeEventListener('pointermove', onMove)
  }, [])
  return side
}

/** The view stays as wide as it is while something is carried over it: the card beside it comes once it is laid down. */
export function CarriedCard({ inHand: { known, slot, wanted, moving } }: { readonly inHand: InHand }) {
  const { visit, entry, placing, titleOf } = known
  const side = useSide()
  const name = `${entry.code}, ${entry.line.title}`
  const isBad = moving !== null && !moving.isUnchanged && moving.fixed.length + moving.left.length > 0
  return (
    <Card label={`${name}, picked up`} className={side === 'top' ? styles.high : styles.card}>
      <p className={styles.place}>
        <KindMark look={lookOf(visit.kind)} isOutlined /> <span>{name}</span>
        <b>
          {longDay(slot.day)}, {timeSpan(slot.time, addMinutes(slot.time, slot.minutes))}
        </b>
        {placing.target !== null && <span>{fromTarget(daysBetween(placing.target, slot.day))}</span>}
      </p>
      <p className={styles.verdict} data-bad={isBad || undefined}>
        {moving !== null && (
          <>
            {!moving.isUnchanged && <Icon name={isBad ? 'cross' : 'tick'} size={14} strong />}
            <span>{[verdictWords(moving, null, titleOf), insteadWords(slot, wanted, known), consequenceWords(moving, titleOf)].filter((words) => words !== '').join(' ')}</span>
          </>
        )}
      </p>
    </Card>
  )
}

/** Draws, low on the page, what it means where a pointer or a finger holds a session right now; refuses to ask anything. */
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

/** The view stays as wide as it is while something is carried over it: the card beside it comes once it is laid down. */
export function CarriedCard({ inHand: { known, slot, wanted, moving } }: { readonly inHand: InHand }) {
  const { visit, entry, placing, titleOf } = known
  const name = `${entry.code}, ${entry.line.title}`
  const isBad = moving !== null && !moving.isUnchanged && moving.fixed.length + moving.left.length > 0
  return (
    <Card label={`${name}, picked up`} className={styles.card}>
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

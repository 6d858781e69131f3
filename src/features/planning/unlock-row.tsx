/** Knows how one change that gives a plan is offered: what it is, which plan it gives, who can make it; refuses to make it unasked. */
import { Link } from 'react-router'
import { type Unlock, madeBy } from '../../desk/why-not'
import { Button, buttonClass } from '../../ui/button'
import type { Names } from '../../ui/wording/fact-words'
import { longDaySpan } from '../../ui/wording/format'
import { remediesSentence } from '../../ui/wording/remedy-sentence'
import styles from './impossible-card.module.css'

export interface UnlockRowProps {
  readonly unlock: Unlock
  readonly names: Names
  readonly onWish: (unlock: Unlock) => void
  readonly onLook: (unlock: Unlock) => void
}

export function UnlockRow({ unlock, names, onWish, onLook }: UnlockRowProps) {
  const { remedies, plan } = unlock
  const days = plan.slots.map(({ slot }) => slot.day).toSorted()
  const [from, to] = [days[0], days.at(-1)]
  const by = madeBy(remedies)
  const sentence = remediesSentence(remedies, names)
  const moved = remedies.flatMap((remedy) => (remedy.kind === 'booking-moves' ? [remedy.booking] : []))
  return (
    <li>
      <div>
        <p className={styles.change}>{sentence}</p>
        <p className={styles.outcome}>
          {from !== undefined && to !== undefined && `${longDaySpan({ from, to })} · `}score {plan.score}
          {by === 'reason' && ' · leaves a rule, with a reason'}
        </p>
      </div>
      <div className={styles.rowActs}>
        {by === 'wish' && (
          <Button size="small" onPress={() => onWish(unlock)} aria-label={`Plan with this: ${sentence}`}>
            Plan with this
          </Button>
        )}
        {by === 'reason' && (
          <Button size="small" onPress={() => onLook(unlock)} aria-label={`Look at this plan: ${sentence}`}>
            Look at this plan
          </Button>
        )}
        {by === 'others' && moved.length === 0 && (
          <Link to="/clinic" className={buttonClass({ size: 'small' })} aria-label={`People and rooms: ${sentence}`}>
            People and rooms
          </Link>
        )}
        {moved.map(({ course, patientCode }) => (
          <Link key={course} to={`/patients/${course}`} className={buttonClass({ size: 'small' })}>
            To <bdi>{patientCode}</bdi>
          </Link>
        ))}
      </div>
    </li>
  )
}

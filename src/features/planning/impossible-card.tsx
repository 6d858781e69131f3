/** Knows how it is said that no plan exists, why, and what would give one; refuses to say only that. */
import { titlesOf } from '../../acts/titles'
import type { Answer, Wish } from '../../desk/proposing'
import { useNow } from '../../desk/use-desk'
import { useWhyNot } from '../../desk/use-why-not'
import type { Unlock, WhyNot } from '../../desk/why-not'
import { type Clinic, roomName, therapistName } from '../../domain/clinic/clinic'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { factSentence } from '../../ui/wording/fact-sentence'
import type { Names } from '../../ui/wording/fact-words'
import { DayByDay } from './day-by-day'
import styles from './impossible-card.module.css'
import { UnlockRow } from './unlock-row'

export interface ImpossibleCardProps {
  readonly wish: Wish
  readonly code: string
  readonly clinic: Clinic
  /** The state of the book in which there was no plan. */
  readonly revision: number
  readonly answer: Extract<Answer, { outcome: 'impossible' }>
  readonly onBack: () => void
  /** The change is asked for instead of what was wished. */
  readonly onWish: (unlock: Unlock) => void
  /** The plan is looked at although it leaves a rule. */
  readonly onLook: (unlock: Unlock) => void
}

export function ImpossibleCard({ wish, code, clinic, revision, answer, onBack, onWish, onLook }: ImpossibleCardProps) {
  const { today } = useNow()
  const found = useWhyNot(wish, today, revision)
  const titleOf = titlesOf(wish.protocol)
  const names: Names = { titleOf, therapist: (id) => therapistName(clinic, id), room: (id) => roomName(clinic, id) }
  const isNamed = found !== null && found.conflict.length > 0
  return (
    <Card
      title={
        <>
          <bdi>{code}</bdi> cannot be planned so
        </>
      }
      className={styles.card}
    >
      <div className={styles.body}>
        <p role="status" className={styles.lead}>
          {leadOf(found)}
        </p>
        {isNamed && (
          <ul className={styles.facts} aria-label="What stands in the way">
            {found.conflict.map((fact) => {
              const sentence = factSentence(fact, names)
              return <li key={sentence}>{sentence}</li>
            })}
          </ul>
        )}
        {isNamed && (
          <section className={styles.unlocks} aria-labelledby="what-would-help">
            <h3 id="what-would-help">What would make it possible</h3>
            <p>{helpOf(found)}</p>
            <ul>
              {found.unlocks.map((unlock, index) => (
                <UnlockRow key={index} unlock={unlock} names={names} onWish={onWish} onLook={onLook} />
              ))}
            </ul>
          </section>
        )}
        <DayByDay wish={wish} answer={answer} titleOf={titleOf} isOpen={found !== null && !isNamed} />
        <div className={styles.acts}>
          <Button tone="primary" onPress={onBack}>
            Change people and days
          </Button>
        </div>
      </div>
    </Card>
  )
}

function leadOf(found: WhyNot | null): string {
  if (found === null) return 'No plan keeps every rule. Looking for what stands in the way, and for what would help.'
  const { conflict, isComplete } = found
  if (conflict.length === 0) return 'No plan keeps every rule. Day by day, this stands in the way:'
  if (conflict.length === 1) return 'No plan keeps every rule, for one reason:'
  if (!isComplete) return 'No plan keeps every rule as long as all of this holds; less of it may be enough:'
  return `No plan keeps every rule as long as these ${conflict.length} things hold together:`
}

function helpOf({ unlocks: [first] }: WhyNot): string {
  if (first === undefined) return 'No single change would, and no pair of changes that was tried. Another start or another pair may.'
  if (first.remedies.length > 1) return 'No single change is enough, for something else would stand in the way then. Two together are, each of these:'
  return 'Each of these is enough by itself; the cheapest for the clinic comes first.'
}

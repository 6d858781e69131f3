/** Draws what it means that the session in the hand goes where it is held, and takes the decision; refuses to know rules. */
import { useState } from 'react'
import { addMinutes } from '../../domain/time/clock-time'
import { daysBetween } from '../../domain/time/day'
import { lookOf } from '../../domain/protocol/stages'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { ConfidenceMark } from '../../ui/confidence-mark'
import { FormError } from '../../ui/form-error'
import { KindMark } from '../../ui/kind-mark'
import { TextArea } from '../../ui/text-area'
import { breachSentence } from '../../ui/wording/breach-sentence'
import { dayAndTime, daySpan, fromTarget, longDay, shortDay, timeSpan } from '../../ui/wording/format'
import { CarriedAlong } from '../carried-along'
import { LeftBehind } from '../left-behind'
import { RecorderField } from '../recorder-field'
import styles from './held-card.module.css'
import { insteadWords } from './held-words'
import type { Hand, InHand } from './use-hand'

export interface HeldCardProps {
  readonly hand: Hand
  readonly inHand: InHand
  /** What the keys lead through. */
  readonly leads: 'days' | 'starts'
}

export function HeldCard({ hand, leads, inHand: { known, slot, wanted, along, moving, nearest } }: HeldCardProps) {
  const { course, site, session, visit, from, placing, titleOf } = known
  const [reason, setReason] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const title = titleOf(session.id) ?? visit.title
  const { opens, target, closes } = placing
  const { code } = course.patient
  const instead = insteadWords(slot, wanted, known)

  const send = async (isAlone: boolean) => {
    const standsInTheWay = await hand.drop(reason, isAlone)
    if (standsInTheWay !== null) setFault(standsInTheWay)
  }

  return (
    <Card label={`${code}, ${title}, picked up`} className={styles.card}>
      <div className={styles.tell}>
        <header className={styles.head}>
          <KindMark look={lookOf(visit.kind)} isOutlined />
          <h2>
            {code}, {title}
          </h2>
          <span className={styles.quiet}>picked up</span>
        </header>
        {opens !== null && closes !== null && target !== null && (
          <p className={styles.quiet}>
            Window {daySpan({ from: opens, to: closes })}, target {shortDay(target)}. It rests on: <ConfidenceMark confidence={visit.windowConfidence} />
          </p>
        )}
        <p className={styles.place}>
          <s>{dayAndTime(from.day, from.time)}</s>
          <span aria-hidden="true"> → </span>
          <b>
            {longDay(slot.day)}, {timeSpan(slot.time, addMinutes(slot.time, slot.minutes))}
          </b>
          {target !== null && <span>, {fromTarget(daysBetween(target, slot.day))}</span>}
          {instead !== '' && <span className={styles.instead}>{instead}</span>}
        </p>
      </div>
      {moving !== null && !moving.isUnchanged && (
        <>
          {moving.left.length > 0 && (
            <div className={styles.left}>
              <ul>
                {moving.left.map((breach, index) => (
                  <li key={index}>{breachSentence(breach, titleOf)}</li>
                ))}
              </ul>
              <TextArea label="Why it moves there all the same" isRequired value={reason} onChange={setReason} rows={2} hint="The conflict stays marked, with your reason." />
            </div>
          )}
          {moving.fixed.length > 0 && <p className={styles.bad}>{moving.fixedWords}</p>}
          {nearest.length > 0 && (
            <div className={styles.nearest}>
              <h3>Nearest places that keep every rule</h3>
              {nearest.map((one) => (
                <Button key={one.day + one.time} size="small" onPress={() => hand.lead(() => ({ slot: one, wanted: one.time }))}>
                  {dayAndTime(one.day, one.time)}
                </Button>
              ))}
            </div>
          )}
          {moving.ripple === null ? (
            <LeftBehind lines={moving.behind} titleOf={titleOf} />
          ) : (
            <CarriedAlong course={course} clinic={site.clinic} session={session.id} slot={slot} along={along} behind={moving.behind} titleOf={titleOf} />
          )}
        </>
      )}
      <FormError>{fault ?? undefined}</FormError>
      <div className={styles.end}>
        <RecorderField />
        <div className={styles.acts}>
          <Button tone="primary" keys="Enter" isDisabled={moving?.mayGo !== true} onPress={() => void send(false)}>
            {along.length === 0 ? 'Drop here' : along.length === 1 ? 'Move both sessions' : `Move all ${along.length + 1} sessions`}
          </Button>
          {moving?.ripple != null && (
            <Button isDisabled={!moving.mayGoAlone} onPress={() => void send(true)}>
              Only this one
            </Button>
          )}
          <Button keys="Esc" onPress={hand.putBack}>
            Put back
          </Button>
        </div>
        <p className={styles.keys}>
          <kbd>←</kbd> <kbd>→</kbd> allowed day <kbd>↑</kbd> <kbd>↓</kbd> {leads === 'days' ? 'about a week' : 'allowed start'} <kbd>Page</kbd> {leads === 'days' ? 'four weeks' : 'week'}
        </p>
      </div>
    </Card>
  )
}

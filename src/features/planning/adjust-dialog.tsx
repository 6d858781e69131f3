/** Knows how one session of a proposal is put elsewhere before the plan is adopted; refuses to touch what is booked. */
import { useState } from 'react'
import { LeftBehind } from '../../acts/left-behind'
import { PlacingFields } from '../../acts/placing-fields'
import { titlesOf } from '../../acts/titles'
import { judgedSlot, leftBehind } from '../../desk/placing'
import { type Course, type Slot, sessionOf } from '../../domain/course/course'
import { type SessionId, visitOf } from '../../domain/protocol/protocol'
import type { Site } from '../../domain/rules/placement'
import type { Day } from '../../domain/time/day'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { FormError } from '../../ui/form-error'
import { breachSentence } from '../../ui/wording/breach-sentence'
import styles from './planning.module.css'

export interface AdjustDialogProps {
  readonly course: Course
  readonly site: Site
  readonly session: SessionId
  readonly today: Day
  readonly onTake: (slot: Slot) => void
  readonly onClose: () => void
}

export function AdjustDialog({ course, site, session, today, onTake, onClose }: AdjustDialogProps) {
  const visit = visitOf(course.protocol, session)
  const own = sessionOf(course, session)
  const [slot, setSlot] = useState<Slot | null>(own?.slot ?? null)
  if (visit === undefined || slot === null || own === undefined) return null
  const titleOf = titlesOf(course.protocol)
  const breaches = judgedSlot(course, site, session, slot)?.breaches ?? []

  return (
    <Dialog
      title={`Adjust ${titleOf(session) ?? visit.title}`}
      isOpen
      size="wide"
      onClose={onClose}
      isDismissable={false}
      acts={
        <>
          <Button tone="primary" icon="tick" onPress={() => onTake(slot)}>
            Take this slot
          </Button>
          <Button onPress={onClose}>Leave it where it is</Button>
        </>
      }
    >
      <div className={styles.form}>
        <PlacingFields course={course} site={site} visit={visit} from={own.slot} slot={slot} today={today} onChange={setSlot} />
        <FormError>{breaches.length > 0 ? breaches.map((breach) => breachSentence(breach, titleOf)).join(' ') : undefined}</FormError>
        <LeftBehind lines={leftBehind(course, site, session, slot, today)} titleOf={titleOf} />
      </div>
    </Dialog>
  )
}

/** Knows how one session is given another date, with its window, the rules and what stays behind in view; refuses to move others along. */
import { useState } from 'react'
import { judgedSlot, leftBehind, placingOf } from '../desk/placing'
import { useNow } from '../desk/use-desk'
import { isSameSlot } from '../domain/course/decide-placement'
import { type Course, type Session, type Slot, membersOf } from '../domain/course/course'
import type { Visit } from '../domain/protocol/protocol'
import { leavableRules } from '../domain/rules/breach'
import type { Site } from '../domain/rules/placement'
import { therapistsNeeded } from '../domain/rules/therapist-away'
import { time } from '../domain/time/clock-time'
import { type Day, daysBetween } from '../domain/time/day'
import { FormError } from '../ui/form-error'
import { TextArea } from '../ui/text-area'
import { breachSentence } from '../ui/wording/breach-sentence'
import { refusalSentences } from '../ui/wording/refusal-sentence'
import styles from './acts.module.css'
import { FormDialog } from './form-dialog'
import { LeftBehind } from './left-behind'
import { PlacingFields } from './placing-fields'
import { RecorderField } from './recorder-field'
import { titlesOf } from './titles'
import { useAct } from './use-act'

export interface MoveDialogProps {
  readonly course: Course
  readonly site: Site
  readonly session: Session
  readonly visit: Visit
  /** `again` plans a session that was not held once more. */
  readonly mode: 'move' | 'again'
  readonly onClose: () => void
}

export function MoveDialog({ course, site, session, visit, mode, onClose }: MoveDialogProps) {
  const { today } = useNow()
  const act = useAct(true)
  const titleOf = titlesOf(course.protocol)
  const [slot, setSlot] = useState<Slot>(() => firstSlot(session, visit, course, site, today))
  const [reason, setReason] = useState('')
  const [fault, setFault] = useState<string | null>(null)

  const option = judgedSlot(course, site, session.id, slot)
  const breaches = option?.breaches ?? []
  const fixed = breaches.filter(({ code }) => !leavableRules.has(code))
  const left = fixed.length === 0 ? breaches : []
  const behind = leftBehind(course, site, session.id, slot, today)
  const title = titleOf(session.id) ?? visit.title
  const isUnchanged = mode === 'move' && session.slot !== null && isSameSlot(session.slot, slot)

  const send = async () => {
    if (left.length > 0 && reason.trim() === '') {
      setFault('Give a reason; the rule is left knowingly.')
      return
    }
    const type = mode === 'move' ? 'MoveSession' : 'PlanSessionAgain'
    const outcome = await act(course.id, { type, session: session.id, to: slot, despite: left.length > 0 ? reason : null })
    if (outcome.verdict === 'accepted') onClose()
    else if (outcome.verdict === 'refused') setFault(refusalSentences(outcome.refusal, titleOf).join(' '))
  }

  return (
    <FormDialog
      title={session.slot === null ? `Give ${title} a date` : mode === 'move' ? `Move ${title}` : `Plan ${title} again`}
      actWords={actWords(session, mode, left.length > 0)}
      leaveWords={session.slot === null ? 'Leave it open' : 'Leave it where it is'}
      size="wide"
      isBlocked={fixed.length > 0 || isUnchanged}
      onSend={send}
      onClose={onClose}
    >
      <PlacingFields
        course={course}
        site={site}
        visit={visit}
        from={session.slot}
        slot={slot}
        today={today}
        onChange={(next) => {
          setSlot(next)
          setFault(null)
        }}
      />
      {left.length > 0 && (
        <div className={styles.leaving}>
          <ul>
            {left.map((breach, index) => (
              <li key={index}>{breachSentence(breach, titleOf)}</li>
            ))}
          </ul>
          <TextArea label="Why it moves there all the same" isRequired value={reason} onChange={setReason} rows={2} hint="The conflict stays marked, with your reason." />
        </div>
      )}
      <LeftBehind lines={behind} titleOf={titleOf} />
      <RecorderField />
      <FormError>
        {fixed.length > 0 ? fixed.map((breach) => breachSentence(breach, titleOf)).join(' ') : (fault ?? undefined)}
      </FormError>
    </FormDialog>
  )
}

function actWords({ slot }: Session, mode: MoveDialogProps['mode'], leavesRules: boolean): string {
  const act = slot === null ? 'Plan it' : mode === 'move' ? 'Move it' : 'Plan it again'
  return leavesRules ? `${act} all the same` : act
}

/** Where it lies; for one without a date the allowed day nearest to its target, with the people it needs. */
function firstSlot(session: Session, visit: Visit, course: Course, site: Site, today: Day): Slot {
  if (session.slot !== null) return session.slot.day < today ? { ...session.slot, day: today } : session.slot
  const therapists = membersOf(course.pair).slice(0, therapistsNeeded(visit))
  const from = course.start < today ? today : course.start
  const blank: Slot = { day: from, time: time('10:00'), minutes: visit.durationMinutes ?? 60, therapists, room: null }
  const placing = placingOf(course, site, session.id, blank, today)
  const allowed = placing?.days.filter(({ isAllowed }) => isAllowed) ?? []
  const target = placing?.target ?? from
  const nearest = [...allowed].sort((one, other) => Math.abs(daysBetween(target, one.day)) - Math.abs(daysBetween(target, other.day)))[0]
  return nearest?.slot ?? blank
}

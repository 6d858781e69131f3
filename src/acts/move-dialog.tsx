/** Knows how one session is given another date, with its window, the rules and what has to follow in view; refuses to move others unasked. */
import { useState } from 'react'
import { placingOf } from '../desk/placing'
import { useNow } from '../desk/use-desk'
import { type Course, type Session, type Slot, membersOf } from '../domain/course/course'
import type { Visit } from '../domain/protocol/protocol'
import type { Site } from '../domain/rules/placement'
import { therapistsNeeded } from '../domain/rules/therapist-away'
import { time } from '../domain/time/clock-time'
import { type Day, daysBetween } from '../domain/time/day'
import { FormError } from '../ui/form-error'
import { TextArea } from '../ui/text-area'
import { breachSentence } from '../ui/wording/breach-sentence'
import { counted, listOf } from '../ui/wording/format'
import styles from './acts.module.css'
import { CarriedAlong } from './carried-along'
import { formPlace } from './drafts/form-place'
import { useTyped } from './drafts/use-typed'
import { FormDialog } from './form-dialog'
import { LeftBehind } from './left-behind'
import { PlacingFields } from './placing-fields'
import { RecorderField } from './recorder-field'
import { titlesOf } from './titles'
import { useMoving } from './use-moving'

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
  const titleOf = titlesOf(course.protocol)
  const [slot, setSlot] = useState<Slot>(() => firstSlot(session, visit, course, site, today))
  const [fault, setFault] = useState<string | null>(null)
  const moving = useMoving({ course, site, session, slot, mode })
  const { fixed, fixedWords, left, behind, ripple } = moving
  const { id } = session
  const title = titleOf(id) ?? visit.title
  const heading = session.slot === null ? `Give ${title} a date` : mode === 'move' ? `Move ${title}` : `Plan ${title} again`
  const { typed, change, kept, close } = useTyped({
    place: formPlace('move', course.id, id, mode),
    title: heading,
    first: () => ({ reason: '' }),
    words: (one) => [one.reason],
    onClose,
  })
  const { reason } = typed

  const send = async (isAlone: boolean) => {
    const standsInTheWay = await moving.send(reason, isAlone)
    if (standsInTheWay === null) close()
    else if (standsInTheWay !== '') setFault(standsInTheWay)
  }

  return (
    <FormDialog
      title={heading}
      actWords={actWords(session, mode, left.length > 0, ripple?.along.length ?? 0)}
      leaveWords={session.slot === null ? 'Leave it open' : 'Leave it where it is'}
      size="wide"
      isBlocked={!moving.mayGo}
      onSend={() => send(false)}
      other={ripple === null ? undefined : { words: 'Only this one', isBlocked: !moving.mayGoAlone, onSend: () => send(true) }}
      kept={kept}
      onClose={close}
    >
      <PlacingFields
        course={course}
        site={site}
        visit={visit}
        from={session.slot}
        slot={slot}
        today={today}
        carries
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
          <TextArea label="Why it moves there all the same" isRequired value={reason} onChange={(next) => change({ reason: next })} rows={2} hint="The conflict stays marked, with your reason." />
        </div>
      )}
      {ripple === null ? (
        <LeftBehind lines={behind} titleOf={titleOf} />
      ) : (
        <>
          <CarriedAlong course={course} clinic={site.clinic} session={id} slot={slot} along={ripple.along} behind={behind} titleOf={titleOf} />
          <p className={styles.quiet}>
            {fixed.length > 0
              ? `Only this one cannot move there. ${fixedWords}`
              : `Only this one: ${listOfSome(behind.map((line) => line.title))} ${behind.length === 1 ? 'stays' : 'stay'} where ${behind.length === 1 ? 'it is' : 'they are'}, marked as a conflict.`}
          </p>
        </>
      )}
      <RecorderField />
      <FormError>{fixed.length > 0 && ripple === null ? fixedWords : (fault ?? undefined)}</FormError>
    </FormDialog>
  )
}

function actWords({ slot }: Session, mode: MoveDialogProps['mode'], leavesRules: boolean, along: number): string {
  const alone = slot === null ? 'Plan it' : mode === 'move' ? 'Move it' : 'Plan it again'
  const all = slot !== null && mode === 'move' ? (along === 1 ? 'Move both sessions' : `Move all ${along + 1} sessions`) : `${alone} and move ${along} along`
  return `${along === 0 ? alone : all}${leavesRules ? ' all the same' : ''}`
}

/** "Integration 1.1 and Dosing 2", or "4 sessions" where names would be too many. */
function listOfSome(titles: readonly string[]): string {
  return titles.length > 3 ? counted(titles.length, 'session', 'sessions') : listOf(titles)
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

/** Asks whether a course on hold keeps its dates or gives people and rooms free, and shows which; refuses to decide it. */
import { useState } from 'react'
import { formPlace } from '../../acts/drafts/form-place'
import { ReasonDialog } from '../../acts/reason-dialog'
import type { Course } from '../../domain/course/course'
import { isAhead } from '../../domain/course/lifecycle'
import type { SessionLine } from '../../domain/course/session-line'
import { byDay } from '../../domain/course/session-lines'
import { RadioGroup } from '../../ui/radio-group'
import { commandNames } from '../../ui/wording/command-words'
import { counted, shortDay } from '../../ui/wording/format'
import styles from './standing.module.css'
import type { GiveCommand } from './give-command'

export interface HoldDialogProps {
  readonly course: Course
  readonly lines: readonly SessionLine[]
  readonly onGive: GiveCommand
  readonly onClose: () => void
}

type Dates = 'keep' | 'release'

export function HoldDialog({ course, lines, onGive, onClose }: HoldDialogProps) {
  const [dates, setDates] = useState<Dates>('keep')
  const ahead = byDay(lines.filter(({ session, slot }) => slot !== null && isAhead(course.sessions.find(({ id }) => id === session)?.status ?? 'waived')))
  const held = counted(ahead.length, 'session', 'sessions')
  return (
    <ReasonDialog
      title="Put the course on hold?"
      place={formPlace('standing', course.id, null, 'PutOnHold')}
      actWords={commandNames.PutOnHold}
      onClose={onClose}
      onAct={(reason) => onGive({ type: 'PutOnHold', reason, release: dates === 'release' ? ahead.map(({ session }) => session) : [] })}
    >
      <p className={styles.words}>Nobody works on its sessions until it is resumed. Resuming shows new dates before anything moves.</p>
      {ahead.length > 0 && (
        <RadioGroup
          label="Dates ahead"
          choices={[
            { id: 'keep', label: 'Keep them', detail: `${held} stay booked with people and rooms.` },
            { id: 'release', label: 'Release them', detail: `${held} are cancelled, so that others can have people and rooms.` },
          ]}
          value={dates}
          onChange={setDates}
        />
      )}
      {dates === 'release' && (
        <ul className={styles.released} aria-label="Released">
          {ahead.map(({ session, title, day }) => (
            <li key={session}>
              {title} <span>{day === null ? '' : shortDay(day)}</span>
            </li>
          ))}
        </ul>
      )}
    </ReasonDialog>
  )
}

/** Knows where a session's conditions are answered ahead of it; refuses to start anything. */
import type { Course, Session } from '../domain/course/course'
import { gateStatesOf } from '../domain/course/start-gates'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import styles from './acts.module.css'
import { GateList } from './gate-list'
import { RecorderField } from './recorder-field'
import { titlesOf } from './titles'

export interface GatesDialogProps {
  readonly course: Course
  readonly session: Session
  readonly zone: string
  readonly onClose: () => void
}

export function GatesDialog({ course, session, zone, onClose }: GatesDialogProps) {
  const titleOf = titlesOf(course.protocol)
  const states = gateStatesOf(course, session)
  const open = states.filter(({ state }) => state === 'open').length

  return (
    <Dialog
      title={`Before ${titleOf(session.id) ?? 'it'} can start`}
      isOpen
      onClose={onClose}
      acts={
        <Button tone="primary" onPress={onClose}>
          Done
        </Button>
      }
    >
      <div className={styles.form}>
        <p className={styles.lead} aria-live="polite">
          {open === 0 ? 'Every condition is answered.' : open === 1 ? 'One condition is open.' : `${open} conditions are open.`} These come
          from the protocol; the clinic decides.
        </p>
        <GateList course={course} session={session} zone={zone} />
        <RecorderField label="Answered by" />
      </div>
    </Dialog>
  )
}

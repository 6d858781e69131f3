/** Shows where the sessions of a course would lie once it is taken up again, and takes it up with them or without; refuses to move any unseen. */
import { useMemo, useState } from 'react'
import { formPlace } from '../../acts/drafts/form-place'
import { useTyped } from '../../acts/drafts/use-typed'
import { FormDialog } from '../../acts/form-dialog'
import { RecorderField } from '../../acts/recorder-field'
import { siteFor } from '../../desk/lines'
import { resumingOf } from '../../desk/resuming'
import { useDesk, useNow } from '../../desk/use-desk'
import type { Course } from '../../domain/course/course'
import { Checkbox } from '../../ui/checkbox'
import { FormError } from '../../ui/form-error'
import { TextArea } from '../../ui/text-area'
import { counted } from '../../ui/wording/format'
import type { TitleOf } from '../../ui/wording/title-of'
import type { GiveCommand } from './give-command'
import { PlannedTable } from './planned-table'
import styles from './standing.module.css'

export interface ResumeDialogProps {
  readonly course: Course
  readonly titleOf: TitleOf
  readonly onGive: GiveCommand
  readonly onClose: () => void
}

export function ResumeDialog({ course, titleOf, onGive, onClose }: ResumeDialogProps) {
  const desk = useDesk()
  const { today } = useNow()
  const { typed, change, kept, close } = useTyped({
    place: formPlace('standing', course.id, null, 'ResumeCourse'),
    title: 'Resume the course?',
    first: () => ({ reason: '' }),
    words: (one) => [one.reason],
    onClose,
  })
  const { reason } = typed
  const [plans, setPlans] = useState(true)
  const [fault, setFault] = useState<string | null>(null)
  const resuming = useMemo(() => {
    const site = siteFor(desk.book, course.id)
    return site === null ? null : resumingOf(course, site, today)
  }, [desk, course, today])
  const sessions = resuming?.sessions ?? []
  const left = resuming?.left ?? []
  const changes = resuming?.slots.length ?? 0

  const send = async () => {
    if (reason.trim() === '') {
      setFault('Give a reason. One sentence is enough.')
      return
    }
    const planned = plans && resuming !== null ? { slots: resuming.slots, despite: resuming.left.length === 0 ? null : reason } : {}
    const refused = await onGive({ type: 'ResumeCourse', reason, ...planned })
    if (refused === null) close()
    else setFault(refused)
  }

  return (
    <FormDialog title="Resume the course?" actWords="Resume" size="wide" kept={kept} onSend={send} onClose={close}>
      <p className={styles.lead}>{leadOf(resuming === null, sessions.length, changes)}</p>
      {changes > 0 && (
        <Checkbox isChecked={plans} onChange={setPlans} detail="Otherwise the course is resumed, and each session is planned by itself.">
          Plan these dates with it
        </Checkbox>
      )}
      {plans && <PlannedTable sessions={sessions} left={left} again={resuming?.again} titleOf={titleOf} />}
      <TextArea label="Why" isRequired value={reason} onChange={(next) => change({ reason: next })} rows={2} hint="It stands in the history." />
      <RecorderField />
      <FormError>{fault ?? undefined}</FormError>
    </FormDialog>
  )
}

function leadOf(isImpossible: boolean, sessions: number, changes: number): string {
  if (isImpossible) return 'No plan keeps every rule with the people, rooms and windows there are. The course can be resumed all the same; its sessions keep the dates they have, and conflicts stay marked.'
  if (sessions === 0) return 'No session is waiting for a date.'
  if (changes === 0) return 'Every session ahead can keep its date.'
  const stay = sessions - changes
  return `${counted(changes, 'session is planned anew', 'sessions are planned anew')}${stay === 0 ? '' : `, ${counted(stay, 'keeps its date', 'keep their dates')}`}. Nothing moves before you resume.`
}

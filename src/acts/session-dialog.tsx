/** Knows which dialog answers for an act on a session, wherever it was asked for; refuses to know the page behind it. */
import { useState } from 'react'
import { siteFor } from '../desk/lines'
import { useBook } from '../desk/use-book'
import { useDesk } from '../desk/use-desk'
import { type CourseId, sessionOf } from '../domain/course/course'
import { type SessionId, visitOf } from '../domain/protocol/protocol'
import { LocaleProvider } from '../ui/locale-provider'
import { CorrectDialog } from './correct-dialog'
import { formPlace } from './drafts/form-place'
import { GatesDialog } from './gates-dialog'
import type { SessionAct } from './legal-acts'
import { MoveDialog } from './move-dialog'
import { ReasonDialog } from './reason-dialog'
import { RecordDialog } from './record-dialog'
import type { Happened } from './record-draft'
import { ScoreForm } from './score-form'
import { titlesOf } from './titles'
import { useGive } from './use-act'

/** An act in the hand: which dialog stands open, and for which session. */
export interface Asked {
  readonly act: Exclude<SessionAct, 'confirm'>
  readonly courseId: CourseId
  readonly session: SessionId
  readonly startWith?: Happened | undefined
}

export interface SessionDialogProps {
  readonly asked: Asked
  readonly onClose: () => void
}

/** The dialog with its controls in the app's language, wherever it opens. */
export function LocalSessionDialog(props: SessionDialogProps) {
  return (
    <LocaleProvider>
      <SessionDialog {...props} />
    </LocaleProvider>
  )
}

function SessionDialog({ asked, onClose }: SessionDialogProps) {
  const desk = useDesk()
  const give = useGive()
  const [asksScore, setAsksScore] = useState(false)
  const { course, clinic } = useBook(['asked', asked.courseId], (book) => ({
    course: book.course(asked.courseId) ?? null,
    clinic: book.clinic(),
  }))
  const site = siteFor(desk.book, asked.courseId)
  if (course === null || clinic === null || site === null) return null
  const session = sessionOf(course, asked.session)
  const visit = visitOf(course.protocol, asked.session)
  if (session === undefined || visit === undefined) return null
  const titleOf = titlesOf(course.protocol)
  const shared = { course, session, visit, onClose }

  switch (asked.act) {
    case 'record':
    case 'release':
      if (asksScore) return <ScoreForm course={course} session={session.id} score={null} onClose={onClose} />
      return <RecordDialog {...shared} clinic={clinic} onRecorded={(happened) => (visit.kind === 'assessment' && happened === 'completed' ? setAsksScore(true) : onClose())} startWith={asked.startWith ?? (asked.act === 'release' ? 'cancelled' : undefined)} />
    case 'move':
      return <MoveDialog {...shared} site={site} mode="move" />
    case 'plan-again':
      return <MoveDialog {...shared} site={site} mode="again" />
    case 'gates':
      return <GatesDialog course={course} session={session} zone={clinic.zone} onClose={onClose} />
    case 'correct':
      return session.encounter === null ? null : <CorrectDialog {...shared} clinic={clinic} encounter={session.encounter} />
    case 'reopen':
      return (
        <ReasonDialog
          title={`Reopen ${titleOf(session.id) ?? 'the session'}?`}
          place={formPlace('reopen', course.id, session.id)}
          actWords="Reopen it"
          onClose={onClose}
          onAct={(reason) => give(course.id, { type: 'ReopenSession', session: session.id, reason })}
        >
          It becomes planned again on its old date. What was recorded stays in the history.
        </ReasonDialog>
      )
  }
}

/** Shows what was typed about a course and left without being noted, with a way back into the forms of its page; refuses to write any of it. */
import { useNavigate } from 'react-router'
import { LeftTyped, sessionSaid, useLeftTyped } from '../../acts/drafts/left-typed'
import type { SessionAct } from '../../acts/legal-acts'
import { patientPlace } from '../../acts/patient-dialog'
import { type Happened, happenedIn } from '../../acts/record-draft'
import { useLegalActs } from '../../acts/use-legal-acts'
import type { Draft } from '../../desk/drafts'
import { useNow } from '../../desk/use-desk'
import { type Course, sessionOf } from '../../domain/course/course'
import type { TitleOf } from '../../ui/wording/title-of'

export interface LeftCardProps {
  readonly course: Course
  readonly titleOf: TitleOf
  readonly onSession: (act: SessionAct, session: string, startWith: Happened | undefined) => void
  readonly onPatient: () => void
  readonly onVisit: () => void
}

export function LeftCard({ course, titleOf, onSession, onPatient, onVisit }: LeftCardProps) {
  const { today } = useNow()
  const navigate = useNavigate()
  const legalActsOf = useLegalActs()
  const left = useLeftTyped().filter(({ courseId }) => courseId === course.id)
  const goOn = ({ form, session: id, about }: Draft) => {
    if (form === 'patient') return about === patientPlace(course).about ? onPatient : undefined
    if (form === 'visit') return onVisit
    if (form === 'note' && id !== null) return () => void navigate(`/patients/${course.id}/dosing/${id}`)
    const session = id === null ? undefined : sessionOf(course, id)
    const act = actOf(form, about)
    if (session === undefined || act === undefined) return undefined
    const isLegal = legalActsOf(course, session, today).includes(act) || act === 'record'
    return isLegal ? () => onSession(act, session.id, form === 'record' ? happenedIn(about) : undefined) : undefined
  }
  return <LeftTyped drafts={left} whose={(draft) => sessionSaid(draft, titleOf)} goOn={goOn} />
}

/** A record that others have made meanwhile is told by its form, which has to open for that. */
function actOf(form: string, about: string): SessionAct | undefined {
  switch (form) {
    case 'record':
      return 'record'
    case 'correct':
      return about === '' ? 'correct' : undefined
    case 'reopen':
      return 'reopen'
    case 'move':
      return about === 'again' ? 'plan-again' : 'move'
    case 'waiver':
      return 'gates'
    default:
      return undefined
  }
}

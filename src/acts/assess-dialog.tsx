/** Knows how a deviation is given a class, a reason and a corrective action; refuses to touch what the app wrote of it. */
import { useState } from 'react'
import { useBook } from '../desk/use-book'
import type { Clinic } from '../domain/clinic/clinic'
import type { CourseId } from '../domain/course/course'
import { type Deviation, type DeviationGrade, deviationGrades } from '../domain/course/deviations/deviation'
import { deviationsOf } from '../domain/course/deviations/deviations-of'
import { DeviationFacts } from '../ui/deviation-facts'
import { FormError } from '../ui/form-error'
import { LocaleProvider } from '../ui/locale-provider'
import { Segmented } from '../ui/radio-group'
import { TextArea } from '../ui/text-area'
import { gradeNames } from '../ui/wording/deviation-words'
import { refusalSentences } from '../ui/wording/refusal-sentence'
import { type TitleOf, nameOf } from '../ui/wording/title-of'
import { FormDialog } from './form-dialog'
import { RecorderField } from './recorder-field'
import { useAct } from './use-act'

export interface AssessDialogProps {
  readonly courseId: CourseId
  readonly deviation: Deviation
  readonly titleOf: TitleOf
  readonly clinic: Clinic
  readonly onClose: () => void
}

export function AssessDialog({ courseId, deviation, titleOf, clinic, onClose }: AssessDialogProps) {
  const act = useAct(true)
  const { session, id } = deviation
  // What stands now is shown; what was seen when the form was opened is what it is put in place of.
  const current = useBook(['deviation', courseId, session, id, clinic.zone], (book, { today }) => {
    const course = book.course(courseId)
    return (course === undefined ? undefined : deviationsOf(course, { today, zone: clinic.zone }).find((one) => one.session === session && one.id === id)) ?? null
  })
  const before = deviation.assessment
  const [seen, setSeen] = useState(before?.at ?? null)
  const [grade, setGrade] = useState<DeviationGrade | null>(before?.grade ?? null)
  const [reason, setReason] = useState(before?.reason ?? '')
  const [action, setAction] = useState(before?.action ?? '')
  const [fault, setFault] = useState<string | null>(null)

  const send = async () => {
    if (grade === null) {
      setFault('Choose whether it is minor or major.')
      return
    }
    const outcome = await act(courseId, { type: 'AssessDeviation', session, deviation: id, assessment: { grade, reason, action }, seen })
    if (outcome.verdict === 'accepted') onClose()
    if (outcome.verdict !== 'refused') return
    setFault(refusalSentences(outcome.refusal, titleOf).join(' '))
    if (outcome.refusal.code === 'assessed-meanwhile') setSeen(current?.assessment?.at ?? seen)
  }

  return (
    <LocaleProvider>
      <FormDialog title={before === null ? `Assess ${nameOf(session, titleOf)}` : `Correct the assessment of ${nameOf(session, titleOf)}`} actWords={before === null ? 'Assess' : 'Correct'} onSend={send} onClose={onClose}>
        <DeviationFacts deviation={current ?? deviation} titleOf={titleOf} zone={clinic.zone} />
        <Segmented label="Class" isRequired choices={deviationGrades.map((one) => ({ id: one, label: gradeNames[one] }))} value={grade} onChange={setGrade} />
        <TextArea label="Why it is classed so" isRequired value={reason} onChange={setReason} rows={2} />
        <TextArea label="Corrective action" value={action} onChange={setAction} rows={2} hint="What is done so that it does not happen again. May stay empty." />
        <RecorderField label="Assessed by" />
        <FormError>{fault ?? undefined}</FormError>
      </FormDialog>
    </LocaleProvider>
  )
}

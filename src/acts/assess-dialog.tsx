/** Knows how a deviation is given a class, a reason and a corrective action; refuses to touch what the app wrote of it. */
import { useState } from 'react'
import { useBook } from '../desk/use-book'
import type { Clinic } from '../domain/clinic/clinic'
import type { CourseId } from '../domain/course/course'
import { type Deviation, type DeviationGrade, deviationGrades } from '../domain/course/deviations/deviation'
import { deviationsOf } from '../domain/course/deviations/deviations-of'
import type { InstantAt } from '../domain/time/zone'
import { DeviationFacts } from '../ui/deviation-facts'
import { FormError } from '../ui/form-error'
import { LocaleProvider } from '../ui/locale-provider'
import { Segmented } from '../ui/radio-group'
import { TextArea } from '../ui/text-area'
import { gradeNames } from '../ui/wording/deviation-words'
import { refusalSentences } from '../ui/wording/refusal-sentence'
import { type TitleOf, nameOf } from '../ui/wording/title-of'
import { formPlace } from './drafts/form-place'
import { useTyped } from './drafts/use-typed'
import { FormDialog } from './form-dialog'
import { RecorderField } from './recorder-field'
import { useFormAct } from './use-act'

export interface AssessDialogProps {
  readonly courseId: CourseId
  readonly deviation: Deviation
  readonly titleOf: TitleOf
  readonly clinic: Clinic
  readonly onClose: () => void
}

/** All that the form holds, with when the assessment was made that was seen when it was begun. */
interface AssessTyped {
  readonly seen: InstantAt | null
  readonly grade: DeviationGrade | null
  readonly reason: string
  readonly action: string
}

export function AssessDialog({ courseId, deviation, titleOf, clinic, onClose }: AssessDialogProps) {
  const act = useFormAct()
  const { session, id } = deviation
  // What stands now is shown; what was seen when the form was opened is what it is put in place of.
  const current = useBook(['deviation', courseId, session, id, clinic.zone], (book, { today }) => {
    const course = book.course(courseId)
    return (course === undefined ? undefined : deviationsOf(course, { today, zone: clinic.zone }).find((one) => one.session === session && one.id === id)) ?? null
  })
  const before = deviation.assessment
  const title = before === null ? `Assess ${nameOf(session, titleOf)}` : `Correct the assessment of ${nameOf(session, titleOf)}`
  const { typed, change, kept, close } = useTyped<AssessTyped>({
    place: formPlace('assess', courseId, session, id),
    title,
    first: () => ({ seen: before?.at ?? null, grade: before?.grade ?? null, reason: before?.reason ?? '', action: before?.action ?? '' }),
    words: (one) => [one.reason, one.action],
    onClose,
  })
  const { seen, grade, reason, action } = typed
  const [fault, setFault] = useState<string | null>(null)

  const send = async () => {
    if (grade === null) {
      setFault('Choose whether it is minor or major.')
      return
    }
    const outcome = await act(courseId, { type: 'AssessDeviation', session, deviation: id, assessment: { grade, reason, action }, seen })
    if (outcome.verdict === 'accepted') close()
    if (outcome.verdict !== 'refused') return
    setFault(refusalSentences(outcome.refusal, titleOf).join(' '))
    if (outcome.refusal.code === 'assessed-meanwhile') change({ seen: current?.assessment?.at ?? seen })
  }

  return (
    <LocaleProvider>
      <FormDialog title={title} actWords={before === null ? 'Assess' : 'Correct'} kept={kept} onSend={send} onClose={close}>
        <DeviationFacts deviation={current ?? deviation} titleOf={titleOf} zone={clinic.zone} />
        <Segmented label="Class" isRequired choices={deviationGrades.map((one) => ({ id: one, label: gradeNames[one] }))} value={grade} onChange={(next) => change({ grade: next })} />
        <TextArea label="Why it is classed so" isRequired value={reason} onChange={(next) => change({ reason: next })} rows={2} />
        <TextArea label="Corrective action" value={action} onChange={(next) => change({ action: next })} rows={2} hint="What is done so that it does not happen again. May stay empty." />
        <RecorderField label="Assessed by" />
        <FormError>{fault ?? undefined}</FormError>
      </FormDialog>
    </LocaleProvider>
  )
}

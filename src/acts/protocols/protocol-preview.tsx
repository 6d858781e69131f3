/** Shows what was read from a file before it is taken: its visits with their days, and all that was assumed or left out; refuses to take it. */
import { Fragment } from 'react'
import type { UsdmQuestion, UsdmRemark } from '../../desk/files/protocol-files'
import { type Protocol, type Visit, type VisitKind, visitKinds } from '../../domain/protocol/protocol'
import { ConfidenceMark } from '../../ui/confidence-mark'
import { DataTable } from '../../ui/data-table'
import { Select } from '../../ui/select'
import { dayWords } from '../../ui/wording/window-words'
import styles from './protocols.module.css'
import { lengthWords, remarkSentence, visitKindNames } from './usdm-words'

export interface ProtocolPreviewProps {
  readonly protocol: Protocol
  /** Those about the kinds of visits are answered here. */
  readonly questions: readonly UsdmQuestion[]
  readonly remarks: readonly UsdmRemark[]
  readonly onAnswer: (id: string, answer: string) => void
}

export function ProtocolPreview({ protocol, questions, remarks, onAnswer }: ProtocolPreviewProps) {
  const kinds = new Map(questions.flatMap((question) => (question.about === 'kind' ? [[question.visit, question.id] as const] : [])))
  const titles = new Map(protocol.sessions.map(({ id, title }) => [id, title]))
  return (
    <section className={styles.preview} aria-label="What was read">
      <h3>{protocol.name}</h3>
      <DataTable caption="Visits of the protocol with their days" stacks className={styles.visits}>
        <thead>
          <tr>
            <th scope="col">Visit</th>
            <th scope="col">Days</th>
            <th scope="col">Kind</th>
            <th scope="col">Length</th>
          </tr>
        </thead>
        <tbody>
          {protocol.sessions.map((visit, place) => (
            <tr key={visit.id}>
              <th scope="row" className={styles.title}>
                {visit.title}
              </th>
              <td className={styles.days}>
                <Days visit={visit} from={titles.get(visit.after ?? '')} />
              </td>
              <td className={styles.kind}>
                <Kind visit={visit} question={kinds.get(place)} onAnswer={onAnswer} />
              </td>
              <td className={styles.length}>{lengthWords(visit.durationMinutes)}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      <Remarks title="What was assumed" remarks={remarks.filter(({ sort }) => sort === 'assumed')} />
      <Remarks title="What is left out" remarks={remarks.filter(({ sort }) => sort === 'left-out')} />
      {remarks.length === 0 && <p className={styles.quiet}>Nothing had to be assumed, and nothing is left out.</p>}
    </section>
  )
}

function Days({ visit, from }: { readonly visit: Visit; readonly from: string | undefined }) {
  if (visit.after === null) return 'day 0, the anchor'
  return (
    <>
      {dayWords(visit.offsetDays)} {visit.windowConfidence === 'assumption' && <ConfidenceMark confidence="assumption" isWordHidden />}
      <small className={styles.from}>from {from}</small>
    </>
  )
}

interface KindProps {
  readonly visit: Visit
  readonly question: string | undefined
  readonly onAnswer: ProtocolPreviewProps['onAnswer']
}

function Kind({ visit: { kind, title }, question, onAnswer }: KindProps) {
  if (question === undefined) return visitKindNames[kind]
  return <Select<VisitKind> label={`Kind of ${title}`} isLabelHidden choices={visitKinds.map((id) => ({ id, label: visitKindNames[id] }))} value={kind} onChange={(answer) => onAnswer(question, answer)} />
}

function Remarks({ title, remarks }: { readonly title: string; readonly remarks: readonly UsdmRemark[] }) {
  if (remarks.length === 0) return null
  return (
    <Fragment>
      <h4>{title}</h4>
      <ul className={styles.remarks}>
        {remarks.map((remark) => (
          <li key={remark.what}>{remarkSentence(remark)}</li>
        ))}
      </ul>
    </Fragment>
  )
}

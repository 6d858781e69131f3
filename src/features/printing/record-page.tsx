/** Knows which course's record is printed, that its whole log is read for it, and that a print is recorded; refuses to know how the sheet looks. */
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { storageSentence } from '../../acts/storage-sentence'
import { sessionsInLog, titlesInLog } from '../../acts/titles'
import { useHistoryOf } from '../../desk/history/use-histories'
import { type LogOnPaper, type RecordOf, logOnPaper, recordOf } from '../../desk/papers/record'
import { printedCode } from '../../desk/papers/paper-target'
import { useBook } from '../../desk/use-book'
import { usePerform } from '../../desk/use-perform'
import type { Protocol } from '../../domain/protocol/protocol'
import type { WallTime } from '../../domain/time/zone'
import { markOf } from '../../print/mark'
import type { RecordFacts } from '../../print/record/record-facts'
import { recordSheet } from '../../print/record/record-sheet'
import type { Sheet } from '../../print/sheet'
import { EmptyState } from '../../ui/empty-state'
import { PageHead } from '../../ui/page-head'
import { CourseSheets } from './course-sheets'
import { PaperDesk } from './paper-desk'
import { StaffChoices, staffNote, usualStaffChoice } from './staff-choices'
import { usePaper } from './use-paper'

export function RecordPage() {
  const { courseId = '' } = useParams()
  const { log, link, failure } = useHistoryOf(courseId)
  const found = useBook(['record-sheet', courseId], (book, { today, timeNow }) => {
    const own = recordOf(book, courseId, today)
    const protocol = book.course(courseId)?.protocol
    return own === null || protocol === undefined ? null : { own, protocol, printed: { day: today, time: timeNow } }
  })
  if (found === null) {
    return (
      <EmptyState missing="course" title="No such course">
        It is not on this device. <Link to="/patients">See all patients</Link>
      </EmptyState>
    )
  }
  const { course } = found.own.facts
  return (
    <>
      <PageHead
        crumb={
          <Link to={`/patients/${courseId}`}>
            <bdi>{course.patient.code}</bdi>
          </Link>
        }
        title="Print the record"
        sub="Every session, deviation, contact and score, with the whole history"
      />
      <CourseSheets courseId={courseId} here="record" />
      {failure !== null && <p role="alert">The history cannot be read: {storageSentence(failure)}</p>}
      {log !== null && <RecordDesk courseId={courseId} {...found} log={logOnPaper(log, link)} />}
    </>
  )
}

interface RecordDeskProps {
  readonly courseId: string
  readonly own: RecordOf
  readonly protocol: Protocol
  readonly printed: WallTime
  readonly log: LogOnPaper
}

function RecordDesk({ courseId, own, protocol, printed, log }: RecordDeskProps) {
  const [paper, onPaper] = usePaper()
  const [chosen, setChosen] = useState(usualStaffChoice)
  const { perform } = usePerform()
  const { clinic, sample } = own
  const titleOf = titlesInLog(log.rows, protocol)
  const titles = Object.fromEntries(sessionsInLog(log.rows, protocol).map((id) => [id, titleOf(id) ?? id]))
  const facts: RecordFacts = { ...own.facts, ...log, titles }
  const code = printedCode({ about: 'course', courseId }, 'To enter what happened')
  const onPrint = async (sheets: readonly Sheet[]) => {
    const outcomes = []
    const sheet = `record of the course${chosen.inDetail ? ', naming the substance' : ''}`
    for (const { foot } of sheets) outcomes.push(await perform(courseId, { type: 'RecordPrint', sheet, mark: foot.mark }))
    return outcomes.every(({ verdict }) => verdict === 'accepted')
  }
  return (
    <PaperDesk
      paper={paper}
      onPaper={onPaper}
      sheetKey={JSON.stringify([own, printed, log.chain, titles, chosen])}
      make={(making) => [recordSheet({ facts, clinic, sample, printed, code, version: facts.course.version, ...making, ...chosen, mark: markOf })]}
      note={staffNote(chosen, 'It does hold scales, scores and every reason people gave.')}
      emptyWords="There is nothing to print."
      tooTallWords="One entry is too long for a page, so printing would cut it. Choose the other type size."
      onPrint={onPrint}
    >
      <StaffChoices chosen={chosen} onChosen={setChosen} hasName={facts.course.patient.name !== ''} detailWords="Adds both under the title, and what people wrote beside a dose" />
    </PaperDesk>
  )
}

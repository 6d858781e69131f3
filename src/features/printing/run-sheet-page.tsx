/** Knows which dosing day's run sheet is printed, and that a print is recorded; refuses to know how the sheet looks. */
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { printedCode } from '../../desk/papers/paper-target'
import { runSheetOf } from '../../desk/papers/run-sheet'
import { useBook } from '../../desk/use-book'
import { usePerform } from '../../desk/use-perform'
import { markOf } from '../../print/mark'
import { runSheet } from '../../print/run-sheet/run-sheet'
import type { Sheet } from '../../print/sheet'
import { EmptyState } from '../../ui/empty-state'
import { PageHead } from '../../ui/page-head'
import { CourseSheets } from './course-sheets'
import { PaperDesk } from './paper-desk'
import { StaffChoices, staffNote, usualStaffChoice } from './staff-choices'
import { usePaper } from './use-paper'

export function RunSheetPage() {
  const { courseId = '', sessionId = '' } = useParams()
  const [paper, onPaper] = usePaper()
  const [chosen, setChosen] = useState(usualStaffChoice)
  const { perform } = usePerform()
  const found = useBook(['run-sheet', courseId, sessionId], (book, { today, timeNow }) => {
    const own = runSheetOf(book, courseId, sessionId, today)
    return own === null ? null : { ...own, printed: { day: today, time: timeNow }, code: printedCode({ about: 'session', courseId, session: sessionId }, 'To enter what happened') }
  })
  if (found === null) {
    return (
      <EmptyState missing="course" title="No such dosing session">
        It is not on this device. <Link to="/patients">See all patients</Link>
      </EmptyState>
    )
  }
  const { facts } = found
  const onPrint = async (sheets: readonly Sheet[]) => {
    const outcomes = []
    const sheet = `run sheet of ${facts.line.title}${chosen.inDetail ? ', naming the substance' : ''}`
    for (const { foot } of sheets) outcomes.push(await perform(courseId, { type: 'RecordPrint', sheet, mark: foot.mark }))
    return outcomes.every(({ verdict }) => verdict === 'accepted')
  }
  return (
    <>
      <PageHead
        crumb={
          <>
            <Link to={`/patients/${courseId}`}>
              <bdi>{facts.patient.code}</bdi>
            </Link>{' '}
            › <Link to={`/patients/${courseId}/dosing/${sessionId}`}>{facts.line.title}</Link>
          </>
        }
        title="Print the run sheet"
        sub={`${facts.line.title}, from arrival to discharge, for the therapists`}
      />
      <CourseSheets courseId={courseId} here={{ session: sessionId }} />
      <PaperDesk
        paper={paper}
        onPaper={onPaper}
        sheetKey={JSON.stringify([found, chosen])}
        make={(making) => {
          const sheet = runSheet({ ...found, ...making, ...chosen, mark: markOf })
          return sheet === null ? [] : [sheet]
        }}
        note={staffNote(chosen, 'What the record holds already is printed in its place. It is for the room, not for a wall.')}
        emptyWords="This session has no date yet, so there are no hours to print."
        tooTallWords="One line of the record is too long for a page, so printing would cut it. Choose the other type size."
        onPrint={onPrint}
      >
        <StaffChoices
          chosen={chosen}
          onChosen={setChosen}
          hasName={facts.patient.name !== ''}
          detailWords="Adds both under the title, what people wrote beside a dose, and a blank for what is given"
        />
      </PaperDesk>
    </>
  )
}

/** Knows the screen before a course's sheets for the patient are printed; refuses to know where the course is kept. */
import { useEffect, useState } from 'react'
import { markOf } from '../../print/mark'
import { monthsSheet } from '../../print/months-sheet'
import type { Paper } from '../../print/paper'
import { type NamedTreatment, namingSheet } from '../../print/printed-facts'
import { scheduleSheet } from '../../print/schedule-sheet'
import type { Sheet } from '../../print/sheet'
import type { SheetInput } from '../../print/sheet-input'
import type { SheetLanguage } from '../../print/words/languages'
import type { SheetWords } from '../../print/words/sheet-words'
import { NameTreatment } from './name-treatment'
import { PaperDesk, type SheetMaking } from './paper-desk'
import { type Choices, PrintChoices } from './print-choices'
import { useFetchedWords } from './use-fetched-words'

/** What is printed of a course; the choices on the screen add the rest. */
export type PrintedCourse = Pick<SheetInput, 'lines' | 'patient' | 'clinic' | 'version' | 'sample' | 'printed' | 'weekStart' | 'code'> & {
  /** What could be named of it, in the protocol's words. */
  readonly treatment: NamedTreatment
}

export interface PrintedSheet {
  /** As the history keeps it: the kind of sheet, and whether it named the treatment. */
  readonly sheet: string
  readonly mark: string
}

export interface PrintPreviewProps {
  readonly course: PrintedCourse
  readonly paper: Paper
  readonly onPaper: (paper: Paper) => void
  readonly language: SheetLanguage
  readonly onLanguage: (language: SheetLanguage) => void
  /** Called before the print window opens, with what is going to be printed; false where that could not be recorded. */
  readonly onPrint: (printed: readonly PrintedSheet[]) => Promise<boolean>
}

const usualChoices: Choices = { sheets: ['schedule', 'months'], who: 'name' }

export function PrintPreview({ course, paper, onPaper, language, onLanguage, onPrint }: PrintPreviewProps) {
  const [choices, setChoices] = useState(usualChoices)
  const [isWanted, setIsWanted] = useOffAfterPrint()
  const { words, isMissing } = useFetchedWords(language)
  const isNamed = isWanted && choices.sheets.includes('schedule')
  return (
    <PaperDesk
      paper={paper}
      onPaper={onPaper}
      sheetKey={JSON.stringify([course, choices, words?.language, isNamed])}
      make={(making) => (words === null ? [] : sheetsOf(course, { ...choices, words, isNamed }, making))}
      note={isNamed ? namedNote : 'The sheets name no diagnosis, no substance and no dose.'}
      emptyWords={words !== null ? 'Choose a sheet to print.' : isMissing ? 'The words of this language could not be fetched. Choose another, or come back online once.' : 'Fetching the words of this language …'}
      tooTallWords="One entry is too long for a page, so printing would cut it. Shorten the clinic’s name or address, or choose the other type size."
      onPrint={(sheets) => onPrint(sheets.map(({ kind, foot }) => ({ sheet: isNamed && kind === 'schedule' ? namingSheet : kind, mark: foot.mark })))}
    >
      <PrintChoices
        choices={choices}
        onChoices={setChoices}
        language={language}
        onLanguage={onLanguage}
        hasName={course.patient.name !== ''}
        hasMonths={course.lines.some(({ day }) => day !== null)}
      />
      {words !== null && <NameTreatment treatment={course.treatment} isNamed={isNamed} onNamed={setIsWanted} isDisabled={!choices.sheets.includes('schedule')} words={words} />}
    </PaperDesk>
  )
}

const namedNote = 'The dates name the treatment in the protocol’s words. The months name nothing of it, and no sheet names a dose.'

/** A wish that holds for one print. */
function useOffAfterPrint() {
  const state = useState(false)
  const [, setIsWanted] = state
  useEffect(() => {
    const off = () => setIsWanted(false)
    window.addEventListener('afterprint', off)
    return () => window.removeEventListener('afterprint', off)
  }, [setIsWanted])
  return state
}

interface Chosen extends Choices {
  readonly words: SheetWords
  readonly isNamed: boolean
}

function sheetsOf(course: PrintedCourse, { sheets, who, words, isNamed }: Chosen, making: SheetMaking): readonly Sheet[] {
  const input: SheetInput = { ...course, ...making, who, words, treatment: isNamed ? course.treatment : null, mark: markOf }
  const months = sheets.includes('months') ? monthsSheet(input) : null
  return [...(sheets.includes('schedule') ? [scheduleSheet(input)] : []), ...(months === null ? [] : [months])]
}

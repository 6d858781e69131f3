/** Knows the screen before printing: the paper itself, small enough to see, and the choices beside it; refuses to know where the course is kept. */
import { type CSSProperties, useEffect, useState } from 'react'
import { markOf } from '../../print/mark'
import { monthsSheet } from '../../print/months-sheet'
import { type Paper, paperSizes } from '../../print/paper'
import { usualWording } from '../../print/patient-words'
import { scheduleSheet } from '../../print/schedule-sheet'
import type { Sheet, SheetKind } from '../../print/sheet'
import type { SheetInput } from '../../print/sheet-input'
import { SheetPages } from '../../print/sheet-pages'
import { Button } from '../../ui/button'
import { useMeasuredWidth } from '../../ui/calendar/use-measured-width'
import { FormError } from '../../ui/form-error'
import { counted } from '../../ui/wording/format'
import { type Choices, PrintChoices } from './print-choices'
import styles from './print-preview.module.css'
import { useDealtSheets } from './use-dealt-sheets'

/** What is printed of a course; the choices on the screen add the rest. */
export type PrintedCourse = Pick<SheetInput, 'lines' | 'patient' | 'clinic' | 'version' | 'sample' | 'printed' | 'weekStart'>

export interface PrintedSheet {
  readonly sheet: SheetKind
  readonly mark: string
}

export interface PrintPreviewProps {
  readonly course: PrintedCourse
  readonly paper: Paper
  readonly onPaper: (paper: Paper) => void
  /** Called before the print window opens, with what is going to be printed; false where that could not be recorded. */
  readonly onPrint: (printed: readonly PrintedSheet[]) => Promise<boolean>
}

/** A file saved from the print window is named after the page's title, so no patient stands in it. */
const neutralTitle = 'Schedule'
const pixelsPerMillimetre = 96 / 25.4
const assumedWidth = 794
const usualChoices: Choices = { sheets: ['schedule', 'months'], large: false, who: 'name' }

export function PrintPreview({ course, paper, onPaper, onPrint }: PrintPreviewProps) {
  const [choices, setChoices] = useState(usualChoices)
  const [isPrinting, setIsPrinting] = useState(false)
  const [isUnrecorded, setIsUnrecorded] = useState(false)
  const [measured, width] = useMeasuredWidth('paper', assumedWidth)
  const key = JSON.stringify([course, paper, choices])
  const { sheets, ref, fits } = useDealtSheets(key, (slack) => sheetsOf({ course, paper, choices, slack }))
  const hasMonths = course.lines.some(({ day }) => day !== null)
  const pages = sheets.reduce((total, { sides }) => total + sides.length, 0)
  useNeutralTitle()

  const print = async () => {
    setIsPrinting(true)
    const isRecorded = await onPrint(sheets.map(({ kind, foot }) => ({ sheet: kind, mark: foot.mark })))
    setIsUnrecorded(!isRecorded)
    setIsPrinting(false)
    window.print()
  }

  const shown = Math.min(1, width / (paperSizes[paper].width * pixelsPerMillimetre))
  const style: CSSProperties & { '--shown': number } = { '--shown': shown }
  return (
    <div className={styles.layout}>
      <aside className={styles.side} aria-label="What to print">
        <PrintChoices
          paper={paper}
          onPaper={onPaper}
          choices={choices}
          onChoices={setChoices}
          hasName={course.patient.name !== ''}
          hasMonths={hasMonths}
        />
        <Button tone="primary" size="large" isWide isPending={isPrinting} isDisabled={pages === 0 || !fits} onPress={() => void print()}>
          Print {counted(pages, 'page', 'pages')}
        </Button>
        <p className={styles.note}>The sheets name no diagnosis, no substance and no dose.</p>
        <FormError>{problemOf({ pages, fits, isUnrecorded })}</FormError>
      </aside>
      <div className={styles.desk} ref={measured}>
        <div ref={ref} className={styles.pages} style={style}>
          {sheets.map((sheet) => (
            <SheetPages key={sheet.kind} sheet={sheet} />
          ))}
        </div>
      </div>
    </div>
  )
}

interface Making {
  readonly course: PrintedCourse
  readonly paper: Paper
  readonly choices: Choices
  readonly slack: number
}

function sheetsOf({ course, paper, choices, slack }: Making): readonly Sheet[] {
  const input: SheetInput = { ...course, paper, large: choices.large, who: choices.who, wording: usualWording, mark: markOf, slack }
  const months = choices.sheets.includes('months') ? monthsSheet(input) : null
  return [...(choices.sheets.includes('schedule') ? [scheduleSheet(input)] : []), ...(months === null ? [] : [months])]
}

interface Problem {
  readonly pages: number
  readonly fits: boolean
  readonly isUnrecorded: boolean
}

function problemOf({ pages, fits, isUnrecorded }: Problem): string | undefined {
  if (pages === 0) return 'Choose a sheet to print.'
  if (!fits) return 'One entry is too long for a page, so printing would cut it. Shorten the clinic’s name or address, or choose the other type size.'
  return isUnrecorded ? 'This print could not be written into the history.' : undefined
}

function useNeutralTitle(): void {
  useEffect(() => {
    const before = document.title
    const setNeutral = () => {
      document.title = neutralTitle
    }
    setNeutral()
    // Whoever else sets the title in the meantime, the saved file is not named after it.
    window.addEventListener('beforeprint', setNeutral)
    return () => {
      window.removeEventListener('beforeprint', setNeutral)
      document.title = before
    }
  }, [])
}

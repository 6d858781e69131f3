/** Knows the screen before printing: the paper itself, small enough to see, and the choices beside it; refuses to know what any sheet shows. */
import { type CSSProperties, type ReactNode, useEffect, useState } from 'react'
import { type Paper, paperNames, papers, sideEdges } from '../../print/paper'
import type { Sheet } from '../../print/sheet'
import { SheetPages } from '../../print/sheet-pages'
import { Button } from '../../ui/button'
import { useMeasuredWidth } from '../../ui/calendar/use-measured-width'
import { Checkbox } from '../../ui/checkbox'
import { FormError } from '../../ui/form-error'
import { Segmented } from '../../ui/radio-group'
import { counted } from '../../ui/wording/format'
import styles from './paper-desk.module.css'
import { useDealtSheets } from './use-dealt-sheets'

export interface SheetMaking {
  readonly paper: Paper
  readonly large: boolean
  /** Millimetres of each side left empty. */
  readonly slack: number
}

export interface PaperDeskProps {
  /** Which sheets, of whom, from when: what this kind of sheet lets people choose; stands above paper and type size. */
  readonly children?: ReactNode
  readonly paper: Paper
  readonly onPaper: (paper: Paper) => void
  /** Names everything that `make` rests on beside paper and type size. */
  readonly sheetKey: string
  readonly make: (making: SheetMaking) => readonly Sheet[]
  /** What the sheets tell and do not tell of patients. */
  readonly note: string
  /** Said where there is no page. */
  readonly emptyWords: string
  /** What to do where an entry is higher than a page. */
  readonly tooTallWords: string
  /** Called before the print window opens, with what is going to be printed; false where that could not be recorded. */
  readonly onPrint?: (sheets: readonly Sheet[]) => Promise<boolean>
}

/** A file saved from the print window is named after the page's title, so no patient stands in it. */
const neutralTitle = 'Schedule'
const pixelsPerMillimetre = 96 / 25.4
const assumedWidth = 794

export function PaperDesk({ children, paper, onPaper, sheetKey, make, note, emptyWords, tooTallWords, onPrint }: PaperDeskProps) {
  const [large, setLarge] = useState(false)
  const [isPrinting, setIsPrinting] = useState(false)
  const [isUnrecorded, setIsUnrecorded] = useState(false)
  const [measured, width] = useMeasuredWidth('paper', assumedWidth)
  const { sheets, ref, fits } = useDealtSheets(JSON.stringify([sheetKey, paper, large]), (slack) => make({ paper, large, slack }))
  const pages = sheets.reduce((total, { sides }) => total + sides.length, 0)
  useNeutralTitle()

  const print = async () => {
    setIsPrinting(true)
    const isRecorded = onPrint === undefined || (await onPrint(sheets))
    setIsUnrecorded(!isRecorded)
    setIsPrinting(false)
    window.print()
  }

  const problem = pages === 0 ? emptyWords : !fits ? tooTallWords : isUnrecorded ? 'This print could not be written into the history.' : undefined
  const widest = Math.max(...sheets.map((sheet) => sideEdges(sheet.paper, sheet.orientation).width), 1)
  const style: CSSProperties & { '--shown': number } = { '--shown': Math.min(1, width / (widest * pixelsPerMillimetre)) }
  return (
    <div className={styles.layout}>
      <aside className={styles.side} aria-label="What to print">
        <div className={styles.choices}>
          {children}
          <Segmented label="Paper" choices={papers.map((id) => ({ id, label: paperNames[id] }))} value={paper} onChange={onPaper} />
          <Checkbox isChecked={large} onChange={setLarge} detail="For tired or weak eyes; takes more pages">
            Large type
          </Checkbox>
        </div>
        <Button tone="primary" size="large" isWide isPending={isPrinting} isDisabled={pages === 0 || !fits} onPress={() => void print()}>
          Print {counted(pages, 'page', 'pages')}
        </Button>
        <p className={styles.note}>{note}</p>
        <FormError>{problem}</FormError>
      </aside>
      <div className={styles.desk} ref={measured}>
        <div ref={ref} className={styles.pages} style={style}>
          {sheets.map((sheet, index) => (
            <SheetPages key={`${index} ${sheet.kind}`} sheet={sheet} />
          ))}
        </div>
      </div>
    </div>
  )
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

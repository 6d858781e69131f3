/** Knows a patient's sheets as markup, in any language, for courses of any length; refuses a screen around them. */
import { renderToStaticMarkup } from 'react-dom/server'
import type { SessionLine } from '../../src/domain/course/session-line'
import type { VisitKind } from '../../src/domain/protocol/protocol'
import { time } from '../../src/domain/time/clock-time'
import { addDays, day } from '../../src/domain/time/day'
import { monthsSheet } from '../../src/print/months-sheet'
import type { Paper } from '../../src/print/paper'
import { scheduleSheet } from '../../src/print/schedule-sheet'
import type { Sheet } from '../../src/print/sheet'
import { SheetPages } from '../../src/print/sheet-pages'
import { type SheetLanguage, fetchWords, sheetLanguages } from '../../src/print/words/languages'
import { clinic } from './clinics'
import { linesOfProtocol, printedLine, sheetInput } from './printed-course'

export interface Drawn {
  readonly language: SheetLanguage
  readonly paper: Paper
  readonly large: boolean
  /** 1, 16 of the 18-week course, or any other number of all kinds. */
  readonly sessions: number
  readonly slack: number
}

// Fetched once and for all: whoever loads this file may have stopped loading files when sheets are asked for.
const all = new Map(await Promise.all(sheetLanguages.map(async (language) => [language, await fetchWords(language)] as const)))

/** The letter and the months of a clinic with everything that a sheet may say: closures, a clock change, nights, a named treatment. */
export function drawnSheets({ language, paper, large, sessions, slack }: Drawn): string {
  const words = all.get(language)
  if (words === undefined) throw new Error(`no words in ${language}`)
  const input = sheetInput({
    words,
    paper,
    large,
    slack,
    lines: linesOf(sessions),
    sample: true,
    treatment: { indication: 'PTSD', substance: 'MDMA' },
    clinic: clinic({
      zone: 'Europe/London',
      name: 'Harbour Street Clinic',
      address: '12 Harbour Street, Easthaven',
      telephone: '01632 960140',
      nightTelephone: '01632 960177',
      closures: [{ from: day('2027-03-26'), to: day('2027-03-29'), name: 'Easter' }, { from: day('2027-05-03'), to: day('2027-05-03'), name: '' }],
      raters: [{ id: 'eva', name: 'Eva Voss' }],
    }),
  })
  const sheets = [scheduleSheet(input), monthsSheet(input)].filter((sheet): sheet is Sheet => sheet !== null)
  return renderToStaticMarkup(sheets.map((sheet) => <SheetPages key={sheet.kind} sheet={sheet} />))
}

const kinds: readonly VisitKind[] = ['preparation', 'dosing', 'integration', 'integration', 'assessment', 'contact', 'followup']
const states: readonly SessionLine['status'][] = ['completed', 'planned', 'no-show', 'cancelled', 'waived']

function linesOf(sessions: number): readonly SessionLine[] {
  if (sessions === 16) return linesOfProtocol('mdma-18wk-clinic').map((line) => (line.kind === 'dosing' ? { ...line, nightUntil: time('09:00') } : line))
  return Array.from({ length: sessions }, (_, index) =>
    printedLine({
      session: `s${index}`,
      kind: kinds[index % kinds.length] ?? 'preparation',
      day: index % 11 === 10 ? null : addDays(day('2026-11-02'), index * 5),
      status: index < 10 ? (states[index % states.length] ?? 'planned') : 'planned',
      ...(index % 5 === 4 ? { therapistNames: ['Chidi Anagonye'], roomName: 'Rowan' } : {}),
    }),
  )
}

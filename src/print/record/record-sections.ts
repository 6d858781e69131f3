/** Knows what follows the sessions in a record, section by section, and how high each row of it comes out; refuses to know the sides. */
import { personName } from '../../domain/clinic/clinic'
import { membersOf } from '../../domain/course/course'
import { counted } from '../../ui/wording/format'
import type { Block } from '../sheet'
import { type SignatureRow, signatureHeight } from '../staff/signature-row'
import { contactLinesOf, scoreLinesOf } from './contact-lines'
import { deviationBoxesOf } from './deviation-boxes'
import { historyLinesOf } from './history-lines'
import type { ChainFound, RecordInput } from './record-facts'
import { type RecordLook, boxesHeight, lineHeightOf, recordSizesOf, sectionHeight } from './record-heights'
import type { DeviationBox, RecordColumn, RecordLine, RecordTable } from './record-part'

/** One row that is never split. */
export type FurtherRow =
  | { readonly is: 'boxes'; readonly boxes: readonly DeviationBox[] }
  | { readonly is: 'line' | 'last'; readonly line: RecordLine; readonly columns: readonly RecordColumn[] }
  | { readonly is: 'signatures'; readonly signatures: SignatureRow }

export interface Section {
  readonly title: string
  readonly note: string
  /** Height of its heading, repeated where it goes on; millimetres. */
  readonly heading: number
  readonly rows: readonly FurtherRow[]
}

/** Deviations, contacts and scores where there are any; the history with the signatures always. */
export function furtherSections(input: RecordInput, look: RecordLook): readonly Section[] {
  const { facts, clinic, inDetail } = input
  const titleOf = (id: string) => facts.titles[id]
  const boxes = deviationBoxesOf(facts.deviations, titleOf, clinic.zone, look.large)
  const contacts = contactLinesOf(facts, titleOf, clinic.zone)
  const scores = scoreLinesOf(facts, titleOf, clinic.zone)
  const history = historyLinesOf(facts, titleOf, clinic, inDetail)
  const wide = look.large ? 1.4 : 1
  const sections: readonly Section[] = [
    { title: 'Deviations', note: '', heading: sectionHeight(look, false), rows: pairs(boxes, recordSizesOf(look).boxes).map((own) => ({ is: 'boxes', boxes: own })) },
    tableSection('Contacts', '', [column('When', 30 * wide), column('Outcome', 25 * wide), column('What', null), column('Recorded by', 50 * wide)], contacts, look),
    tableSection('Scores', 'Each scale as its sheet has it; none is judged here', [column('Scale', 32 * wide), column('Day', 30 * wide), column('Score', 16 * wide), column('What', null), column('Recorded by', 50 * wide)], scores, look),
  ]
  const whole = tableSection('History', historyNote(facts.chain, history.length), [column('Day', 30 * wide), column('Time', 18 * wide), column('Who', 34 * wide), column('What', null)], history, look)
  // The last entry stays with the signatures.
  const rows = whole.rows.map((row, index): FurtherRow => (index === whole.rows.length - 1 && row.is === 'line' ? { ...row, is: 'last' } : row))
  return [...sections.filter((section) => section.rows.length > 0), { ...whole, rows: [...rows, { is: 'signatures', signatures: signaturesOf(input) }] }]
}

export function heightOfFurther(row: FurtherRow, look: RecordLook): number {
  switch (row.is) {
    case 'boxes':
      return boxesHeight(row.boxes, look)
    case 'line':
    case 'last':
      return lineHeightOf(row.line, row.columns, look)
    case 'signatures':
      return signatureHeight(row.signatures, look)
  }
}

/** Some rows of a section as blocks of one side, under its heading. */
export function blocksOf({ title, note }: Section, rows: readonly FurtherRow[], continued: boolean): readonly Block[] {
  const boxes = rows.flatMap((row) => (row.is === 'boxes' ? [row.boxes] : []))
  const lines = rows.flatMap((row) => (row.is === 'line' || row.is === 'last' ? [row] : []))
  const signatures = rows.flatMap((row) => (row.is === 'signatures' ? [row.signatures] : []))
  const heading = continued ? `${title}, continued` : title
  const columns = lines[0]?.columns ?? []
  const table: RecordTable = { part: 'table', title: heading, note: continued ? '' : note, columns, rows: lines.map(({ line }) => line) }
  return [
    ...(boxes.length === 0 ? [] : [{ type: 'record', part: { part: 'deviations', title: heading, rows: boxes } } as const]),
    ...(lines.length === 0 ? [] : [{ type: 'record', part: table } as const]),
    ...signatures,
  ]
}

function tableSection(title: string, note: string, columns: readonly RecordColumn[], lines: readonly RecordLine[], look: RecordLook): Section {
  return { title, note, heading: sectionHeight(look, true), rows: lines.map((line) => ({ is: 'line', line, columns })) }
}

function signaturesOf({ facts, clinic, large }: RecordInput): SignatureRow {
  const names = membersOf(facts.course.pair).map((id) => personName(clinic, id))
  return { type: 'signatures', lines: [...names.map((name) => `${name}, date`), chainWords(facts.chain)], columns: large ? 1 : names.length + 1 }
}

/** As the history's page prints it, so that the two can be laid side by side. */
function chainWords(chain: ChainFound): string {
  if (!chain.holds) return `The chain does not hold: row ${chain.from} and all after it are not to be relied on`
  return `Chain checked: ${counted(chain.rows, 'row', 'rows')}, after row ${chain.last} it ends in ${chain.signs}`
}

function historyNote(chain: ChainFound, entries: number): string {
  const told = `${counted(entries, 'entry', 'entries')}, oldest first`
  return chain.holds ? `${told}, from ${counted(chain.rows, 'row', 'rows')}` : `${told}. The chain does not hold from row ${chain.from} on`
}

function column(head: string, width: number | null): RecordColumn {
  return { head, width }
}

function pairs(boxes: readonly DeviationBox[], perRow: number): readonly (readonly DeviationBox[])[] {
  return Array.from({ length: Math.ceil(boxes.length / perRow) }, (_, row) => boxes.slice(row * perRow, (row + 1) * perRow))
}

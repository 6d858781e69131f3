/** Knows the lines of a calendar file, put together again where they were folded; refuses to know what they mean. */
import type { CalendarFault } from './file-fault'

export interface FileLine {
  /** Where it begins in the file, from 1. */
  readonly line: number
  /** Upper case, as in `DTSTART`. */
  readonly name: string
  /** All of it, unfolded. */
  readonly text: string
}

const named = /^([A-Za-z0-9-]+)[;:]/

/** Lines that no property can be read from come out as faults. Any kind of line end will do, and a byte order mark. */
export function linesOf(text: string): { readonly lines: readonly FileLine[]; readonly faults: readonly CalendarFault[] } {
  const lines: FileLine[] = []
  const faults: CalendarFault[] = []
  for (const { line, text: whole } of unfolded(text)) {
    const name = named.exec(whole)?.[1]
    if (name === undefined) faults.push({ line, property: '', text: 'This line names no property: none begins without a name and a colon.' })
    else lines.push({ line, name: name.toUpperCase(), text: whole })
  }
  return { lines, faults }
}

function unfolded(text: string): readonly { readonly line: number; readonly text: string }[] {
  const whole: { readonly line: number; readonly parts: string[] }[] = []
  for (const [index, piece] of text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/).entries()) {
    const last = whole.at(-1)
    if (last !== undefined && /^[ \t]/.test(piece)) last.parts.push(piece.slice(1))
    else if (piece.trim() !== '') whole.push({ line: index + 1, parts: [piece] })
  }
  return whole.map(({ line, parts }) => ({ line, text: parts.join('') }))
}

/** Knows the parts of a calendar file, each with its lines and the parts within; refuses to know what they mean. */
import type { CalendarFault } from './file-fault'
import type { FileLine } from './file-lines'

export interface FilePart {
  /** Upper case, as in `VEVENT`. */
  readonly kind: string
  /** Where it begins. */
  readonly line: number
  readonly lines: readonly FileLine[]
  readonly parts: readonly FilePart[]
}

interface OpenPart {
  readonly kind: string
  readonly line: number
  readonly lines: FileLine[]
  readonly parts: FilePart[]
}

const deepest = 8

/** The calendars of the file; what is closed wrongly, or never, is a fault. */
export function partsOf(lines: readonly FileLine[]): { readonly calendars: readonly FilePart[]; readonly faults: readonly CalendarFault[] } {
  const calendars: FilePart[] = []
  const faults: CalendarFault[] = []
  const open: OpenPart[] = []
  for (const line of lines) {
    const within = open.at(-1)
    const kind = line.text.slice(line.name.length + 1).trim().toUpperCase()
    if (line.name === 'BEGIN') {
      if (open.length >= deepest) return { calendars: [], faults: [{ line: line.line, property: 'BEGIN', text: 'More parts lie within each other here than any calendar has.' }] }
      if (within === undefined && kind !== 'VCALENDAR') faults.push({ line: line.line, property: 'BEGIN', text: 'This part lies outside of any calendar.' })
      open.push({ kind, line: line.line, lines: [], parts: [] })
    } else if (line.name === 'END') {
      const closed = open.pop()
      if (closed === undefined || closed.kind !== kind) {
        faults.push({ line: line.line, property: 'END', text: closed === undefined ? 'This ends a part that was never begun.' : `This ends another part than the one that begins on line ${closed.line}.` })
        return { calendars: [], faults }
      }
      const [part, above] = [closed, open.at(-1)]
      if (above === undefined) calendars.push(part)
      else above.parts.push(part)
    } else if (within === undefined) {
      faults.push({ line: line.line, property: line.name, text: 'This line lies outside of any calendar.' })
    } else within.lines.push(line)
  }
  for (const { line } of open) faults.push({ line, property: 'BEGIN', text: 'This part is never ended: the file may have been cut off.' })
  return { calendars, faults }
}

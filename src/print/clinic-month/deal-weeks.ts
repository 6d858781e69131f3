/** Knows how weeks of a month are dealt onto sides, and a crowded one over several; refuses to leave out a line. */
import type { ClinicCell, ClinicLine, ClinicWeek } from './clinic-month'

export interface WeekToDeal {
  readonly number: number
  readonly cells: readonly (Omit<ClinicCell, 'more'> | null)[]
}

export interface WeekRoom {
  /** Millimetres for the weeks of a side. */
  readonly room: number
  readonly least: number
  /** Of the day's number, with the words beside or under it. */
  readonly head: (cell: Omit<ClinicCell, 'more'>) => number
  readonly line: (line: ClinicLine) => number
  /** Of the words that say that a day goes on. */
  readonly more: number
}

/** As few sides as there can be, at least one; what is left of a side makes its weeks higher. */
export function dealWeeks(weeks: readonly WeekToDeal[], room: WeekRoom): readonly (readonly ClinicWeek[])[] {
  const sides: ClinicWeek[][] = [[]]
  let left = room.room
  for (const week of weeks.flatMap((whole) => partsOf(whole, room))) {
    if (week.height > left && (sides.at(-1)?.length ?? 0) > 0) {
      sides.push([])
      left = room.room
    }
    sides.at(-1)?.push(week)
    left -= week.height
  }
  return sides.map((side) => spread(side, room.room))
}

function spread(side: readonly ClinicWeek[], room: number): readonly ClinicWeek[] {
  const free = Math.max(0, room - side.reduce((sum, { height }) => sum + height, 0))
  return side.map((week) => ({ ...week, height: week.height + free / side.length }))
}

/** The week whole where a side holds it, else as much of each of its days as does. */
function partsOf(week: WeekToDeal, room: WeekRoom): readonly ClinicWeek[] {
  const parts: ClinicWeek[] = []
  let rest = week.cells
  for (;;) {
    const cells = rest.map((cell) => (cell === null ? null : cut(cell, room)))
    const continued = parts.length > 0
    const shown = cells.map((cell) => (cell === null ? null : { ...cell.cell, more: cell.rest.length }))
    const heights = cells.map((cell) => cell?.height ?? 0)
    parts.push({ number: week.number, continued, height: Math.max(room.least, ...heights), cells: shown })
    if (cells.every((cell) => cell === null || cell.rest.length === 0)) return parts
    rest = cells.map((cell) => (cell === null || cell.rest.length === 0 ? null : { ...cell.cell, words: '', lines: cell.rest }))
  }
}

interface Cut {
  readonly cell: Omit<ClinicCell, 'more'>
  readonly rest: readonly ClinicLine[]
  readonly height: number
}

/** At least one line stands on each side, so that it comes to an end. */
function cut(cell: Omit<ClinicCell, 'more'>, { room, head, line, more }: WeekRoom): Cut {
  const whole = head(cell) + cell.lines.reduce((sum, one) => sum + line(one), 0)
  if (whole <= room) return { cell, rest: [], height: whole }
  let height = head(cell) + more
  let count = 0
  for (const one of cell.lines) {
    if (count > 0 && height + line(one) > room) break
    height += line(one)
    count += 1
  }
  return { cell: { ...cell, lines: cell.lines.slice(0, count) }, rest: cell.lines.slice(count), height }
}

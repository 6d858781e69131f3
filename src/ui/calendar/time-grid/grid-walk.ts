/** Knows where the arrow keys lead in a time grid; refuses to know how focus is drawn. */
import type { Day } from '../../../domain/time/day'
import type { Column } from './grid-column'

/** A session of a column, or with -1 the column itself, which has none. */
export interface Spot {
  readonly column: number
  readonly piece: number
}

/** Where the tab key enters: where somebody was, else today, else the first column with sessions. */
export function firstSpot(columns: readonly Column[], reached: Spot | null, today: Day): Spot {
  if (reached !== null) {
    const pieces = columns[reached.column]?.pieces.length
    if (pieces !== undefined) return { column: reached.column, piece: Math.min(reached.piece === -1 ? 0 : reached.piece, pieces - 1) }
  }
  const ofToday = columns.findIndex(({ day, pieces }) => day === today && pieces.length > 0)
  const column = ofToday === -1 ? Math.max(0, columns.findIndex(({ pieces }) => pieces.length > 0)) : ofToday
  return { column, piece: (columns[column]?.pieces.length ?? 0) > 0 ? 0 : -1 }
}

/**
 * Up and down lead through the sessions of a column, left and right to the one beside that starts nearest, Home and End
 * to the first and last column. Undefined where the key means nothing here or leads nowhere.
 */
export function spotAfterKey(key: string, spot: Spot, columns: readonly Column[], isRightToLeft: boolean): Spot | undefined {
  const count = columns[spot.column]?.pieces.length ?? 0
  switch (key) {
    case 'ArrowDown':
      return spot.piece + 1 < count ? { ...spot, piece: spot.piece + 1 } : undefined
    case 'ArrowUp':
      return spot.piece > 0 ? { ...spot, piece: spot.piece - 1 } : undefined
    case 'ArrowRight':
      return beside(spot, columns, spot.column + (isRightToLeft ? -1 : 1))
    case 'ArrowLeft':
      return beside(spot, columns, spot.column + (isRightToLeft ? 1 : -1))
    case 'Home':
      return beside(spot, columns, 0)
    case 'End':
      return beside(spot, columns, columns.length - 1)
    default:
      return undefined
  }
}

function beside(spot: Spot, columns: readonly Column[], at: number): Spot | undefined {
  const column = columns[at]
  if (column === undefined) return undefined
  const from = columns[spot.column]?.pieces[spot.piece]?.from ?? 0
  const piece = column.pieces.reduce((best, one, index) => {
    const known = column.pieces[best]
    return known === undefined || Math.abs(one.from - from) < Math.abs(known.from - from) ? index : best
  }, -1)
  return { column: at, piece }
}

/** Knows where the arrow keys lead in a time grid; refuses to know how focus is drawn. */
import type { Day } from '../../../domain/time/day'

/** A stop of a column, or with -1 the column itself, which has none. */
export interface Spot {
  readonly column: number
  readonly stop: number
}

/** A column as it is walked through: its stops in the order of their start, in minutes after midnight. */
export interface Walked {
  readonly day: Day
  readonly stops: readonly { readonly from: number }[]
}

/** Where the tab key enters: where somebody was, else today, else the first column with sessions. */
export function firstSpot(columns: readonly Walked[], reached: Spot | null, today: Day): Spot {
  if (reached !== null) {
    const count = columns[reached.column]?.stops.length
    if (count !== undefined) return { column: reached.column, stop: Math.min(reached.stop === -1 ? 0 : reached.stop, count - 1) }
  }
  const ofToday = columns.findIndex(({ day, stops }) => day === today && stops.length > 0)
  const column = ofToday === -1 ? Math.max(0, columns.findIndex(({ stops }) => stops.length > 0)) : ofToday
  return { column, stop: (columns[column]?.stops.length ?? 0) > 0 ? 0 : -1 }
}

/**
 * Up and down lead through the stops of a column, left and right to the one beside that starts nearest, Home and End
 * to the first and last column. Undefined where the key means nothing here or leads nowhere.
 */
export function spotAfterKey(key: string, spot: Spot, columns: readonly Walked[], isRightToLeft: boolean): Spot | undefined {
  const count = columns[spot.column]?.stops.length ?? 0
  switch (key) {
    case 'ArrowDown':
      return spot.stop + 1 < count ? { ...spot, stop: spot.stop + 1 } : undefined
    case 'ArrowUp':
      return spot.stop > 0 ? { ...spot, stop: spot.stop - 1 } : undefined
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

function beside(spot: Spot, columns: readonly Walked[], at: number): Spot | undefined {
  const column = columns[at]
  if (column === undefined) return undefined
  const from = columns[spot.column]?.stops[spot.stop]?.from ?? 0
  const stop = column.stops.reduce((best, one, index) => {
    const known = column.stops[best]
    return known === undefined || Math.abs(one.from - from) < Math.abs(known.from - from) ? index : best
  }, -1)
  return { column: at, stop }
}

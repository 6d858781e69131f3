/** Knows a side of a pocket list: panels to fold or cut along, with days and what is on them; refuses to know how they are dealt. */
import type { Day } from '../../domain/time/day'
import type { StaffSession } from '../staff/staff-session'

export interface PocketSide {
  readonly type: 'pocket'
  readonly columns: 1 | 2
  /** Height of the upper and of the lower panels in millimetres, so that the fold lies in the middle of the paper. */
  readonly rows: readonly [number, number]
  /** Width of the column of times in millimetres. */
  readonly timeWidth: number
  /** In the order of reading, as many as the side has places, or fewer. */
  readonly panels: readonly PocketPanel[]
}

export interface PocketPanel {
  /** Whose it is and of which days, for a panel may be cut off. */
  readonly heading: string
  readonly number: number
  readonly of: number
  readonly days: readonly PocketDay[]
}

export interface PocketDay {
  readonly day: Day
  /** Begun on an earlier panel. */
  readonly continued: boolean
  readonly items: readonly PocketItem[]
}

export type PocketItem =
  | { readonly type: 'session'; readonly session: StaffSession; readonly words: string; readonly night: string }
  | { readonly type: 'call'; readonly key: string; readonly code: string; readonly words: string }
  /** "closed: Easter Monday", "away", "nothing booked" */
  | { readonly type: 'words'; readonly words: string }

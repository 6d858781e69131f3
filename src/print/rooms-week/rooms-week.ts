/** Knows a side of the rooms' week: days, a lane for each room, and what lies in it; refuses to know how it is found or drawn. */
import type { Day } from '../../domain/time/day'
import type { StaffSession } from '../staff/staff-session'

export interface RoomsWeek {
  readonly type: 'rooms-week'
  readonly firstHour: number
  readonly lastHour: number
  /** Millimetres across: the day, the room's name, the hours, the night. */
  readonly columns: { readonly day: number; readonly name: number; readonly hours: number; readonly night: number }
  readonly hasNights: boolean
  readonly days: readonly RoomsDay[]
}

export interface RoomsDay {
  readonly day: Day
  /** "closed: Easter Monday", or empty. */
  readonly words: string
  /** Begun on an earlier side. */
  readonly continued: boolean
  readonly lanes: readonly RoomLane[]
}

export interface RoomLane {
  readonly key: string
  readonly name: string
  /** Millimetres. */
  readonly height: number
  readonly items: readonly LaneItem[]
  /** Nights that begin here, each until when on the next day. */
  readonly nights: readonly { readonly code: string; readonly until: string }[]
}

export interface LaneItem {
  readonly key: string
  /** Shares of the hours shown, 0 to 1. */
  readonly start: number
  readonly width: number
  /** Millimetres in the lane. */
  readonly top: number
  readonly height: number
  /** Millimetres for its words, which may run on where nothing follows. */
  readonly room: number
  readonly what:
    | { readonly type: 'session'; readonly session: StaffSession; readonly title: string; readonly rest: string }
    /** What was there since the day before: somebody for the night, or a session that goes on past midnight. */
    | { readonly type: 'night' | 'going-on'; readonly code: string; readonly words: string }
    | { readonly type: 'off'; readonly words: string }
}

/** Knows a printed sheet as a plain value, side by side and block by block; refuses to know how a block is drawn. */
import type { SessionId } from '../domain/protocol/protocol'
import type { KindLook } from '../domain/protocol/kind-look'
import type { ClockTime } from '../domain/time/clock-time'
import type { Day } from '../domain/time/day'
import type { Weekday } from '../domain/time/weekday'
import type { ClinicMonth } from './clinic-month/clinic-month'
import type { DeskNotes, DeskTable } from './desk-list/desk-table'
import type { FortnightGrid } from './fortnight/fortnight-grid'
import type { Orientation, Paper } from './paper'
import type { PocketSide } from './pocket-list/pocket-panels'
import type { RecordPart } from './record/record-part'
import type { RoomsWeek } from './rooms-week/rooms-week'
import type { RunPart } from './run-sheet/run-part'
import type { SignatureRow } from './staff/signature-row'
import type { SheetCode, StaffHead } from './staff/staff-head'
import type { NeededWidths } from './schedule-columns'
import type { SheetWords } from './words/sheet-words'

export type SheetKind = 'schedule' | 'months' | 'fortnight' | 'pocket' | 'rooms' | 'clinic-month' | 'desk' | 'run-sheet' | 'record'

export interface Sheet {
  readonly kind: SheetKind
  /** What the sheet is called in its foot, such as "Your dates". */
  readonly name: string
  readonly paper: Paper
  readonly orientation: Orientation
  readonly large: boolean
  readonly foot: SheetFoot
  /** What the drawing of it says by itself, in the sheet's language; sheets for staff leave it out and are in English. */
  readonly words?: SheetWords
  /** One for each side of paper, at least one. */
  readonly sides: readonly Side[]
}

export interface SheetFoot {
  readonly version: number
  readonly mark: string
  readonly sample: boolean
  readonly day: Day
  readonly time: ClockTime
}

export interface Side {
  readonly blocks: readonly Block[]
}

/** A part of a side that is never split. */
export type Block =
  | LetterHead
  | ContinuedHead
  | { readonly type: 'addressee'; readonly who: string; readonly day: Day }
  | { readonly type: 'title'; readonly text: string; readonly under: string }
  | { readonly type: 'text'; readonly sentences: readonly string[] }
  | ScheduleTable
  | { readonly type: 'long-days'; readonly title: string; readonly days: readonly LongDay[]; readonly strip: DayStrip | null }
  | { readonly type: 'lists'; readonly lists: readonly CheckList[] }
  | { readonly type: 'calls'; readonly calls: readonly Call[] }
  | { readonly type: 'questions'; readonly title: string; readonly lines: number }
  | MonthsHead
  | MonthGrids
  | StaffHead
  | FortnightGrid
  | PocketSide
  | RoomsWeek
  | ClinicMonth
  | DeskTable
  | DeskNotes
  | SignatureRow
  | { readonly type: 'run'; readonly part: RunPart }
  | { readonly type: 'record'; readonly part: RecordPart }

export interface LetterHead {
  readonly type: 'letterhead'
  readonly clinic: string
  readonly address: string
  /** "Telephone 01632 960140, Monday to Friday, 08:00 to 18:00"; or empty. */
  readonly call: string
  readonly code: SheetCode | null
}

export interface ContinuedHead {
  readonly type: 'continued'
  readonly clinic: string
  readonly telephone: string
  readonly who: string
}

export interface ScheduleTable {
  readonly type: 'schedule'
  readonly groups: readonly DealtGroup[]
  /** Whether the course crosses a year, so that the column of dates is wide enough to say so. */
  readonly years: boolean
  /** Whether a word stands in place of some box, so that its column is wide enough. */
  readonly words: boolean
  /** What its words take, so that each column is wide enough. */
  readonly needed: NeededWidths
}

export interface DealtGroup {
  readonly heading: string
  /** Begun on an earlier side. */
  readonly continued: boolean
  readonly rows: readonly ScheduleRow[]
}

export type RowState = 'to-do' | 'done' | 'missed' | 'cancelled' | 'left out'

export interface ScheduleRow {
  readonly session: SessionId
  readonly look: KindLook
  /** What the patient calls it: "Preparation 1", "Long day 2". */
  readonly name: string
  /** "the morning after", or empty. */
  readonly aside: string
  /** Where and with whom, where this differs from what the letter says of all; or empty. */
  readonly note: string
  /** Null where no date is agreed. */
  readonly when: RowTime | null
  /** "1½ hours", or empty for a date without a length. */
  readonly length: string
  readonly state: RowState
  /** The long days stand out. */
  readonly heavy: boolean
}

export interface RowTime {
  readonly day: Day
  /** Null where only the day is known. */
  readonly from: ClockTime | null
  readonly to: ClockTime | null
  /** The year is written where it changes. */
  readonly year: boolean
}

export interface LongDay {
  readonly day: Day
  readonly from: ClockTime
  readonly to: ClockTime
  readonly after: { readonly from: ClockTime; readonly to: ClockTime } | null
  /** Until when on the next day the patient stays; null where the night is spent at home. */
  readonly night: ClockTime | null
}

/** A long day and the next morning drawn to scale; minutes after the first midnight. */
export interface DayStrip {
  readonly from: number
  readonly to: number
  readonly after: { readonly from: number; readonly to: number } | null
  readonly night: string
}

export interface CheckList {
  readonly title: string
  readonly items: readonly string[]
}

export interface Call {
  readonly when: string
  readonly number: string
  readonly note: string
}

export interface MonthsHead {
  readonly type: 'months-head'
  readonly title: string
  readonly text: string
  readonly code: SheetCode | null
}

export interface MonthGrids {
  readonly type: 'months'
  readonly columns: 1 | 2
  /** Height of one week in millimetres. */
  readonly weekHeight: number
  readonly weekdays: readonly Weekday[]
  readonly months: readonly MonthGrid[]
  readonly legend: Legend
  /** In a free place of the grid, or as a strip under it. */
  readonly legendPlace: 'grid' | 'strip'
}

export interface MonthGrid {
  readonly name: string
  readonly weeks: readonly MonthWeek[]
}

export interface MonthWeek {
  /** The week of the course that begins in this row; null outside the course. */
  readonly week: number | null
  /** Seven; null outside the month. */
  readonly cells: readonly (MonthCell | null)[]
}

export interface MonthCell {
  readonly day: Day
  readonly closed: boolean
  readonly sessions: readonly MonthSession[]
}

export interface MonthSession {
  readonly session: SessionId
  readonly look: KindLook
  readonly name: string
  /** "1½ h", or empty. */
  readonly length: string
  /** Length of the bar, 0 to 1; 1 is eight hours or more. */
  readonly share: number
  readonly done: boolean
  readonly heavy: boolean
}

export interface Legend {
  readonly signs: readonly { readonly look: KindLook; readonly text: string }[]
  readonly weeks: boolean
  readonly closed: boolean
  readonly done: boolean
  readonly calls: readonly Call[]
}

/** Knows the parts of a course's record as plain values; refuses to draw them. */
import type { SessionId } from '../../domain/protocol/protocol'
import type { KindLook } from '../../domain/protocol/kind-look'

export type RecordPart = SessionTable | DeviationBoxes | RecordTable

/** Whole days from the target; the same scale for every row. */
export interface WindowStrip {
  readonly opens: number
  readonly closes: number
  readonly planned: number | null
  readonly actual: number | null
}

export interface SessionRow {
  readonly session: SessionId
  readonly look: KindLook
  readonly title: string
  /** Said above its first session on a side, and where it changes; empty where all lie in one. */
  readonly year: string
  readonly plannedDay: string
  readonly plannedTime: string
  /** "15 – 25 Jan", "that day only"; empty without a window. */
  readonly window: string
  readonly restsOn: string
  readonly strip: WindowStrip | null
  /** The actual day, or what became of the session: "to come", "Did not come". */
  readonly actual: string
  readonly times: string
  readonly length: string
  /** "+3", "0", "−2"; empty while it is not held. */
  readonly off: string
  /** "2. 1 day after its window.", numbered as its box is; empty where nothing left the plan. */
  readonly deviation: string
  /** The reason given, shortened where it stands in full elsewhere. */
  readonly note: string
}

export interface StripScale {
  /** Days from the target at both ends of the drawing; what lies further is drawn as an arrow at the end. */
  readonly from: number
  readonly to: number
}

export interface SessionColumns {
  readonly title: number
  readonly plannedDay: number
  readonly plannedTime: number
  readonly window: number
  readonly restsOn: number
  readonly strip: number
  readonly actual: number
  readonly times: number
  readonly length: number
  readonly off: number
  readonly note: number
}

export interface SessionTable {
  readonly part: 'sessions'
  readonly rows: readonly SessionRow[]
  readonly columns: SessionColumns
  readonly scale: StripScale
  /** Millimetres above and below the words of a row. */
  readonly padding: number
}

export interface DeviationBox {
  readonly title: string
  readonly lines: readonly string[]
}

export interface DeviationBoxes {
  readonly part: 'deviations'
  readonly title: string
  /** Rows of boxes, side by side. */
  readonly rows: readonly (readonly DeviationBox[])[]
}

export interface RecordColumn {
  readonly head: string
  /** Millimetres; null takes the rest, and stands once in a table. */
  readonly width: number | null
}

export interface RecordLine {
  readonly key: string
  readonly cells: readonly string[]
  /** A heading inside the table. */
  readonly isHeading: boolean
}

export interface RecordTable {
  readonly part: 'table'
  readonly title: string
  readonly note: string
  readonly columns: readonly RecordColumn[]
  readonly rows: readonly RecordLine[]
}

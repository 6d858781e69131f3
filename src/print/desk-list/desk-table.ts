/** Knows the front desk's list of a day: who is expected, and what the desk has to know; refuses the kind of a session and every name of a patient. */
import type { ClockTime } from '../../domain/time/clock-time'

export interface DeskTable {
  readonly type: 'desk-table'
  /** Millimetres across, from the first column on; the boxes for times come last. */
  readonly columns: DeskColumns
  readonly rows: readonly DeskRow[]
  /** Rows left to write on, of this height in millimetres. */
  readonly spare: number
  readonly spareHeight: number
}

export interface DeskColumns {
  readonly expect: number
  readonly code: number
  readonly session: number
  readonly length: number
  readonly room: number
  readonly meets: number
  readonly todo: number
  readonly boxes: number
}

export interface DeskRow {
  readonly key: string
  /** Null for somebody who is here since the day before. */
  readonly expect: ClockTime | null
  readonly code: string
  /** "09:00–17:00", "until 09:00" */
  readonly session: string
  /** "1½ h", or empty. */
  readonly length: string
  readonly room: string
  /** "Chloe M., David A.", or empty where nobody is named. */
  readonly meets: string
  readonly todo: string
  readonly hasCame: boolean
  /** In place of the boxes: when the patient leaves on a later day; empty where there are boxes. */
  readonly leaves: string
}

export interface DeskNotes {
  readonly type: 'desk-notes'
  readonly notes: readonly DeskNote[]
}

export interface DeskNote {
  readonly title: string
  readonly lines: readonly { readonly bold: string; readonly text: string }[]
}

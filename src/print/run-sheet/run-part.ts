/** Knows the parts of a run sheet as plain values, none of which is ever split but the hours between two rows; refuses to draw them. */

export type RunPart = RunFactsRow | RunGates | RunDoses | RunHours | RunLeaving | RunHandover | RunDeviation | RunNotes

export interface RunFactsRow {
  readonly part: 'facts'
  readonly facts: readonly { readonly label: string; readonly value: string }[]
}

export interface GateBox {
  readonly words: string
  readonly state: 'open' | 'met' | 'waived'
  /** "25 Jan, AL" where answered; else empty, and initials are asked for. */
  readonly aside: string
}

export interface RunGates {
  readonly part: 'gates'
  readonly gates: readonly GateBox[]
  /** When the session began, in words; empty where that is still to be written. */
  readonly started: string
}

export interface DoseBox {
  /** "planned 09:00" */
  readonly planned: string
  /** "09:12, noted by Ana"; empty where that is still to be written. */
  readonly given: string
}

export interface SupplementBox {
  /** "1 h 30 min to 2 h 30 min after the dose" */
  readonly window: string
  /** What the window rests on: "read in a source". */
  readonly restsOn: string
  /** Clock times, once the first dose is noted; else empty. */
  readonly from: string
  readonly until: string
  /** "10:45, noted by Ana" of what stands in the record; empty where that is still to be written. */
  readonly offered: string
  readonly given: string
  readonly declined: string
}

export interface RunDoses {
  readonly part: 'doses'
  readonly dose: DoseBox
  /** Null where the protocol knows none. */
  readonly supplement: SupplementBox | null
  /** Whether there is a blank for what was given. */
  readonly asksWhat: boolean
}

export const vitalColumns = ['pressure', 'pulse', 'temperature'] as const
export type VitalColumn = (typeof vitalColumns)[number]

export interface HourRow {
  /** Tells rows apart. */
  readonly key: string
  /** "09:30"; empty where the time is to be written. */
  readonly time: string
  readonly isFullHour: boolean
  /** What is planned then, and where the day or the clock changes. */
  readonly planned: string
  readonly due: readonly VitalColumn[]
  readonly vitals: Readonly<Record<VitalColumn, string>>
  readonly what: string
  readonly by: string
  /** From the record, as it stood when printed. */
  readonly isRecorded: boolean
}

export interface RunHours {
  readonly part: 'hours'
  readonly title: string
  readonly note: string
  readonly rows: readonly HourRow[]
  /** Least height of a row in millimetres. */
  readonly rowHeight: number
  /** Millimetres of the columns for time, plan, the three vitals and initials; what happened has the rest. */
  readonly columns: HourColumns
}

export interface HourColumns {
  readonly time: number
  /** 0 where the plan stands with what happened. */
  readonly planned: number
  readonly pressure: number
  readonly pulse: number
  readonly temperature: number
  readonly by: number
}

export interface RunLeaving {
  readonly part: 'leaving'
  readonly checks: readonly string[]
  /** "18:05, to Mara, noted by Ana"; empty where that is still to be written. */
  readonly left: string
}

export interface RunHandover {
  readonly part: 'handover'
  readonly lines: number
}

export interface RunDeviation {
  readonly part: 'deviation'
  readonly kinds: readonly string[]
}

export interface RunNotes {
  readonly part: 'notes'
  readonly lines: number
}

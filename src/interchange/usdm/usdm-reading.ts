/** Knows what reading a USDM file can come to: a protocol with what was assumed, questions, or faults; refuses to know what any is called on screen. */
import type { OffsetDays, Protocol, VisitKind } from '../../domain/protocol/protocol'
import type { Fault } from '../fault'
import type { WindowReading } from './window-readings'

/** How a visit's window would lie under one reading of its two sides. */
export interface WindowExample {
  readonly visit: string
  readonly from: string
  readonly days: OffsetDays
}

export type UsdmQuestion =
  | NamedChoice<'version' | 'design' | 'timeline'>
  /** `after` is the visit before the fork; null at the very beginning. */
  | (NamedChoice<'way'> & { readonly after: string | null })
  | (Asked & { readonly about: 'windows'; readonly options: readonly { readonly id: WindowReading; readonly examples: readonly WindowExample[] }[] })
  | (Asked & { readonly about: 'length'; readonly kind: VisitKind; readonly count: number; readonly options: readonly LengthOption[] })
  | (Asked & { readonly about: 'kind'; readonly visit: number })

/** A length in minutes; null leaves a date to tick. */
export interface LengthOption {
  readonly id: string
  readonly minutes: number | null
}

interface Asked {
  readonly id: string
  /** Null while nobody has answered and nothing may be taken for granted. */
  readonly answer: string | null
}

interface NamedChoice<About extends string> extends Asked {
  readonly about: About
  readonly options: readonly { readonly id: string; readonly name: string }[]
}

/** Answers by the ids of questions. */
export type UsdmAnswers = ReadonlyMap<string, string>

export type Assumed = 'no-window' | 'elapsed-hours' | 'kind' | 'length' | 'staff' | 'overnight' | 'conditions' | 'start-to-start' | 'no-exit' | 'names' | 'window-reading'
export type LeftOut = 'timelines' | 'inner-timelines' | 'end-rules' | 'unreached' | 'arms' | 'ways'

/** What a person should know before taking the protocol; `names` are of visits or of other things of the file. */
export type UsdmRemark =
  | { readonly sort: 'assumed'; readonly what: Assumed; readonly names: readonly string[] }
  | { readonly sort: 'left-out'; readonly what: LeftOut; readonly names: readonly string[] }

export interface UsdmReading {
  /** Written by this app, so that nothing has to be assumed. */
  readonly isOurs: boolean
  readonly questions: readonly UsdmQuestion[]
  readonly outcome:
    | { readonly came: 'protocol'; readonly protocol: Protocol; readonly remarks: readonly UsdmRemark[] }
    | { readonly came: 'questions' }
    | { readonly came: 'faults'; readonly faults: readonly Fault[] }
}


/** Knows what can be asked and what can have happened about a dosing session's record; refuses to know who asks. */
import type { SessionId } from '../../protocol/protocol'
import type { SupplementOutside, TimedFact } from './dosing-fact'

export type DosingCommand =
  | {
      readonly type: 'NoteDosingFact'
      readonly session: SessionId
      readonly noted: TimedFact
      /** Needed for a supplement given outside its window; may be empty otherwise. */
      readonly reason: string
    }
  | { readonly type: 'CorrectDosingEntry'; readonly session: SessionId; readonly entry: string; readonly to: TimedFact; readonly reason: string }
  | { readonly type: 'StrikeDosingEntry'; readonly session: SessionId; readonly entry: string; readonly reason: string }

export type DosingEvent =
  | {
      readonly type: 'DosingFactNoted'
      readonly session: SessionId
      /** The entry's id: that of the change that noted it. */
      readonly entry: string
      readonly noted: TimedFact
      readonly reason: string
      /** Written by the app at the moment of the act, never edited. */
      readonly deviations: readonly SupplementOutside[]
    }
  | {
      readonly type: 'DosingEntryCorrected'
      readonly session: SessionId
      readonly entry: string
      readonly from: TimedFact
      readonly to: TimedFact
      readonly reason: string
      readonly deviations: readonly SupplementOutside[]
    }
  | { readonly type: 'DosingEntryStruck'; readonly session: SessionId; readonly entry: string; readonly was: TimedFact; readonly reason: string }

/** Knows what can be asked and what can have happened about contacts after a session; refuses to know who asks. */
import type { SessionId } from '../../protocol/protocol'
import type { ContactMade } from './contact'

/** `session` is the session after which the contact is made. */
export type ContactCommand =
  | {
      readonly type: 'RecordContact'
      readonly session: SessionId
      readonly made: ContactMade
      /** Needed outside the days of its series, and beyond the protocol's most; may be empty otherwise. */
      readonly reason: string
    }
  | { readonly type: 'CorrectContact'; readonly session: SessionId; readonly contact: string; readonly to: ContactMade; readonly reason: string }
  | { readonly type: 'StrikeContact'; readonly session: SessionId; readonly contact: string; readonly reason: string }

export type ContactEvent =
  | {
      readonly type: 'ContactRecorded'
      readonly session: SessionId
      /** The contact's id: that of the change that recorded it. */
      readonly contact: string
      readonly made: ContactMade
      readonly reason: string
      /** Days outside its series; negative is early. Written by the app at the moment of the act, never edited. */
      readonly outsideBy: number
    }
  | {
      readonly type: 'ContactCorrected'
      readonly session: SessionId
      readonly contact: string
      readonly from: ContactMade
      readonly to: ContactMade
      readonly reason: string
      readonly outsideBy: number
    }
  | { readonly type: 'ContactStruck'; readonly session: SessionId; readonly contact: string; readonly was: ContactMade; readonly reason: string }

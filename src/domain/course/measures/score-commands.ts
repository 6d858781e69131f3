/** Knows what can be asked and what can have happened about scores; refuses to know who asks. */
import type { SessionId } from '../../protocol/protocol'
import type { ScoreTaken } from './score'

/** As entered: null where no number can be read. */
export interface ScoreEntered extends Omit<ScoreTaken, 'value'> {
  readonly value: number | null
}

export type ScoreCommand =
  | { readonly type: 'RecordScore'; readonly session: SessionId | null; readonly entered: ScoreEntered }
  | { readonly type: 'CorrectScore'; readonly score: string; readonly to: ScoreEntered; readonly reason: string }
  | { readonly type: 'StrikeScore'; readonly score: string; readonly reason: string }

export type ScoreEvent =
  | {
      readonly type: 'ScoreRecorded'
      readonly session: SessionId | null
      /** The score's id: that of the change that recorded it. */
      readonly score: string
      readonly taken: ScoreTaken
    }
  | { readonly type: 'ScoreCorrected'; readonly session: SessionId | null; readonly score: string; readonly from: ScoreTaken; readonly to: ScoreTaken; readonly reason: string }
  | { readonly type: 'ScoreStruck'; readonly session: SessionId | null; readonly score: string; readonly was: ScoreTaken; readonly reason: string }

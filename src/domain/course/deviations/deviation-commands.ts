/** Knows what can be asked and what can have happened about a deviation; refuses to let anybody change what it says. */
import type { SessionId } from '../../protocol/protocol'
import type { InstantAt } from '../../time/zone'
import type { AssessmentGiven, DeviationFact } from './deviation'

export interface DeviationCommand {
  readonly type: 'AssessDeviation'
  readonly session: SessionId
  /** The deviation's id. */
  readonly deviation: string
  readonly assessment: AssessmentGiven
  /** When the assessment was given that this one is put in place of; null where none was seen. */
  readonly seen: InstantAt | null
}

export interface DeviationEvent {
  readonly type: 'DeviationAssessed'
  readonly session: SessionId
  readonly deviation: string
  /** What was assessed, as it stood. */
  readonly fact: DeviationFact
  readonly from: AssessmentGiven | null
  readonly to: AssessmentGiven
}

/** Knows what kinds of sessions, states and sources are called on screen and paper; refuses to know any session. */
import type { SessionStatus } from '../../domain/course/lifecycle'
import type { KindLook } from '../../domain/protocol/kind-look'
import type { Confidence } from '../../domain/protocol/protocol'

/** The five looks of the calendar, as a name in a list. */
export const lookNames: Readonly<Record<KindLook, string>> = {
  preparation: 'Preparation',
  dosing: 'Dosing',
  integration: 'Integration',
  assessment: 'Assessment',
  contact: 'Contact',
}

export const statusNames: Readonly<Record<SessionStatus, string>> = {
  planned: 'Planned',
  confirmed: 'Confirmed',
  'in-progress': 'In progress',
  completed: 'Completed',
  missed: 'Missed',
  'no-show': 'Did not come',
  cancelled: 'Cancelled',
  waived: 'Waived',
}

/** What a fact rests on, in the word that stands beside its circle. */
export const confidenceNames: Readonly<Record<Confidence, string>> = {
  seen: 'seen',
  derived: 'derived',
  recalled: 'recalled',
  assumption: 'clinic’s own',
}

export const confidenceMeanings: Readonly<Record<Confidence, string>> = {
  seen: 'read in a source',
  derived: 'computed from facts read in a source',
  recalled: 'general knowledge, not read in a source',
  assumption: 'the clinic’s own default, without a source',
}

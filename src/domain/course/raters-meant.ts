/** Knows who rates a patient where nobody is booked for it; refuses to choose between several. */
import type { Clinic, Rater } from '../clinic/clinic'
import { type SessionLine, peopleOf } from './session-line'

type Raters = Pick<Clinic, 'raters'>

/**
 * Ratings are planned without people: one for which nobody is named is with the clinic's rater, and with one of them where it
 * lists several. None of a session that is no rating, that names somebody, or where the clinic lists no rater.
 */
export function ratersMeant({ kind, therapistNames }: Pick<SessionLine, 'kind' | 'therapistNames'>, { raters }: Raters): readonly Rater[] {
  return kind === 'assessment' && therapistNames.length === 0 ? raters : []
}

/** Whether a person is booked for the session or was there, or is a rater who may be meant. */
export function isOrMayBeWith(line: Pick<SessionLine, 'kind' | 'therapistNames' | 'slot' | 'encounter'>, person: string, clinic: Raters): boolean {
  return peopleOf(line).includes(person) || ratersMeant(line, clinic).some(({ id }) => id === person)
}

/** Knows what an event tells of a session that was held beside its sentence: who was there and what was noted; refuses to word the event. */
import type { Encounter } from '../../domain/course/course'
import type { CourseEvent } from '../../domain/course/events'
import { attendanceWords } from '../wording/encounter-words'

/** Who was there, for how long and in which way, and the note; of a correction what it changed of them. Empty where nobody said. */
export function heldIn(event: CourseEvent, personOf: (id: string) => string): { readonly who: string; readonly note: string } {
  const whoIn = ({ attended = [], mode }: Encounter) => attendanceWords(attended.map(({ id, minutes }) => ({ name: personOf(id), minutes })), mode)
  if (event.type === 'SessionCompleted') return { who: whoIn(event.encounter), note: event.encounter.note }
  if (event.type !== 'EncounterCorrected') return { who: '', note: '' }
  const { from, to } = event
  return { who: whoIn(from) === whoIn(to) ? '' : whoIn(to), note: from.note === to.note ? '' : to.note }
}

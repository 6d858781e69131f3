/** Knows which commands adopt plans that were made together; refuses to give them. */
import type { TogetherItem } from '../outcome'
import type { ClinicPlan } from './clinic-plan'
import type { NewPatient } from './clinic-question'

/** One item for each course that changes; to be performed together, so that all of it is one change with one undo. */
export function adoptionTogether({ courses }: ClinicPlan, patients: readonly NewPatient[]): readonly TogetherItem[] {
  const wishes = new Map(patients.map((patient) => [patient.id, patient]))
  return courses.flatMap((course): readonly TogetherItem[] => {
    if (course.outcome === 'moved') {
      const slots = course.placings.map(({ session, to }) => ({ session, slot: to }))
      return [{ courseId: course.id, command: { type: 'ReplanSessions', slots, despite: null, reason: 'Planned anew together with other courses' } }]
    }
    const wish = wishes.get(course.id)
    if (course.outcome !== 'new' || wish === undefined) return []
    const { protocol, start, startLatest, end, prefers, away, code } = wish
    const slots = course.placings.map(({ session, to }) => ({ session, slot: to }))
    const patient = { code, name: '' }
    return [
      {
        courseId: course.id,
        command: { type: 'AdoptPlan', patient, protocol, pair: course.pair, start, startLatest, end, prefers, away, slots, despite: null, sample: false },
      },
    ]
  })
}

/** Knows how the clinic follows from its log; refuses to judge what happened. */
import type { Clinic } from './clinic'
import type { ClinicEvent } from './clinic-commands'

/** The clinic is written whole, so the last event is the clinic. */
export function evolveClinic(_clinic: Clinic | null, event: ClinicEvent): Clinic {
  switch (event.type) {
    case 'ClinicSetUp':
    case 'ClinicChanged':
      return event.clinic
  }
}

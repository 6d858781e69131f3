/** Knows when a clinic may be set up or changed; refuses to know any course beyond who is still needed. */
import { accept, refuse, type Verdict } from '../course/refusals'
import type { Clinic } from './clinic'
import type { ClinicCommand, ClinicEvent, ClinicFacts, ClinicRefusal } from './clinic-commands'
import { clinicFaults } from './clinic-faults'

/**
 * What happens to the clinic, or why nothing does.
 * Refuses `clinic-exists`, `clinic-unknown`, `clinic-faulty` with every fault and its path,
 * `zone-fixed` once courses are counted in the zone, and `still-needed` for the first person or room
 * left out although sessions ahead are booked with them.
 */
export function decideClinic(
  command: ClinicCommand,
  clinic: Clinic | null,
  facts: ClinicFacts,
): Verdict<ClinicEvent, ClinicRefusal> {
  if (command.type === 'SetUpClinic' && clinic !== null) return refuse({ code: 'clinic-exists' })
  if (command.type === 'ChangeClinic' && clinic === null) return refuse({ code: 'clinic-unknown' })

  const faults = clinicFaults(command.clinic)
  if (faults.length > 0) return refuse({ code: 'clinic-faulty', faults })
  if (clinic === null) return accept({ type: 'ClinicSetUp', clinic: command.clinic })

  if (command.clinic.zone !== clinic.zone && facts.coursesExist) return refuse({ code: 'zone-fixed' })
  const needed = firstStillNeeded(clinic, command.clinic, facts)
  if (needed !== undefined) return refuse(needed)
  return accept({ type: 'ClinicChanged', clinic: command.clinic })
}

function firstStillNeeded(before: Clinic, after: Clinic, facts: ClinicFacts): ClinicRefusal | undefined {
  const kept = new Set([...after.therapists, ...after.rooms].map(({ id }) => id))
  const left = [
    ...before.therapists.map(({ id, name }) => ({ what: 'therapist' as const, id, name })),
    ...before.rooms.map(({ id, name }) => ({ what: 'room' as const, id, name })),
  ].filter(({ id }) => !kept.has(id))
  return left
    .map((missing) => ({ code: 'still-needed' as const, ...missing, sessions: facts.sessionsAheadWith(missing.id) }))
    .find(({ sessions }) => sessions > 0)
}

/** Knows the commands, events and refusals of the clinic itself; refuses to know courses beyond who is still needed. */
import type { Clinic } from './clinic'

/** The clinic is written whole: one form, one command, one event. */
export type ClinicCommand = { readonly type: 'SetUpClinic'; readonly clinic: Clinic } | { readonly type: 'ChangeClinic'; readonly clinic: Clinic }

export type ClinicEvent = { readonly type: 'ClinicSetUp'; readonly clinic: Clinic } | { readonly type: 'ClinicChanged'; readonly clinic: Clinic }

export interface ClinicFault {
  /** Where in the form, such as `therapists.2.name`. */
  readonly path: string
  readonly code:
    | 'name-missing'
    | 'zone-unknown'
    | 'grid-out-of-range'
    | 'turnover-out-of-range'
    | 'night-end-out-of-range'
    | 'hours-inverted'
    | 'hours-overlap'
    | 'never-open'
    | 'range-inverted'
    | 'id-twice'
    | 'name-twice'
    | 'room-without-use'
}

export type ClinicRefusal =
  | { readonly code: 'clinic-exists' }
  | { readonly code: 'clinic-unknown' }
  | { readonly code: 'clinic-faulty'; readonly faults: readonly ClinicFault[] }
  | { readonly code: 'still-needed'; readonly what: 'therapist' | 'room'; readonly id: string; readonly name: string; readonly sessions: number }
  | { readonly code: 'zone-fixed' }

/** What the clinic's rules may know of courses. */
export interface ClinicFacts {
  /** How many sessions ahead are booked with this person or room. */
  readonly sessionsAheadWith: (id: string) => number
  /** Whether any course is counted in the clinic's zone, so that the zone may not change. */
  readonly coursesExist: boolean
}

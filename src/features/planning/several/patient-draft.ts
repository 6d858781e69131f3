/** Knows one patient of the list while the form is open, and what is wrong with it; refuses to know the others but by code. */
import type { NewPatient } from '../../../desk/clinic-planning/clinic-question'
import type { HalfOfDay } from '../../../domain/course/course'
import { isPatientCode, patientCodeKey } from '../../../domain/course/patient-code'
import { defaultProtocolId, library } from '../../../domain/protocol/library'
import type { Protocol } from '../../../domain/protocol/protocol'
import type { Day, DayRange } from '../../../domain/time/day'
import type { Weekday } from '../../../domain/time/weekday'

export interface PatientDraft {
  readonly code: string
  readonly protocol: Protocol | null
  readonly start: Day | null
  readonly startLatest: Day | null
  readonly end: Day | null
  readonly lead: string | null
  readonly co: string | null
  readonly days: readonly Weekday[]
  readonly half: HalfOfDay
  readonly away: readonly DayRange[]
  readonly includeOptional: boolean
}

export type PatientFaults = Partial<Record<keyof PatientDraft, string>>

/** An empty form; what the patient before had in common with most others is taken over. */
export function newPatientDraft(before: NewPatient | undefined): PatientDraft {
  const protocol = before?.protocol ?? library.find(({ id }) => id === defaultProtocolId) ?? null
  return { code: '', protocol, start: before?.start ?? null, startLatest: before?.startLatest ?? null, end: null, lead: null, co: null, days: [], half: 'any', away: [], includeOptional: false }
}

export function draftOfPatient({ code, protocol, start, startLatest, end, lead, co, prefers, away, includeOptional }: NewPatient): PatientDraft {
  return { code, protocol, start, startLatest, end, lead, co, days: prefers.days, half: prefers.half, away, includeOptional }
}

/** `isTaken` says whether a running course bears a code. */
export function faultsOfPatient(draft: PatientDraft, today: Day, others: readonly NewPatient[], isTaken: (code: string) => boolean): PatientFaults {
  const code = draft.code.trim()
  const { protocol, start, startLatest, end, lead, co } = draft
  return {
    ...(!isPatientCode(code) && { code: 'Give a code or initials, up to 24 signs.' }),
    ...(others.some((other) => patientCodeKey(other.code) === patientCodeKey(code)) && { code: `${code} stands on the list already.` }),
    ...(isTaken(code) && { code: `${code} already has a course that goes on. Give another code.` }),
    ...(protocol === null && { protocol: 'Choose a protocol.' }),
    ...(start === null && { start: 'Give a start.' }),
    ...(start !== null && start < today && { start: 'The start lies in the past.' }),
    ...(start !== null && startLatest !== null && startLatest < start && { startLatest: 'It lies before the start.' }),
    ...(start !== null && end !== null && end <= start && { end: 'It lies before the start.' }),
    ...(lead !== null && lead === co && { co: 'A pair is two people.' }),
  }
}

/** Null while it has a fault. `was` is the patient whose place it takes. */
export function patientOfDraft(draft: PatientDraft, faults: PatientFaults, id: string, was: NewPatient | null): NewPatient | null {
  const { protocol, start, startLatest, end, lead, co, days, half, away, includeOptional } = draft
  if (protocol === null || start === null || Object.keys(faults).length > 0) return null
  const kept = was !== null && was.protocol === protocol ? was.kept : []
  return { id, code: draft.code.trim(), protocol, start, startLatest, end, lead, co, prefers: { days, half }, away, includeOptional, kept }
}

/** Knows how a request for plans becomes patients of this clinic, whole or not at all; refuses to take over the request's clinic. */
import { type Clinic } from '../../domain/clinic/clinic'
import { isPatientCode, patientCodeKey } from '../../domain/course/patient-code'
import { protocolById } from '../../domain/protocol/library'
import type { Day } from '../../domain/time/day'
import type { PlanningCourse, PlanningFault } from '../../interchange/planning-request'
import { parsePlanningRequest } from '../../interchange/planning-request-form'
import type { Book } from '../book'
import type { NewPatient } from './clinic-question'

export type PatientsRead =
  | { readonly ok: true; readonly patients: readonly NewPatient[] }
  | { readonly ok: false; readonly faults: readonly PlanningFault[] }

export interface Reading {
  readonly book: Pick<Book, 'isPatientCodeTaken'>
  readonly clinic: Clinic
  readonly today: Day
  /** Codes of patients that stand on the list already. */
  readonly listed: readonly string[]
  readonly newId: () => string
}

/**
 * `input` as JSON gave it. Ids become patient codes; people and rooms are those of this clinic with the same id or name.
 * What fails anywhere is named with its path, and then nothing is taken.
 */
export function patientsOfRequest(input: unknown, reading: Reading): PatientsRead {
  const parsed = parsePlanningRequest(input, protocolById)
  if (!parsed.ok) return parsed
  const { courses } = parsed.request
  if (courses.length === 0) return { ok: false, faults: [{ path: 'courses', text: 'No course stands here.' }] }
  const seen = new Set(reading.listed.map(patientCodeKey))
  const read = courses.map((course, index) => {
    const faults = faultsOf(course, `courses.${index}`, reading, seen)
    seen.add(patientCodeKey(course.id))
    return { patient: patientOf(course, reading), faults }
  })
  const faults = read.flatMap((one) => one.faults)
  return faults.length > 0 ? { ok: false, faults } : { ok: true, patients: read.map(({ patient }) => patient) }
}

function faultsOf({ id, start, lead, co, kept }: PlanningCourse, at: string, { book, clinic, today }: Reading, seen: ReadonlySet<string>): readonly PlanningFault[] {
  const faults: PlanningFault[] = []
  const say = (path: string, text: string) => faults.push({ path: `${at}.${path}`, text })
  const code = id.trim()
  if (!isPatientCode(code)) say('id', 'The id becomes the patient’s code, and a code has 1 to 24 signs.')
  else if (seen.has(patientCodeKey(code))) say('id', `${code} stands on the list already.`)
  else if (book.isPatientCodeTaken(code)) say('id', `${code} has a course that goes on. Another patient needs another code.`)
  if (start < today) say('start', 'The start lies in the past.')
  for (const [path, who] of [['lead', lead], ['co', co]] as const) {
    if (who !== null && bearerOf(clinic.therapists, who) === undefined) say(path, `Nobody of this clinic is called ${who}.`)
  }
  kept.forEach(({ slot, done }, index) => {
    const path = `sessions.${index}`
    if (done) say(`${path}.state`, 'A session that is done cannot be taken over for a new patient.')
    else if (slot.day < today) say(`${path}.day`, 'This day lies in the past.')
    if (slot.room !== null && bearerOf(clinic.rooms, slot.room) === undefined) say(`${path}.room`, `No room of this clinic is called ${slot.room}.`)
  })
  return faults
}

function patientOf(course: PlanningCourse, { clinic, newId }: Reading): NewPatient {
  const { lead, co, kept } = course
  return {
    ...course,
    id: newId(),
    code: course.id.trim(),
    lead: bearerOf(clinic.therapists, lead ?? '')?.id ?? null,
    co: bearerOf(clinic.therapists, co ?? '')?.id ?? null,
    kept: kept.map((held) => ({ ...held, slot: { ...held.slot, room: bearerOf(clinic.rooms, held.slot.room ?? '')?.id ?? null } })),
  }
}

/** By id, else by name without regard to case. */
function bearerOf<T extends { readonly id: string; readonly name: string }>(all: readonly T[], called: string): T | undefined {
  const plain = (text: string) => text.trim().toLocaleLowerCase('en')
  return all.find(({ id }) => id === called) ?? all.find(({ name }) => plain(name) === plain(called))
}

/** Knows the written form of eighteen-weeks-course/1, field by field; refuses to ask whether what it tells is what its history says. */
import * as z from 'zod/mini'
import type { Fault } from '../fault'
import type { Plain } from '../stored/exactly'
import { unreadableParts } from '../stored/plain-json'
import { storedProtocol } from '../stored/stored-protocol-form'
import { faultsOf, instant } from '../written-form'
import { clinicTold, contactTold, courseTold, dosingLineTold, patientTold, scoreTold, sessionTold } from './told-parts-form'

export const courseFormat = 'eighteen-weeks-course/1'

/** Of names left out: more corrections of one name than any history has. */
const mostPlaces = 1000

const place = z.strictObject({
  row: z.int().check(z.gte(1), z.describe('The row’s sequence number.')),
  event: z.int().check(z.gte(0), z.describe('Counted from 0 within the row.')),
  field: z.enum(['patient', 'from', 'to']).check(z.describe('The field of the event that holds the patient.')),
  sameAs: z.int().check(z.gte(1), z.lte(mostPlaces), z.describe('Places with the same number held the same name.')),
})

export const courseFileForm = z.strictObject({
  format: z.literal(courseFormat),
  about: z.string().check(z.describe('What this file is, in plain words.')),
  writtenAt: instant.check(z.describe('When it was written. Windows and deviations are told as of this moment.')),
  clinic: clinicTold.check(z.describe('What is needed of the clinic to read the course. It is no part of the history, so nothing here vouches for it.')),
  patient: patientTold,
  course: courseTold,
  protocol: storedProtocol.check(z.describe('The course’s own copy of its protocol as it stands, with what the protocol says of condition and substance.')),
  sessions: z.array(sessionTold).check(z.describe('The plan and what happened, one for each visit in the protocol’s order.')),
  contacts: z.array(contactTold).check(z.describe('Contacts after sessions, in the order in which they were recorded.')),
  scores: z.array(scoreTold).check(z.describe('Scores of any scale, in the order in which they were recorded.')),
  dosingRecords: z.array(dosingLineTold).check(z.describe('What was noted of dosing sessions, session by session in the order of noting.')),
  nameLeftOut: z
    .array(place)
    .check(z.maxLength(mostPlaces), z.describe('Where the patient’s name was taken out of the history. These rows keep their hash, and match it again once the name is put back.')),
  history: z
    .array(z.unknown())
    .check(z.minLength(1), z.describe('Every change that made the course, as it was appended. All that this file tells of the course follows from it.')),
})

/** What a course file says, once its form is right. */
export type WrittenCourse = Plain<z.output<typeof courseFileForm>>
export type NamePlace = Plain<z.output<typeof place>>
/** What follows from the history. */
export type Told = Omit<WrittenCourse, 'format' | 'about' | 'writtenAt' | 'clinic' | 'nameLeftOut' | 'history'>

export type ReadShape = { readonly ok: true; readonly written: WrittenCourse } | { readonly ok: false; readonly faults: readonly Fault[] }

/** Reads the shape alone; every fault of it is named. */
export function readShape(input: unknown): ReadShape {
  const unreadable = unreadableParts(input)
  if (unreadable.length > 0) return { ok: false, faults: unreadable }
  const read = z.safeParse(courseFileForm, input)
  return read.success ? { ok: true, written: read.data } : { ok: false, faults: read.error.issues.flatMap((issue) => faultsOf(issue, input)) }
}


/** Knows what a course file would bring to what is here, and what stands in its way; refuses to bring any of it. */
import { type Clinic, personName, roomName } from '../../domain/clinic/clinic'
import type { Course, Encounter } from '../../domain/course/course'
import { membersOf } from '../../domain/course/course'
import { isAhead, isOngoing } from '../../domain/course/lifecycle'
import { sessionLinesOf } from '../../domain/course/session-lines'
import type { Fault } from '../../interchange/fault'
import { nameAt } from '../../interchange/course-file/name-left-out'
import { type CourseFile, readCourseFile } from '../../interchange/course-file/read-course-file'
import { type Head, hashOf, headOf } from '../../store/chain'
import { type Stored, stored } from '../../store/storage-failure'
import { endOf } from '../../store/stream-writing'
import { type Relation, relationOf } from '../backup/relation'
import { canBeIndexed } from '../course-index'
import type { Desk, History } from '../desk'

export type CourseTextRead =
  | { readonly read: 'course'; readonly file: CourseFile }
  | { readonly read: 'faulty'; readonly faults: readonly Fault[] }
  | { readonly read: 'no-json' }

/** Whatever the text is, this answers and never throws. */
export function readCourseText(text: string): CourseTextRead {
  let input: unknown
  try {
    input = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return { read: 'no-json' }
  }
  const read = readCourseFile(input, hashOf)
  if (!read.ok) return { read: 'faulty', faults: read.faults }
  const { course, rows } = read.file
  const last = rows.at(-1)
  if (last === undefined || !canBeIndexed({ stream: course.id, head: headOf(last), state: { kind: 'course', course } })) return { read: 'faulty', faults: [{ path: 'history', text: 'What this history comes to cannot be read as a course.' }] }
  return { read: 'course', file: read.file }
}

/** What keeps a course from being taken in. */
export type Hindrance =
  /** No clinic is set up here in which it could be held. */
  | 'no-clinic'
  /** Another course here that goes on has the same code. */
  | 'code-taken'
  /** The history here does not hold, or went on differently. */
  | 'apart'
  | 'hurt-here'

export interface CourseProspect {
  readonly file: CourseFile
  readonly relation: Relation
  readonly hindrances: readonly Hindrance[]
  /** Whether anything would be written. */
  readonly isOffered: boolean
  /** Where the log ends here, and the log itself; null where the course is not here. */
  readonly here: { readonly end: Head; readonly log: History } | null
  /** The zone here where it is another than the file's; null where they are the same, or none is here. */
  readonly otherZone: string | null
  /** People and rooms of the course that the clinic here does not know, by what the file calls them. */
  readonly unknownPeople: readonly string[]
  readonly unknownRooms: readonly string[]
  /** Sessions ahead that would lie in conflict with something here. */
  readonly inConflict: number
  /** Names that have to be put back before the rows to be added hold; counted from 1 as the file counts them. */
  readonly namesAsked: readonly number[]
}

/** Compared with what is stored at this moment. */
export async function courseProspect(desk: Desk, file: CourseFile): Promise<Stored<CourseProspect>> {
  const found = await desk.historyOf(file.course.id)
  if (!found.ok) return found
  const log = found.value
  const end = endOf(log)
  const relation = relationOf(end === null ? undefined : log, file.rows)
  const clinic = desk.book.clinic()
  const hindrances = hindrancesOf(desk, file.course, relation)
  return stored({
    file,
    relation,
    hindrances,
    isOffered: hindrances.length === 0 && (relation.is === 'new' || relation.is === 'longer-there'),
    here: end === null ? null : { end, log },
    otherZone: clinic === null || clinic.zone === file.clinic.zone ? null : clinic.zone,
    ...strangers(file, clinic),
    inConflict: clinic === null ? 0 : conflictsAhead(desk, clinic, file.course),
    namesAsked: namesAsked(file, relation, end === null ? undefined : log),
  })
}

function hindrancesOf({ book }: Desk, { id, patient, standing }: Course, relation: Relation): readonly Hindrance[] {
  return [
    ...(book.clinic() === null ? (['no-clinic'] as const) : []),
    ...(isOngoing(standing) && book.isPatientCodeTaken(patient.code, id) ? (['code-taken'] as const) : []),
    ...(relation.is === 'apart' || relation.is === 'hurt-here' ? [relation.is] : []),
  ]
}

function strangers({ course, clinic: told }: CourseFile, here: Clinic | null): Pick<CourseProspect, 'unknownPeople' | 'unknownRooms'> {
  if (here === null) return { unknownPeople: [], unknownRooms: [] }
  const people = new Set([...here.therapists, ...here.raters].map(({ id }) => id))
  const rooms = new Set(here.rooms.map(({ id }) => id))
  const met = course.sessions.flatMap(({ slot, encounter }) => [...(slot?.therapists ?? []), ...attendedIn(encounter)])
  const used = course.sessions.flatMap(({ slot }) => slot?.room ?? [])
  return {
    unknownPeople: [...new Set([...membersOf(course.pair), ...met])].filter((id) => !people.has(id)).map((id) => personName(told, id)),
    unknownRooms: [...new Set(used)].filter((id) => !rooms.has(id)).map((id) => roomName(told, id)),
  }
}

function attendedIn(encounter: Encounter | null): readonly string[] {
  return encounter?.attended?.map(({ id }) => id) ?? []
}

function conflictsAhead({ book, now }: Desk, clinic: Clinic, course: Course): number {
  const bookingsOn = (day: Parameters<typeof book.bookingsOn>[0]) => book.bookingsOn(day, course.id)
  const lines = sessionLinesOf(course, { clinic, bookingsOn }, now().day)
  return lines.filter(({ status, conflicts }) => isAhead(status) && conflicts.length > 0).length
}

/** Those that stand in rows to be added, and in none that is here. */
function namesAsked({ rows, nameLeftOut }: CourseFile, relation: Relation, here: History | undefined): readonly number[] {
  const added = new Set(rows.slice(relation.is === 'longer-there' ? relation.common : 0).map(({ sequence }) => sequence))
  const known = new Set(nameLeftOut.filter((place) => here !== undefined && nameAt(here.rows, place) !== undefined).map(({ sameAs }) => sameAs))
  return [...new Set(nameLeftOut.filter(({ row, sameAs }) => added.has(row) && !known.has(sameAs)).map(({ sameAs }) => sameAs))].sort((one, other) => one - other)
}

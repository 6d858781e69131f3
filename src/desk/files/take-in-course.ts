/** Knows how the course of a file is taken in as one act, its chain as it is, and taken out again; refuses to merge histories that grew apart. */
import type { CourseId } from '../../domain/course/course'
import { followHistory } from '../../interchange/course-file/follow-history'
import { nameAt, withNamesPutBack } from '../../interchange/course-file/name-left-out'
import type { WrittenRow } from '../../interchange/stored/row-form'
import { hashOf, headOf } from '../../store/chain'
import { type Stored, stored } from '../../store/storage-failure'
import type { StreamWrite, StreamsWritten } from '../../store/stream-writing'
import type { Desk } from '../desk'
import { foldRows } from '../fold'
import { type CourseProspect, courseProspect } from './course-file-prospect'

export interface TakenIn {
  readonly courseId: CourseId
  readonly rows: number
  /** What takes it out again, unless the course went on meanwhile. */
  readonly back: StreamWrite
}

export type Taking =
  | { readonly taken: true; readonly what: TakenIn }
  /** Nothing was written: what is here moved on since it was looked at, the names are not those of the history, or a row's id is taken. */
  | { readonly taken: false; readonly why: 'moved' | 'name-wrong' | 'row-taken' }

/** `names` by the number that the file gives each of those asked for. */
export async function takeInCourse(desk: Desk, prospect: CourseProspect, names: ReadonlyMap<number, string>): Promise<Stored<Taking>> {
  const now = await courseProspect(desk, prospect.file)
  if (!now.ok) return now
  const { here, relation, file, isOffered } = now.value
  if (!isOffered || relation.common !== prospect.relation.common) return stored({ taken: false, why: 'moved' })
  const rows = wholeRows(now.value, names)
  if (followHistory(rows, hashOf).course === null) return stored({ taken: false, why: 'name-wrong' })
  const last = rows.at(-1)
  if (last === undefined) return stored({ taken: false, why: 'moved' })
  const stream = file.course.id
  const head = headOf(last)
  const write: StreamWrite = { stream, from: here?.end ?? null, keep: relation.common, rows: rows.slice(relation.common), to: { head, state: foldRows(rows) } }
  const written = await writeOne(desk, write)
  if (!written.ok) return written
  if (!written.value.written) return stored({ taken: false, why: written.value.why === 'row-taken' ? 'row-taken' : 'moved' })
  const to = here === null ? null : { head: here.end, state: foldRows(here.log.rows) }
  return stored({ taken: true, what: { courseId: stream, rows: relation.there, back: { stream, from: head, keep: relation.common, rows: [], to } } })
}

export type TakenOut =
  | { readonly out: true }
  /** It stays: it went on since, or something was typed into its forms, which would go with it. */
  | { readonly out: false; readonly why: 'went-on' | 'typed-since' }

export async function takeOutAgain(desk: Desk, { back, courseId }: TakenIn): Promise<Stored<TakenOut>> {
  const read = await desk.drafts.readAnew()
  if (!read.ok) return read
  // A course that was not here before would take along what was typed into it; of one that was, that stays.
  if (back.to === null && desk.drafts.all().some((draft) => draft.courseId === courseId)) return stored({ out: false, why: 'typed-since' })
  const written = await writeOne(desk, back)
  if (!written.ok) return written
  return stored(written.value.written ? { out: true } : { out: false, why: 'went-on' })
}

function writeOne(desk: Desk, write: StreamWrite): Promise<Stored<StreamsWritten>> {
  return desk.writeStreams({ writes: [write] }, { onProgress: () => undefined, isStopped: () => false })
}

/** The rows with every name that was left out: from the rows that are here, or as it was given. */
function wholeRows({ file, here }: CourseProspect, given: ReadonlyMap<number, string>): readonly WrittenRow[] {
  const { rows, nameLeftOut } = file
  const most = Math.max(0, ...nameLeftOut.map(({ sameAs }) => sameAs))
  const names = Array.from({ length: most }, (_, index) => {
    const place = nameLeftOut.find((one) => one.sameAs === index + 1 && here !== null && nameAt(here.log.rows, one) !== undefined)
    return (place === undefined || here === null ? undefined : nameAt(here.log.rows, place)) ?? given.get(index + 1) ?? ''
  })
  return withNamesPutBack(rows, nameLeftOut, names)
}

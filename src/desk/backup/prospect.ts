/** Knows what a backup would bring to what is here, history by history; refuses to bring any of it. */
import type { Clinic } from '../../domain/clinic/clinic'
import type { Course } from '../../domain/course/course'
import type { InstantAt } from '../../domain/time/zone'
import type { Head } from '../../store/chain'
import { type StreamId, clinicStream } from '../../store/log-row'
import { type Stored, stored } from '../../store/storage-failure'
import { endOf } from '../../store/stream-writing'
import type { Desk, History } from '../desk'
import { type Work, paceOf } from '../in-slices'
import type { FileContent, FileStream } from './read-file'
import { type Relation, relationOf } from './relation'

/** One history of the file beside the same one here. */
export interface Beside {
  readonly there: FileStream
  readonly relation: Relation
  /** Where the log ends here; null where it has none. */
  readonly endHere: Head | null
  /** When the last row was written here and in the file; null where there is none here. */
  readonly lastHere: InstantAt | null
  readonly lastThere: InstantAt
}

/** One history that only this device has. */
export interface OnlyHere {
  readonly stream: StreamId
  readonly end: Head | null
}

export interface Prospect {
  readonly content: FileContent
  /** Where the store stood when this was looked at. */
  readonly revision: number
  readonly courses: readonly Beside[]
  /** Null where the file has no clinic that holds. */
  readonly clinic: Beside | null
  readonly onlyHere: readonly OnlyHere[]
  /** Histories that did not hold when the backup was made, and are here: they stay as they are. */
  readonly untouched: readonly OnlyHere[]
}

/** What is here and in the file as of one moment; null where it was stopped. */
export async function prospectOf(desk: Desk, content: FileContent, work: Work): Promise<Stored<Prospect | null>> {
  const logs = await desk.snapshot()
  if (!logs.ok) return logs
  const here = new Set(logs.value.streams)
  const besides: Beside[] = []
  const pace = paceOf(work)
  for (const [index, there] of content.streams.entries()) {
    const log = here.has(there.stream) ? logs.value.logOf(there.stream) : undefined
    besides.push(besideOf(log, there))
    work.onProgress(index + 1, content.streams.length)
    if (!(await pace.goesOn())) return stored(null)
  }
  const named = new Set(content.streams.map(({ stream }) => stream))
  const others = logs.value.streams.filter((stream) => !named.has(stream)).map((stream): OnlyHere => ({ stream, end: endOf(logs.value.logOf(stream)) }))
  return stored({
    content,
    revision: logs.value.revision,
    courses: besides.filter(({ there }) => there.stream !== clinicStream),
    clinic: besides.find(({ there }) => there.stream === clinicStream) ?? null,
    onlyHere: others.filter(({ stream }) => !content.notWhole.includes(stream)),
    untouched: others.filter(({ stream }) => content.notWhole.includes(stream)),
  })
}

function besideOf(log: History | undefined, there: FileStream): Beside {
  return {
    there,
    relation: relationOf(log, there.rows),
    endHere: log === undefined ? null : endOf(log),
    lastHere: log?.rows.at(-1)?.at ?? null,
    lastThere: there.rows.at(-1)?.at ?? there.rows[0].at,
  }
}

/** The course that a history of the file folds to. */
export function courseThere({ there }: Beside): Course | null {
  return there.state.kind === 'course' ? there.state.course : null
}

export function clinicThere({ clinic }: Prospect): Clinic | null {
  return clinic?.there.state.kind === 'clinic' ? clinic.there.state.clinic : null
}

/** Knows how the rows of one course are followed from the first to the last, and where they cannot be; refuses to know what hashes are made of. */
import type { Course } from '../../domain/course/course'
import type { CourseEvent } from '../../domain/course/events'
import { evolve } from '../../domain/course/evolve'
import type { Fault } from '../fault'
import type { WrittenRow } from '../stored/row-form'

/** The hash of everything in a row but the hash; the app's is that of its chain. */
export type HashOf = (row: Omit<WrittenRow, 'hash'>) => string

export interface Followed {
  /** Null where there is a fault. */
  readonly course: Course | null
  readonly faults: readonly Fault[]
}

/** The course that the rows come to. The contents of rows in `incomplete` are not held against their hash. */
export function followHistory(rows: readonly WrittenRow[], hashOf: HashOf, incomplete: ReadonlySet<number> = new Set()): Followed {
  const faults = rows.flatMap((row, index) => faultsOfLink(row, index, rows, hashOf, incomplete))
  if (faults.length > 0) return { course: null, faults }
  let course: Course | null = null
  for (const [index, row] of rows.entries()) {
    for (const [place, event] of row.events.entries()) {
      const next: Course | null = isCourseEvent(event) ? evolved(course, event, row) : null
      if (next === null) return { course: null, faults: [{ path: `history.${index}.events.${place}`, text: 'This cannot have followed what stands before it.' }] }
      course = next
    }
  }
  return { course, faults: [] }
}

function faultsOfLink(row: WrittenRow, index: number, rows: readonly WrittenRow[], hashOf: HashOf, incomplete: ReadonlySet<number>): readonly Fault[] {
  const path = `history.${index}`
  const { hash, ...contents } = row
  const before = rows[index - 1]
  if (row.sequence !== index + 1) return [{ path: `${path}.sequence`, text: `Row ${index + 1} is needed here: a row is missing, or they are in another order.` }]
  if (row.stream !== rows[0]?.stream) return [{ path: `${path}.stream`, text: 'This row belongs to another course.' }]
  if (row.previous !== (before?.hash ?? '')) return [{ path: `${path}.previous`, text: 'This is not the hash of the row before.' }]
  return incomplete.has(row.sequence) || hashOf(contents) === hash ? [] : [{ path: `${path}.hash`, text: 'The row is not what it was when this hash was made of it.' }]
}

/** Null where the event is out of place, which in a file is a fault and no defect. */
function evolved(course: Course | null, event: CourseEvent, { at, by, change, sequence, stream }: WrittenRow): Course | null {
  if ((course === null) !== (event.type === 'CourseOpened')) return null
  try {
    return evolve(course, event, { at, by, change, sequence }, stream)
  } catch {
    return null
  }
}

function isCourseEvent(event: WrittenRow['events'][number]): event is CourseEvent {
  return event.type !== 'ClinicSetUp' && event.type !== 'ClinicChanged'
}

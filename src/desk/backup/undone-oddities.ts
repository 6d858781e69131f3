/** Knows what would stand oddly together once a restore is taken back; refuses to take it back. */
import type { Course } from '../../domain/course/course'
import { type StreamId, clinicStream } from '../../store/log-row'
import type { StreamWrite } from '../../store/stream-writing'
import type { Book } from '../book'
import { codesTwiceIn } from './chosen'
import type { KeptAside } from './set-aside-note'

export interface UndoneOddities {
  /**
   * The zone in which courses that would be here are counted, and that of the clinic they would come under, null where there would
   * be none: their times would be read wrongly, so that nothing is undone.
   */
  readonly zones: { readonly counted: string; readonly then: string | null } | null
  /** Codes that two ongoing courses would bear. */
  readonly codesTwice: readonly string[]
  /** Codes of courses that were opened since: they stay. */
  readonly opened: readonly string[]
}

/** `writes` as they would be written, beside what is here now. */
export function undoneOddities(book: Pick<Book, 'clinic' | 'courses'>, { note, stood }: Pick<KeptAside, 'note' | 'stood'>, writes: readonly StreamWrite[]): UndoneOddities {
  const written = new Map<StreamId, StreamWrite>(writes.map((write) => [write.stream, write]))
  const stay = book.courses().filter(({ id }) => !written.has(id))
  const back = writes.flatMap(courseOf)
  const zone = book.clinic()?.zone ?? null
  const clinic = written.get(clinicStream)
  const then = clinic === undefined ? zone : clinic.to?.state.kind === 'clinic' ? clinic.to.state.clinic.zone : null
  const counted = [...(stay.length > 0 ? [zone] : []), ...(back.length > 0 ? [note.zone ?? null] : [])].find((own) => own !== null && own !== then) ?? null
  return {
    zones: counted === null ? null : { counted, then },
    codesTwice: codesTwiceIn([...stay, ...back]),
    opened: stood === undefined ? [] : stay.filter(({ id }) => !stood.includes(id)).map(({ patient }) => patient.code),
  }
}

function courseOf({ to }: StreamWrite): readonly Course[] {
  return to?.state.kind === 'course' && to.state.course.standing !== 'discarded' ? [to.state.course] : []
}

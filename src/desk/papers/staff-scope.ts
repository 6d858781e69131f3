/** Knows how many changes of plans a sheet for staff could show, and whether anything on it is invented; refuses to know any sheet. */
import type { Book } from '../book'
import type { Entry } from '../lines'

export interface StaffScope {
  /** Changes of all plans that are here: higher after each, whichever course it was. */
  readonly version: number
  readonly sample: boolean
}

/** A session that left the sheet changes it as one that came does, so every course counts. */
export function staffScope(book: Book, entries: readonly Entry[]): StaffScope {
  return {
    version: book.courses().reduce((sum, { version }) => sum + version, 0),
    sample: book.clinic()?.sample === true || entries.some(({ courseId }) => book.course(courseId)?.sample === true),
  }
}

/** Knows which streams were invented for looking around; refuses to remove anything. */
import { type StreamId, clinicStream } from '../store/log-row'
import type { KeptBook } from './book'

/**
 * Every sample course, discarded ones included; the sample clinic too where nothing else depends on it:
 * no other course, and no damaged record that may be one.
 */
export function sampleStreams({ index, damaged }: Pick<KeptBook, 'index' | 'damaged'>): readonly StreamId[] {
  const courses = index.records().flatMap(({ state }) => (state.kind === 'course' ? [state.course] : []))
  const samples = courses.filter(({ sample }) => sample).map(({ id }) => id)
  const isClinicFree = samples.length === courses.length && damaged().length === 0
  return index.clinic()?.sample === true && isClinicFree ? [...samples, clinicStream] : samples
}

/** Knows what a caller hears of a command: that it was done, or why not; never any data. */
import type { ClinicCommand, ClinicRefusal } from '../domain/clinic/clinic-commands'
import type { CourseCommand } from '../domain/course/commands'
import type { Actor, ChangeId, CourseId } from '../domain/course/course'
import { type CourseRefusal, type Refused, refuse } from '../domain/course/refusals'
import type { InstantAt } from '../domain/time/zone'
import { type StreamId, clinicStream } from '../store/log-row'
import type { StorageFailure } from '../store/storage-failure'

export interface Done {
  readonly verdict: 'accepted'
  /** Names the change, so that it can be undone. */
  readonly change: ChangeId
  /** Set where the change was one of several courses. */
  readonly courses?: readonly CourseId[] | undefined
}

/** Storage let the act down, the part of the app that decides could not be fetched, or what is shown is the past; nothing was written. */
export interface Failed {
  readonly verdict: 'failed'
  readonly failure: StorageFailure | { readonly code: 'part-not-loaded' } | { readonly code: 'past-is-fixed' }
}

export type Outcome<R> = Done | Refused<R> | Failed
/** `courseId` is set where a change of several courses stays because of another course than the one asked about. */
export type CourseOutcome = Outcome<CourseRefusal> | (Refused<CourseRefusal> & { readonly courseId: CourseId })
export type ClinicOutcome = Outcome<ClinicRefusal>

/** One act of several that are done together; `at` and `by` stand in for the clock and the device's actor. */
export type BatchItem = (
  | { readonly courseId: CourseId; readonly command: CourseCommand }
  | { readonly clinic: ClinicCommand }
) & { readonly at?: InstantAt | undefined; readonly by?: Actor | undefined }

/** Every item was done, in order, or none: `index` names the first that was refused. */
export type BatchAnswer =
  | { readonly verdict: 'accepted'; readonly changes: readonly ChangeId[] }
  | { readonly verdict: 'refused'; readonly index: number; readonly refusal: CourseRefusal | ClinicRefusal }
export type BatchOutcome = BatchAnswer | Failed

/** One course's part in a change of several; a new course bears an id nobody has yet. */
export interface TogetherItem {
  readonly courseId: CourseId
  readonly command: Exclude<CourseCommand, { type: 'UndoChange' }>
}

export interface RefusedItem {
  /** Which item it was. */
  readonly index: number
  readonly courseId: CourseId
  readonly refusal: CourseRefusal
}

/** All of it was done under one change, or nothing: each item that stood in the way, in order, at least one. */
export type TogetherAnswer = Done | { readonly verdict: 'refused'; readonly refusals: readonly [RefusedItem, ...RefusedItem[]] }
export type TogetherOutcome = TogetherAnswer | Failed

export function streamOf(item: BatchItem): StreamId {
  return 'clinic' in item ? clinicStream : item.courseId
}

export function outcomeOf<R>(refusal: R | null, { change }: { readonly change: ChangeId }): Done | Refused<R> {
  return refusal === null ? { verdict: 'accepted', change } : refuse(refusal)
}

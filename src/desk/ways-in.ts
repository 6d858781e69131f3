/** Knows the ways in which a command becomes a commit, with what decides fetched when it is first needed; refuses to decide. */
import type { ClinicCommand } from '../domain/clinic/clinic-commands'
import type { CourseCommand } from '../domain/course/commands'
import type { CourseId } from '../domain/course/course'
import { clinicStream } from '../store/log-row'
import type { Store } from '../store/store'
import type { KeptBook } from './book'
import type { Moment } from './execute'
import {
  type BatchItem,
  type BatchOutcome,
  type ClinicOutcome,
  type CourseOutcome,
  type TogetherItem,
  type TogetherOutcome,
  outcomeOf,
  streamOf,
} from './outcome'
import type { Stage } from './stage'
import type { Part } from './together'
import { transact } from './transact'
import { withPart } from './with-part'

export interface WaysIn {
  /**
   * Decides one command in one transaction, on what every tab committed before it. `UndoChange` takes back the whole
   * change, in every course that bears it, or nothing.
   */
  readonly perform: (courseId: CourseId, command: CourseCommand) => Promise<CourseOutcome>
  readonly performClinic: (command: ClinicCommand) => Promise<ClinicOutcome>
  /** Many commands in one transaction, each decided on the ones before: all or nothing. */
  readonly performAll: (items: readonly BatchItem[]) => Promise<BatchOutcome>
  /**
   * Several courses' commands as one change with one undo: each is decided beside the others as they will stand after it,
   * all or nothing. A clinic's own facts, such as an illness, are recorded by themselves and stay when this is undone.
   */
  readonly performTogether: (items: readonly TogetherItem[]) => Promise<TogetherOutcome>
}

/** Nobody gives a command before there is something to see, so these come after the first screen. */
const deciding = () => import('./execute')
const decidingTogether = () => import('./together')
const undoingWhole = () => import('./undo-whole')

export function waysIn(
  store: Store,
  book: KeptBook,
  momentOn: (stage: Stage, item?: BatchItem) => Moment,
  newId: () => string,
): WaysIn {
  const performOne = (courseId: CourseId, command: CourseCommand): Promise<CourseOutcome> =>
    withPart(deciding, ({ executeCourse }) =>
      transact(store, book, [courseId], (stage) => {
        const moment = momentOn(stage)
        return outcomeOf(executeCourse(stage, courseId, command, moment), moment)
      }),
    )

  const together = (items: readonly Part[]): Promise<TogetherOutcome> =>
    withPart(decidingTogether, ({ executeTogether }) =>
      transact(store, book, items.map(streamOf), (stage) => executeTogether(stage, items, momentOn(stage), newId)),
    )

  return {
    perform(courseId, command) {
      if (command.type !== 'UndoChange') return performOne(courseId, command)
      const undoing = { streamsOf: store.streamsOf, performOne, together }
      return withPart(undoingWhole, ({ undoWhole }) => undoWhole(courseId, command, undoing))
    },
    performClinic: (command) =>
      withPart(deciding, ({ executeClinic }) =>
        transact(store, book, [clinicStream], (stage) => {
          const moment = momentOn(stage)
          return outcomeOf(executeClinic(stage, command, moment), moment)
        }),
      ),
    performAll: (items) =>
      withPart(deciding, ({ executeAll }) => transact(store, book, items.map(streamOf), (stage) => executeAll(stage, items, momentOn))),
    performTogether: together,
  }
}

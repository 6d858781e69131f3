/** Knows how a command is given and its verdict said aloud, with Undo within reach; refuses to decide anything. */
import { useCallback } from 'react'
import type { CourseOutcome } from '../desk/outcome'
import { useDesk } from '../desk/use-desk'
import type { CourseCommand } from '../domain/course/commands'
import type { CourseId } from '../domain/course/course'
import { useToasts } from '../ui/toasts'

/** Commands whose toast offers no Undo: they change no plan, or are an undo themselves. */
const withoutUndo: ReadonlySet<CourseCommand['type']> = new Set(['UndoChange', 'RecordPrint', 'CorrectPatient'])

export type Act = (courseId: CourseId, command: CourseCommand) => Promise<CourseOutcome>

/** Gives the command; a toast says what was done, or why not. `silentRefusal` leaves a refusal to the form that asked. */
export function useAct(silentRefusal = false): Act {
  const desk = useDesk()
  const { show } = useToasts()

  return useCallback(
    async function act(courseId: CourseId, command: CourseCommand): Promise<CourseOutcome> {
      const before = desk.book.course(courseId)
      const outcome = await desk.perform(courseId, command)
      if (outcome.verdict === 'refused' && silentRefusal) return outcome
      // The words come after the first screen; what was written is written by now.
      const { verdictWords } = await import('./verdict-words')
      const words = verdictWords(command, outcome, (desk.book.course(courseId) ?? before)?.protocol, desk.book.course)
      const isUndoable = outcome.verdict === 'accepted' && !withoutUndo.has(command.type)
      const undo = isUndoable ? () => void act(courseId, { type: 'UndoChange', change: outcome.change }) : undefined
      show({ ...words, act: undo === undefined ? undefined : { words: 'Undo', onAct: undo } })
      return outcome
    },
    [desk, show, silentRefusal],
  )
}

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

/** Null when it was done; else what to say in the form. */
export type Give = (courseId: CourseId, command: CourseCommand) => Promise<string | null>

/** Gives the command; a toast says what was done, or why not. */
export function useAct(): Act {
  return useSaidAct(isAnything)
}

/** The same for a form, which shows a refusal itself. */
export function useFormAct(): Act {
  return useSaidAct(isNoRefusal)
}

/** For a form that shows in a sentence why nothing was written, whatever the reason; a toast says only what was done. */
export function useGive(): Give {
  const desk = useDesk()
  const act = useSaidAct(isDone)
  return useCallback(
    async (courseId, command) => {
      const outcome = await act(courseId, command)
      if (outcome.verdict === 'accepted') return null
      const { faultWords } = await import('./verdict-words')
      return faultWords(outcome, desk.book.course(courseId)?.protocol, desk.book.course)
    },
    [act, desk],
  )
}

const isAnything = (): boolean => true
const isNoRefusal = ({ verdict }: CourseOutcome): boolean => verdict !== 'refused'
const isDone = ({ verdict }: CourseOutcome): boolean => verdict === 'accepted'

function useSaidAct(isSaid: (outcome: CourseOutcome) => boolean): Act {
  const desk = useDesk()
  const { show } = useToasts()

  return useCallback(
    async function act(courseId: CourseId, command: CourseCommand): Promise<CourseOutcome> {
      const before = desk.book.course(courseId)
      const outcome = await desk.perform(courseId, command)
      if (!isSaid(outcome)) return outcome
      // The words come after the first screen; what was written is written by now.
      const { verdictWords } = await import('./verdict-words')
      const words = verdictWords(command, outcome, (desk.book.course(courseId) ?? before)?.protocol, desk.book.course)
      const isUndoable = outcome.verdict === 'accepted' && !withoutUndo.has(command.type)
      const undo = isUndoable ? () => void act(courseId, { type: 'UndoChange', change: outcome.change }) : undefined
      show({ ...words, act: undo === undefined ? undefined : { words: 'Undo', onAct: undo } })
      return outcome
    },
    [desk, show, isSaid],
  )
}

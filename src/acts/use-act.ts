/** Knows how a command is given and its verdict said aloud, with Undo within reach; refuses to decide anything. */
import { useCallback } from 'react'
import type { CourseOutcome } from '../desk/outcome'
import { useDesk } from '../desk/use-desk'
import type { CourseCommand } from '../domain/course/commands'
import type { CourseId } from '../domain/course/course'
import { useToasts } from '../ui/toasts'
import { doneSentence } from '../ui/wording/command-words'
import { refusalSentences } from '../ui/wording/refusal-sentence'
import { failureSentence } from './storage-sentence'
import { noTitles, titlesOf } from './titles'

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
      const protocol = (desk.book.course(courseId) ?? before)?.protocol
      const titleOf = protocol === undefined ? noTitles : titlesOf(protocol)
      if (outcome.verdict === 'failed') show({ tone: 'refused', title: 'Not saved.', text: failureSentence(outcome) })
      else if (outcome.verdict === 'refused') {
        const [first, ...more] = refusalSentences(outcome.refusal, titleOf)
        if (!silentRefusal) show({ tone: 'refused', title: first ?? 'Refused.', text: more.join(' ') || undefined })
      } else {
        const undo = () => void act(courseId, { type: 'UndoChange', change: outcome.change })
        show({
          tone: 'done',
          title: doneSentence(command, titleOf),
          act: withoutUndo.has(command.type) ? undefined : { words: 'Undo', onAct: undo },
        })
      }
      return outcome
    },
    [desk, show, silentRefusal],
  )
}

/** Knows how a change of several courses is given and its verdict said aloud, with one Undo for all of it; refuses to decide anything. */
import { useCallback } from 'react'
import type { TogetherItem, TogetherOutcome } from '../desk/outcome'
import { useDesk } from '../desk/use-desk'
import { useToasts } from '../ui/toasts'
import { useAct } from './use-act'
import { togetherWords } from './verdict-words'

export type ActTogether = (items: readonly TogetherItem[]) => Promise<TogetherOutcome>

/** Gives the commands as one change; `silentRefusal` leaves a refusal to the page that asked. */
export function useActTogether(silentRefusal = false): ActTogether {
  const desk = useDesk()
  const act = useAct()
  const { show } = useToasts()

  return useCallback(
    async (items) => {
      const outcome = await desk.performTogether(items)
      if (outcome.verdict === 'refused' && silentRefusal) return outcome
      const [first] = items
      const undo =
        outcome.verdict === 'accepted' && first !== undefined
          ? { words: 'Undo', onAct: () => void act(first.courseId, { type: 'UndoChange', change: outcome.change }) }
          : undefined
      show({ ...togetherWords(items, outcome, desk.book.course), act: undo })
      return outcome
    },
    [desk, act, show, silentRefusal],
  )
}

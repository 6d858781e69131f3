/** Knows how closures come into the clinic together, at once or with what waits to be saved, and how they go again; refuses to know where they came from. */
import { useNavigate } from 'react-router'
import { failureSentence } from '../../acts/storage-sentence'
import { useDesk, useNow } from '../../desk/use-desk'
import { usePerformClinic } from '../../desk/use-perform'
import type { Clinic, NamedDays } from '../../domain/clinic/clinic'
import { useToasts } from '../../ui/toasts'
import { counted } from '../../ui/wording/format'
import { clinicRefusalSentences } from '../../ui/wording/refusal-sentence'
import { isSameClinic, newDays } from './clinic-draft'
import { readDraft } from './read-draft'
import type { ClinicForm } from './use-clinic-form'

export interface AddClosures {
  /** One change that can be undone; or part of the form, where other changes wait there, or its entries are not all right. */
  readonly add: (closures: readonly NamedDays[], repairs: string | null) => Promise<void>
  /** Whether they would be saved at once. */
  readonly isAtOnce: boolean
  readonly isBusy: boolean
}

export function useAddClosures({ clinic, draft, change, isChanged }: Pick<ClinicForm, 'clinic' | 'draft' | 'change' | 'isChanged'>): AddClosures {
  const desk = useDesk()
  const { today } = useNow()
  const { show } = useToasts()
  const navigate = useNavigate()
  const { perform, isBusy } = usePerformClinic()
  const isAtOnce = clinic !== null && !isChanged

  const undo = async (before: Clinic, after: Clinic) => {
    const now = desk.book.clinic()
    if (now === null || !isSameClinic(now, after, today)) {
      show({ tone: 'refused', title: 'Not undone', text: 'The clinic has been changed since. Take closures out one by one.' })
      return
    }
    const answer = await perform({ type: 'ChangeClinic', clinic: before })
    show(answer.verdict === 'accepted' ? { tone: 'done', title: 'Closures taken out again' } : { tone: 'refused', title: 'Not undone', text: wordsOf(answer) })
  }

  const add = async (added: readonly NamedDays[], repairs: string | null) => {
    const closures = [...draft.closures, ...added.map(({ name, from, to }) => ({ ...newDays(desk.newId()), name, from, to }))]
    const words = counted(added.length, 'closure', 'closures')
    const { clinic: after } = readDraft({ ...draft, closures }, clinic?.sample ?? false)
    if (clinic === null || isChanged || after === null) {
      change({ closures })
      show({ tone: 'done', title: `${words} added to the form`, text: 'Not saved yet.' })
      return
    }
    const answer = await perform({ type: 'ChangeClinic', clinic: after })
    if (answer.verdict !== 'accepted') {
      show({ tone: 'refused', title: 'No closures added', text: wordsOf(answer) })
      return
    }
    if (repairs !== null) void navigate(repairs)
    show({ tone: 'done', title: `${words} added`, act: { words: 'Undo', onAct: () => void undo(clinic, after) } })
  }

  return { add, isAtOnce, isBusy }
}

function wordsOf(answer: Exclude<Awaited<ReturnType<ReturnType<typeof usePerformClinic>['perform']>>, { verdict: 'accepted' }>): string {
  return answer.verdict === 'failed' ? failureSentence(answer) : clinicRefusalSentences(answer.refusal).join(' ')
}

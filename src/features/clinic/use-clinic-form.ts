/** Knows the course of the clinic's form from the first change to the verdict; refuses to know its fields. */
import { useCallback, useEffect, useMemo, useState } from 'react'
import { useNavigate } from 'react-router'
import { failureSentence } from '../../acts/storage-sentence'
import { useBook } from '../../desk/use-book'
import { useDesk, useNow } from '../../desk/use-desk'
import { usePerformClinic } from '../../desk/use-perform'
import type { Clinic } from '../../domain/clinic/clinic'
import { useToasts } from '../../ui/toasts'
import { clinicRefusalSentences } from '../../ui/wording/refusal-sentence'
import { type ClinicDraft, draftOf, isSameClinic, isSameDraft, newDraft } from './clinic-draft'
import { type ConflictMade, conflictsMade } from './conflicts-made'
import { repairsFor } from './happened'
import { useKeptDraft } from './kept-draft'
import { faultHere, faultSentence, readDraft } from './read-draft'
import { deviceZone } from './zone-choices'

/** What every part of the form is given: the draft, how to change it, and what is wrong with the entry at a path. */
export interface Editing {
  readonly draft: ClinicDraft
  readonly change: (part: Partial<ClinicDraft>) => void
  readonly faultAt: (path: string) => string | undefined
}

export interface ClinicForm extends Editing {
  /** The saved clinic; null before the first set-up. */
  readonly clinic: Clinic | null
  readonly isChanged: boolean
  /** Another tab saved the clinic after these changes began. */
  readonly isOvertaken: boolean
  readonly faultSentences: readonly string[]
  /** Why the last attempt was refused, or failed. */
  readonly refusal: string | null
  /** Conflicts that saving would make and that nobody has agreed to yet. */
  readonly conflicts: readonly ConflictMade[]
  readonly isBusy: boolean
  /** Raised by each attempt that faults kept from being made. */
  readonly failedAttempts: number
  readonly wasSetUp: boolean
  /** Whether the conflicts come of an absence or a closure, so that repairs can be looked for at once. */
  readonly hasRepairs: boolean
  /** `goOn` opens the repairs once it is saved. */
  readonly save: (despiteConflicts: boolean, goOn?: 'to-repairs') => Promise<void>
  readonly keepEditing: () => void
  readonly discard: () => void
  readonly goOn: () => void
}

export function useClinicForm(): ClinicForm {
  const desk = useDesk()
  const { today } = useNow()
  const { show } = useToasts()
  const navigate = useNavigate()
  const { perform, outcome, isBusy, clear } = usePerformClinic()
  const clinic = useBook(['clinic'], (book) => book.clinic())
  const { kept, keep, discard: forget } = useKeptDraft()
  const [isSent, setSent] = useState(false)
  const [failedAttempts, setFailedAttempts] = useState(0)
  const [conflicts, setConflicts] = useState<readonly ConflictMade[]>([])
  const [repairs, setRepairs] = useState<string | null>(null)
  const [wasSetUp, setWasSetUp] = useState(false)

  const fresh = useMemo(
    () => (clinic === null ? newDraft(deviceZone(), desk.newId) : draftOf(clinic, today)),
    [clinic, desk, today],
  )
  // A draft for setting up says nothing of a clinic that has come since, nor one for changing of a clinic that has gone.
  const current = kept !== null && (kept.base === null) === (clinic === null) ? kept : null
  const draft = current?.draft ?? fresh
  const isChanged = current !== null && !isSameDraft(current.draft, current.from)
  const isUpToDate = current === null || current.base === null || clinic === null || isSameClinic(current.base, clinic, today)
  const isOver = kept !== null && (current === null || (!isChanged && isUpToDate))

  useEffect(() => {
    if (isOver) forget()
  }, [isOver, forget])

  const { faults } = readDraft(draft, false)
  const shownFaults = isSent && faults !== null ? faults : []

  const change = (part: Partial<ClinicDraft>) => {
    keep({ base: current?.base ?? clinic, from: current?.from ?? fresh, draft: { ...draft, ...part } })
    clear()
  }

  const save = async (despiteConflicts: boolean, goOn?: 'to-repairs') => {
    setSent(true)
    const reading = readDraft(draft, clinic?.sample ?? false)
    if (reading.faults !== null) {
      setFailedAttempts((count) => count + 1)
      return
    }
    const made = despiteConflicts || clinic === null ? [] : conflictsMade(desk.book, reading.clinic, today)
    setConflicts(made)
    if (clinic !== null && made.length > 0) setRepairs(repairsFor(clinic, reading.clinic, made))
    if (made.length > 0) return
    const isFirst = clinic === null
    const answer = await perform({ type: isFirst ? 'SetUpClinic' : 'ChangeClinic', clinic: reading.clinic })
    if (answer.verdict !== 'accepted') return
    setSent(false)
    // Shown until the bell brings the saved clinic back, so that nothing flickers in between.
    if (isFirst) forget()
    else keep({ base: reading.clinic, from: draft, draft })
    setWasSetUp(isFirst)
    const seen = despiteConflicts ? repairs : null
    if (goOn === 'to-repairs' && seen !== null) void navigate(seen)
    const act = seen === null || goOn === 'to-repairs' ? undefined : { words: 'See repairs', onAct: () => void navigate(seen) }
    show({ tone: 'done', title: isFirst ? 'Clinic set up.' : 'Changes saved.', act })
  }

  const discard = useCallback(() => {
    forget()
    setSent(false)
    clear()
  }, [forget, clear])

  return {
    clinic,
    draft,
    change,
    isChanged,
    isOvertaken: isChanged && !isUpToDate,
    faultAt(path) {
      const fault = shownFaults.find((one) => one.path === path)
      return fault === undefined ? undefined : faultHere(fault)
    },
    faultSentences: shownFaults.map(faultSentence),
    refusal: outcome === null ? null : refusalWords(outcome),
    conflicts,
    isBusy,
    failedAttempts,
    wasSetUp,
    hasRepairs: repairs !== null,
    save,
    keepEditing: useCallback(() => setConflicts([]), []),
    discard,
    goOn: useCallback(() => setWasSetUp(false), []),
  }
}

function refusalWords(outcome: NonNullable<ReturnType<typeof usePerformClinic>['outcome']>): string | null {
  if (outcome.verdict === 'accepted') return null
  return outcome.verdict === 'failed' ? failureSentence(outcome) : clinicRefusalSentences(outcome.refusal).join(' ')
}

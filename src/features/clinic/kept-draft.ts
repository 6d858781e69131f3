/** Knows the clinic's form while it is being changed, also while another page is shown; refuses to keep it once it is saved. */
import { create } from 'zustand'
import type { Clinic } from '../../domain/clinic/clinic'
import { type ClinicDraft, isSameDraft } from './clinic-draft'

interface Kept {
  /** The saved clinic that the changes began with; null before the first set-up. */
  readonly base: Clinic | null
  /** The form as it was before the first change. */
  readonly from: ClinicDraft
  readonly draft: ClinicDraft
}

interface KeptDraft {
  readonly kept: Kept | null
  readonly keep: (kept: Kept) => void
  readonly discard: () => void
}

/** Closing the tab asks first for as long as changes are kept, whatever page is shown. */
export const useKeptDraft = create<KeptDraft>()((set) => ({
  kept: null,
  keep: (kept) => {
    if (isSameDraft(kept.draft, kept.from)) window.removeEventListener('beforeunload', askFirst)
    else window.addEventListener('beforeunload', askFirst)
    set({ kept })
  },
  discard: () => {
    window.removeEventListener('beforeunload', askFirst)
    set({ kept: null })
  },
}))

function askFirst(event: BeforeUnloadEvent): void {
  event.preventDefault()
}

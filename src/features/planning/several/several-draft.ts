/** Knows what is asked for several courses and the plans it led to, also while another page is shown; refuses to keep them once adopted or discarded. */
import { create } from 'zustand'
import type { AskedTogether, ClinicQuestion, NewPatient } from '../../../desk/clinic-planning/clinic-question'
import type { CourseId } from '../../../domain/course/course'
import type { CourseAnswer } from '../../../desk/clinic-planning/clinic-plan'

export const efforts = { quick: 2, good: 10, thorough: 60 } as const
export type Effort = keyof typeof efforts

/** Plans on the table. */
export interface PlansFound {
  readonly asked: AskedTogether
  readonly question: ClinicQuestion
  readonly answers: readonly CourseAnswer[]
  readonly bound: number
  /** The state of the book in which they were made. */
  readonly revision: number
}

interface Draft {
  readonly patients: readonly NewPatient[]
  readonly replanned: readonly CourseId[]
  readonly keepsConfirmed: boolean
  readonly effort: Effort
  readonly found: PlansFound | null
}

interface Acts {
  readonly change: (part: Partial<Omit<Draft, 'found'>>) => void
  /** Puts the patient on the list, or in the place of the one with the same id. */
  readonly put: (patient: NewPatient) => void
  readonly takeOut: (id: CourseId) => void
  readonly find: (found: PlansFound | null) => void
  readonly discard: () => void
}

const emptyDraft: Draft = { patients: [], replanned: [], keepsConfirmed: true, effort: 'good', found: null }

export const useSeveralDraft = create<Draft & Acts>()((set) => ({
  ...emptyDraft,
  change: (part) => set({ ...part, found: null }),
  put: (patient) =>
    set(({ patients }) => ({
      patients: patients.some(({ id }) => id === patient.id) ? patients.map((one) => (one.id === patient.id ? patient : one)) : [...patients, patient],
      found: null,
    })),
  takeOut: (id) => set(({ patients }) => ({ patients: patients.filter((one) => one.id !== id), found: null })),
  find: (found) => set({ found }),
  discard: () => set(emptyDraft),
}))

/** Closing the tab asks first for as long as patients are listed or plans lie on the table, whatever page is shown. */
useSeveralDraft.subscribe(({ patients, found }) => {
  if (patients.length > 0 || found !== null) window.addEventListener('beforeunload', askFirst)
  else window.removeEventListener('beforeunload', askFirst)
})

function askFirst(event: BeforeUnloadEvent): void {
  event.preventDefault()
}

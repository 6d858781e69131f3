/** Knows how a page offers to assess deviations and keeps at most one form open; refuses to know the page. */
import { type ReactNode, Suspense, lazy, useState } from 'react'
import type { AssessDialogProps } from './assess-dialog'

const AssessDialog = lazy(async () => ({ default: (await import('./assess-dialog')).AssessDialog }))

export interface Assessing {
  readonly assess: (asked: Omit<AssessDialogProps, 'onClose'>) => void
  /** Stands once on the page. */
  readonly dialog: ReactNode
}

export function useAssessing(): Assessing {
  const [asked, setAsked] = useState<Omit<AssessDialogProps, 'onClose'> | null>(null)
  const dialog =
    asked === null ? null : (
      <Suspense fallback={null}>
        <AssessDialog key={`${asked.deviation.session} ${asked.deviation.id}`} {...asked} onClose={() => setAsked(null)} />
      </Suspense>
    )
  return { assess: setAsked, dialog }
}

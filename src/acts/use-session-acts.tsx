/** Knows how a page offers the acts of a session and keeps at most one dialog open; refuses to know the page. */
import { type ReactNode, Suspense, lazy, useCallback, useState } from 'react'
import type { CourseId } from '../domain/course/course'
import type { SessionId } from '../domain/protocol/protocol'
import type { SessionAct } from './legal-acts'
import type { Happened } from './record-draft'
import type { Asked } from './session-dialog'
import { useAct } from './use-act'

/** The dialogs bring date fields and strips of days; the first screen does without until one is asked for. */
const SessionDialog = lazy(async () => ({ default: (await import('./session-dialog')).LocalSessionDialog }))

export interface SessionActs {
  /** Confirms at once, or opens the dialog that answers for the act. */
  readonly ask: (act: SessionAct, courseId: CourseId, session: SessionId, startWith?: Happened) => void
  /** Stands once on the page. */
  readonly dialog: ReactNode
}

export function useSessionActs(): SessionActs {
  const [asked, setAsked] = useState<Asked | null>(null)
  const act = useAct()
  const ask = useCallback(
    (wanted: SessionAct, courseId: CourseId, session: SessionId, startWith?: Happened) => {
      if (wanted === 'confirm') void act(courseId, { type: 'ConfirmSession', session })
      else setAsked({ act: wanted, courseId, session, startWith })
    },
    [act],
  )
  const dialog =
    asked === null ? null : (
      <Suspense fallback={null}>
        <SessionDialog key={`${asked.act}-${asked.session}`} asked={asked} onClose={() => setAsked(null)} />
      </Suspense>
    )
  return { ask, dialog }
}

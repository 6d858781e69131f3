/** Knows how a page offers what can be done about contacts and keeps at most one dialog open; refuses to know the page. */
import { type ReactNode, Suspense, lazy, useCallback, useState } from 'react'
import { useDesk } from '../desk/use-desk'
import type { ContactOutcome } from '../domain/course/contacts/contact'
import type { CourseId } from '../domain/course/course'
import type { SessionId } from '../domain/protocol/protocol'
import type { ContactAsked } from './contact-dialog'
import { useAct } from './use-act'

/** The dialogs bring date fields; the first screen does without until one is asked for. */
const ContactDialog = lazy(async () => ({ default: (await import('./contact-dialog')).LocalContactDialog }))

export interface ContactActs {
  /** Recorded with the time now, by a single press. */
  readonly recordNow: (courseId: CourseId, session: SessionId, outcome: ContactOutcome) => void
  readonly ask: (asked: ContactAsked) => void
  /** Stands once on the page. */
  readonly dialog: ReactNode
}

export function useContactActs(): ContactActs {
  const desk = useDesk()
  const [asked, setAsked] = useState<ContactAsked | null>(null)
  const act = useAct()
  const recordNow = useCallback(
    (courseId: CourseId, session: SessionId, outcome: ContactOutcome) => {
      const { day, time } = desk.now()
      void act(courseId, { type: 'RecordContact', session, made: { day, time, outcome, minutes: null, caller: null, note: '' }, reason: '' })
    },
    [act, desk],
  )
  const dialog =
    asked === null ? null : (
      <Suspense fallback={null}>
        <ContactDialog key={`${asked.act}-${asked.contact ?? asked.session}`} asked={asked} onClose={() => setAsked(null)} />
      </Suspense>
    )
  return { recordNow, ask: setAsked, dialog }
}

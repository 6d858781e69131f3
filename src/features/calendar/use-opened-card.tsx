/** Knows which session's card stands open on the calendar page, and the dialog that answers for an act taken there; refuses to know the views. */
import { type ReactNode, useState } from 'react'
import type { SessionAct } from '../../acts/legal-acts'
import { useSessionActs } from '../../acts/use-session-acts'
import { entriesOf } from '../../desk/lines'
import { useBook } from '../../desk/use-book'
import type { Day } from '../../domain/time/day'
import { SessionCard } from './session-card'
import type { ViewProps } from './view-props'

interface Opened {
  readonly courseId: string
  readonly session: string
  readonly anchor: HTMLElement
  readonly onPickUp: (() => void) | undefined
}

export function useOpenedCard(today: Day): { readonly onOpen: ViewProps['onOpen']; readonly card: ReactNode } {
  const { ask, dialog } = useSessionActs()
  const [opened, setOpened] = useState<Opened | null>(null)
  const onOpen: ViewProps['onOpen'] = ({ courseId, line }, anchor, onPickUp) => {
    setOpened({ courseId, session: line.session, anchor, onPickUp })
  }
  const card = (
    <>
      {opened !== null && <OpenedCard opened={opened} today={today} onAct={(act) => ask(act, opened.courseId, opened.session)} onClose={() => setOpened(null)} />}
      {dialog}
    </>
  )
  return { onOpen, card }
}

interface OpenedCardProps {
  readonly opened: Opened
  readonly today: Day
  readonly onAct: (act: SessionAct) => void
  readonly onClose: () => void
}

function OpenedCard({ opened: { courseId, session, anchor, onPickUp }, today, onAct, onClose }: OpenedCardProps) {
  const { course, entry } = useBook(['calendar card', courseId, session, today], (book) => {
    const found = book.course(courseId) ?? null
    return { course: found, entry: found === null ? null : (entriesOf(book, found, today).find(({ line }) => line.session === session) ?? null) }
  })
  if (course === null || entry === null) return null
  return <SessionCard entry={entry} course={course} today={today} anchor={anchor} onPickUp={onPickUp} onAct={onAct} onClose={onClose} />
}

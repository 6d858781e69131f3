/** Knows which calls' card stands open on the calendar page, and the dialog that records one of them; refuses to know the views. */
import { type ReactNode, useState } from 'react'
import { useContactActs } from '../../acts/use-contact-acts'
import { callsBetween } from '../../desk/calls-between'
import { useBook } from '../../desk/use-book'
import type { SuggestedCall } from '../../domain/course/contacts/suggested-calls'
import type { Day } from '../../domain/time/day'
import { CallsCard } from './calls-card'
import type { ViewProps } from './view-props'

interface Opened {
  readonly day: Day
  /** Courses and sessions whose calls were pressed. */
  readonly of: readonly string[]
  readonly anchor: HTMLElement
}

export function useOpenedCalls(today: Day): { readonly onCalls: ViewProps['onCalls']; readonly card: ReactNode } {
  const { ask, dialog } = useContactActs()
  const [opened, setOpened] = useState<Opened | null>(null)
  const onCalls: ViewProps['onCalls'] = (calls, anchor) => {
    const [first] = calls
    if (first !== undefined) setOpened({ day: first.day, of: calls.map(keyOf), anchor })
  }
  const record = ({ courseId, after }: SuggestedCall) => {
    setOpened(null)
    ask({ act: 'record', courseId, session: after, contact: null })
  }
  const card = (
    <>
      {opened !== null && <OpenedCalls opened={opened} today={today} onRecord={record} onClose={() => setOpened(null)} />}
      {dialog}
    </>
  )
  return { onCalls, card }
}

interface OpenedCallsProps {
  readonly opened: Opened
  readonly today: Day
  readonly onRecord: (call: SuggestedCall) => void
  readonly onClose: () => void
}

function OpenedCalls({ opened: { day, of, anchor }, today, onRecord, onClose }: OpenedCallsProps) {
  const { calls, clinic } = useBook(['calendar calls', day, day, today], (book) => ({ calls: callsBetween(book, day, day, today), clinic: book.clinic() }))
  const shown = calls.filter((call) => of.includes(keyOf(call)))
  if (shown.length === 0 || clinic === null) return null
  return <CallsCard day={day} calls={shown} clinic={clinic} anchor={anchor} onRecord={onRecord} onClose={onClose} />
}

function keyOf({ courseId, after, number }: SuggestedCall): string {
  return `${courseId} ${after} ${number}`
}

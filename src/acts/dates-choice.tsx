/** Knows that pages are drawn anew where a person chooses how days and times are shown, and where that is asked for; refuses to know the pages. */
import { Fragment, type ReactNode, Suspense, createContext, lazy, useCallback, useContext, useEffect, useState } from 'react'
import { useReadAnew } from '../desk/use-book'
import { useDesk } from '../desk/use-desk'
import { Button } from '../ui/button'
import { type DatesShown, datesShown, isSameDates, showDates } from '../ui/dates-shown'
import { useDatesShown } from '../ui/use-dates-shown'
import { keptDates } from './kept-dates'

const DatesDialog = lazy(async () => ({ default: (await import('./dates-dialog')).DatesDialog }))

const Asking = createContext<() => void>(() => undefined)

export interface DatesAsChosenProps {
  /** The address shown. What another tab chose is taken over as it changes: a page drawn anew would lose what is half typed. */
  readonly page: string
  readonly children: ReactNode
}

/** Rows stay as they are while what they show is equal, so what is worded otherwise from now on is mounted anew, all of it. */
export function DatesAsChosen({ page, children }: DatesAsChosenProps) {
  const desk = useDesk()
  const { weekStart, clock } = useDatesShown()
  const readAnew = useReadAnew()
  const [isAsked, setAsked] = useState(false)

  const show = useCallback(
    (dates: DatesShown) => {
      if (isSameDates(dates, datesShown())) return
      showDates(dates)
      readAnew()
    },
    [readAnew],
  )
  useEffect(() => show(keptDates(desk)), [page, desk, show])

  const close = () => {
    setAsked(false)
    // The button that asked may have been mounted anew since.
    requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-asks-dates] button')?.focus())
  }

  return (
    <Asking value={() => setAsked(true)}>
      <Fragment key={`${weekStart} ${clock}`}>{children}</Fragment>
      {isAsked && (
        <Suspense fallback={null}>
          <DatesDialog onShow={show} onClose={close} />
        </Suspense>
      )}
    </Asking>
  )
}

export function AskDates({ children = 'Dates and times' }: { readonly children?: string }) {
  const ask = useContext(Asking)
  return (
    <span data-asks-dates>
      <Button tone="quiet" size="small" onPress={ask}>
        {children}
      </Button>
    </span>
  )
}

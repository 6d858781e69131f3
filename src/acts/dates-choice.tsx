/** Knows that pages are drawn anew once days and times are shown in another way, and that this is kept; refuses to know the pages, and how it is asked. */
import { Fragment, type ReactNode, createContext, useCallback, useEffect, useMemo, useState } from 'react'
import type { Desk } from '../desk/desk'
import { useReadAnew } from '../desk/use-book'
import { useDesk } from '../desk/use-desk'
import { type DatesShown, showDates } from '../ui/dates-shown'
import { useDatesShown } from '../ui/use-dates-shown'
import { keepDates, keptDates } from './kept-dates'

export interface DatesChoice {
  /** Shows days and times so from now on, and keeps the choice; what failed is said of keeping it. */
  readonly choose: (dates: DatesShown) => ReturnType<Desk['setPreference']>
  /** Puts something over all pages, where it outlives them. */
  readonly putOver: (over: ReactNode) => void
}

export const DatesContext = createContext<DatesChoice | null>(null)

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
  const [over, putOver] = useState<ReactNode>(null)

  const show = useCallback((dates: DatesShown) => showDates(dates) && readAnew(), [readAnew])
  useEffect(() => void show(keptDates(desk)), [page, desk, show])
  const choice = useMemo<DatesChoice>(
    () => ({
      choose(dates) {
        show(dates)
        return keepDates(desk, dates)
      },
      putOver,
    }),
    [desk, show],
  )

  return (
    <DatesContext value={choice}>
      <Fragment key={weekStart + clock}>{children}</Fragment>
      {over}
    </DatesContext>
  )
}

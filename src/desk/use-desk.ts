/** Knows where a screen finds its desk and the clinic's clock; refuses to know how they got there. */
import { createContext, useContext, useSyncExternalStore } from 'react'
import type { ClockTime } from '../domain/time/clock-time'
import type { Day } from '../domain/time/day'
import type { StoreState } from '../store/database'
import type { Desk } from './desk'

/** The clinic's wall clock, to the minute. */
export interface DeskNow {
  readonly today: Day
  readonly timeNow: ClockTime
}

/** The first member of every query key that reads the book. */
export const bookKey = 'book'

export const DeskContext = createContext<Desk | null>(null)
export const NowContext = createContext<DeskNow | null>(null)

export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (desk === null) throw new Error('no DeskProvider above')
  return desk
}

/** The clinic's day and time; a new value at every minute, and a new day at its midnight. */
export function useNow(): DeskNow {
  const now = useContext(NowContext)
  if (now === null) throw new Error('no DeskProvider above')
  return now
}

/** Whether this tab's storage is open, or which other tab made it stop. */
export function useStoreState(): StoreState {
  const desk = useDesk()
  return useSyncExternalStore(desk.subscribe, desk.state)
}

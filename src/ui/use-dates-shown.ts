/** Knows how a component reads where a week begins and on which clock; refuses to change it. */
import { useSyncExternalStore } from 'react'
import { type DatesShown, datesShown, onDatesShown } from './dates-shown'

export function useDatesShown(): DatesShown {
  return useSyncExternalStore(onDatesShown, datesShown)
}

/** Knows how a screen reads the book and hears of changes; refuses to know what is read. */
import { replaceEqualDeep, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { Book } from './book'
import { type DeskNow, bookKey, useDesk } from './use-desk'

/**
 * What `read` finds in the book, read again after every commit and every minute. There is always a value. What is
 * equal stays identical, so only what moved renders again. `key` names everything `read` closes over; the answer is
 * plain JSON, and never undefined.
 */
export function useBook<T>(key: readonly unknown[], read: (book: Book, now: DeskNow) => T): T {
  const desk = useDesk()
  const readNow = (): T => {
    const { day, time } = desk.now()
    return read(desk.book, { today: day, timeNow: time })
  }
  const { data, isStale } = useQuery({ queryKey: [bookKey, ...key], queryFn: readNow, initialData: readNow })
  // A reading that was not on screen when the bell rang is old; it is never shown, not even for a moment.
  return data === undefined || isStale ? replaceEqualDeep(data, readNow()) : data
}

/** Has every reading read again; for when what it is worded in has changed, and not the book. */
export function useReadAnew(): () => void {
  const client = useQueryClient()
  return useCallback(() => void client.invalidateQueries({ queryKey: [bookKey] }), [client])
}

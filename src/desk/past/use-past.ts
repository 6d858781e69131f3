/** Knows how a screen asks for the past and hears how far its reading is; refuses to know what is shown of it. */
import { useEffect, useMemo, useState } from 'react'
import type { StorageFailure } from '../../store/storage-failure'
import type { Desk } from '../desk'
import { useBook } from '../use-book'
import { useDesk } from '../use-desk'
import type { BookAsOf } from './book-as-of'
import { deskAsOf } from './desk-as-of'
import { keptPast, readPast } from './read-past'
import { type Until, untilKey } from './until'

export type Past =
  | { readonly state: 'reading'; readonly done: number; readonly of: number }
  | { readonly state: 'failed'; readonly failure: StorageFailure }
  | { readonly state: 'there'; readonly desk: Desk; readonly clinicSince: BookAsOf['clinicSince']; readonly unreadable: number }

type Found = { readonly key: string } & ({ readonly past: BookAsOf } | { readonly failure: StorageFailure } | { readonly done: number; readonly of: number })

/** The desk as of the moment; asked for again after every commit. */
export function usePast(until: Until): Past {
  const desk = useDesk()
  const revision = useBook(['past-revision'], (book) => book.revision())
  const { at } = until
  const stream = until.row?.stream ?? null
  const sequence = until.row?.sequence ?? null
  // The same moment stays the same object, however often the screen is drawn.
  const moment = useMemo((): Until => ({ at, row: stream === null || sequence === null ? null : { stream, sequence } }), [at, stream, sequence])
  const key = `${revision} ${untilKey(moment)}`
  const [found, setFound] = useState<Found | null>(null)

  useEffect(() => {
    let isAsked = true
    const tell = (news: Found) => {
      if (isAsked) setFound(news)
    }
    const kept = keptPast(desk, moment)
    if (kept !== undefined) tell({ key, past: kept })
    else {
      void readPast(desk, moment, { onProgress: (done, of) => tell({ key, done, of }), isStopped: () => !isAsked }).then((read) => {
        if (!read.ok) tell({ key, failure: read.failure })
        else if (read.value !== null) tell({ key, past: read.value })
      })
    }
    return () => {
      isAsked = false
    }
  }, [desk, key, moment])

  const past = found !== null && found.key === key && 'past' in found ? found.past : null
  const there = useMemo(() => (past === null ? null : deskAsOf(desk, past.book, at)), [desk, past, at])
  if (there !== null && past !== null) return { state: 'there', desk: there, clinicSince: past.clinicSince, unreadable: past.book.damaged().length }
  if (found !== null && found.key === key && 'failure' in found) return { state: 'failed', failure: found.failure }
  return found !== null && found.key === key && 'done' in found ? { state: 'reading', done: found.done, of: found.of } : { state: 'reading', done: 0, of: 0 }
}

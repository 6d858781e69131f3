/** Knows how a screen reads logs and hears that they have grown; refuses to know how they are told. */
import { useEffect, useRef, useState } from 'react'
import type { StreamId } from '../../store/log-row'
import type { StorageFailure } from '../../store/storage-failure'
import type { Desk, History } from '../desk'
import { useBook } from '../use-book'
import { useDesk } from '../use-desk'
import { type BrokenLink, firstBrokenLink } from './check-history'
import { type Reading, readHistories } from './read-histories'

export interface Histories {
  /** In the order asked for; what was read before stays until it is read anew. */
  readonly logs: readonly History[]
  /** Logs read, and of how many; null once all are there. */
  readonly reading: { readonly done: number; readonly of: number } | null
  readonly failure: StorageFailure | null
}

const nothing: Histories = { logs: [], reading: { done: 0, of: 0 }, failure: null }

export interface OneHistory {
  /** Null until it is read. */
  readonly log: History | null
  /** The first link that does not hold; null where all do. */
  readonly link: BrokenLink | null
  readonly failure: StorageFailure | null
}

const unread: OneHistory = { log: null, link: null, failure: null }

/** One stream's log; read again after every commit. */
export function useHistoryOf(stream: StreamId): OneHistory {
  const desk = useDesk()
  const revision = useBook(['history-revision'], (book) => book.revision())
  const [found, setFound] = useState<{ readonly stream: StreamId; readonly history: OneHistory } | null>(null)

  useEffect(() => {
    let isAsked = true
    // What is committed while it is read only makes the log longer than the record was.
    const head = desk.headOf(stream)
    void desk.historyOf(stream).then((read) => {
      if (!isAsked) return
      const history = read.ok ? { log: read.value, link: firstBrokenLink(read.value, head), failure: null } : { ...unread, failure: read.failure }
      setFound({ stream, history })
    })
    return () => {
      isAsked = false
    }
  }, [desk, stream, revision])

  return found?.stream === stream ? found.history : unread
}

/** Every stream's log, read one after the other between frames; after a commit only those that have grown. */
export function useWholeHistory(): Histories {
  const desk = useDesk()
  const revision = useBook(['history-revision'], (book) => book.revision())
  const known = useRef<ReadonlyMap<StreamId, History>>(new Map())
  const [found, setFound] = useState(nothing)

  useEffect(() => {
    let isAsked = true
    const onProgress = (done: number, of: number) => {
      if (isAsked) setFound((before) => ({ ...before, reading: { done, of } }))
    }
    void readAll(desk, known.current, { onProgress, isStopped: () => !isAsked }).then((histories) => {
      if (!isAsked || histories === null) return
      known.current = new Map(histories.logs.map((log) => [log.stream, log]))
      setFound(histories)
    })
    return () => {
      isAsked = false
    }
  }, [desk, revision])

  return found
}

async function readAll(desk: Desk, known: ReadonlyMap<StreamId, History>, reading: Reading): Promise<Histories | null> {
  const logs: History[] = []
  const read = await readHistories(
    desk,
    {
      isNeeded: (stream) => known.get(stream)?.rows.at(-1)?.hash !== desk.headOf(stream)?.hash || !known.has(stream),
      take(stream, log) {
        const own = log ?? known.get(stream)
        if (own !== undefined) logs.push(own)
      },
    },
    reading,
  )
  if (!read.ok) return { logs: [], reading: null, failure: read.failure }
  return read.value ? { logs, reading: null, failure: null } : null
}

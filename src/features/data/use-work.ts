/** Knows how a screen runs long work, follows it and stops it; refuses to know the work. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Work } from '../../desk/in-slices'

export interface Progress {
  readonly done: number
  readonly of: number
}

export interface RunningWork {
  /** Null while nothing runs. */
  readonly progress: Progress | null
  /** Answers with what came of it; undefined where it was stopped, another was started, or the page was left. Fails as the work does, and then runs no more. */
  readonly run: <T>(work: (how: Work) => Promise<T>) => Promise<T | undefined>
  /** The same for work that changes something: what came of it is always told, because a stop may come too late and what was written stands. */
  readonly write: <T>(work: (how: Work) => Promise<T>) => Promise<T>
  readonly stop: () => void
}

/** One work at a time: a new one stops the one before. */
export function useWork(): RunningWork {
  const [progress, setProgress] = useState<Progress | null>(null)
  const running = useRef({ isStopped: true })
  const follow = useCallback(async <T>(work: (how: Work) => Promise<T>): Promise<{ readonly came: T; readonly isStopped: boolean }> => {
    running.current.isStopped = true
    const own = { isStopped: false }
    running.current = own
    setProgress({ done: 0, of: 0 })
    const how: Work = {
      onProgress(done, of) {
        if (running.current === own) setProgress({ done, of })
      },
      isStopped: () => own.isStopped,
    }
    try {
      const came = await work(how)
      return { came, isStopped: own.isStopped }
    } finally {
      if (running.current === own) setProgress(null)
    }
  }, [])
  const run = useCallback(
    async <T>(work: (how: Work) => Promise<T>): Promise<T | undefined> => {
      const { came, isStopped } = await follow(work)
      return isStopped ? undefined : came
    },
    [follow],
  )
  const write = useCallback(async <T>(work: (how: Work) => Promise<T>): Promise<T> => (await follow(work)).came, [follow])
  const stop = useCallback(() => {
    running.current.isStopped = true
    setProgress(null)
  }, [])
  useEffect(
    () => () => {
      running.current.isStopped = true
    },
    [],
  )
  return { progress, run, write, stop }
}

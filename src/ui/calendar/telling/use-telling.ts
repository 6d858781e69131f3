/** Knows when a mark is told of, by pointer, by keys and by a tap, and when that ends; refuses to know marks and words. */
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'

/** A pointer that only passes by is not told anything, nor are keys that only walk through. */
const restMilliseconds = { pointer: 350, focus: 500 } as const
/** Time to move the pointer onto what is told. */
const lingerMilliseconds = 160

export interface Telling {
  /** Null where nothing is told. */
  readonly mark: HTMLElement | null
  /** The pointer is over this mark, or over none. */
  readonly point: (mark: HTMLElement | null) => void
  /** The pointer is over what is told. */
  readonly stay: () => void
  /** Keys led to this mark, or away from all. */
  readonly reach: (mark: HTMLElement | null) => void
  /** Told without waiting. */
  readonly tap: (mark: HTMLElement) => void
  /** Ends it; the mark under the pointer is told again only once the pointer has left it. */
  readonly dismiss: () => void
}

interface Shown {
  readonly mark: HTMLElement
  readonly by: 'pointer' | 'focus' | 'tap'
}

export function useTelling(): Telling {
  const [shown, draw] = useState<Shown | null>(null)
  const now = useRef<Shown | null>(null)
  const over = useRef<HTMLElement | null>(null)
  const dismissed = useRef<HTMLElement | null>(null)
  const waiting = useRef<{ readonly by: Shown['by']; readonly timer: ReturnType<typeof setTimeout> } | null>(null)

  const stop = useCallback(() => {
    clearTimeout(waiting.current?.timer)
    waiting.current = null
  }, [])
  const show = useCallback(
    (next: Shown | null) => {
      stop()
      now.current = next
      draw(next)
    },
    [stop],
  )
  const showAfter = useCallback(
    (by: Shown['by'], mark: HTMLElement | null, milliseconds: number) => {
      stop()
      waiting.current = { by, timer: setTimeout(() => show(mark === null ? null : { mark, by }), milliseconds) }
    },
    [show, stop],
  )
  useEffect(() => stop, [stop])

  const dismiss = useCallback(() => {
    dismissed.current = over.current
    show(null)
  }, [show])
  const mark = shown?.mark ?? null
  useEnding(mark, dismiss)

  const telling = useMemo(
    () => ({
      point: (mark: HTMLElement | null) => {
        const isNew = mark !== over.current
        over.current = mark
        if (mark !== dismissed.current) dismissed.current = null
        if (!isNew || (mark !== null && mark === dismissed.current)) return
        const isTold = now.current?.by === 'pointer'
        if (mark === null) {
          if (isTold) showAfter('pointer', null, lingerMilliseconds)
          else if (waiting.current?.by === 'pointer') stop()
        } else if (isTold) show({ mark, by: 'pointer' })
        else showAfter('pointer', mark, restMilliseconds.pointer)
      },
      stay: () => {
        over.current = now.current?.mark ?? null
        stop()
      },
      reach: (mark: HTMLElement | null) => {
        if (mark !== null) showAfter('focus', mark, restMilliseconds.focus)
        else if (now.current?.by === 'focus') show(null)
        else if (waiting.current?.by === 'focus') stop()
      },
      tap: (mark: HTMLElement) => show({ mark, by: 'tap' }),
      dismiss,
    }),
    [dismiss, show, showAfter, stop],
  )
  return { ...telling, mark }
}

/** Escape ends it wherever focus is, without moving it or the pointer; so does a press anywhere else. */
function useEnding(mark: HTMLElement | null, dismiss: () => void): void {
  // With what is told, not a moment after it: a key pressed as soon as it is seen ends it.
  useLayoutEffect(() => {
    if (mark === null) return
    const onDown = ({ target }: Event) => {
      if (target instanceof Element && target.closest('[role="tooltip"]') === null) dismiss()
    }
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') dismiss()
    }
    document.addEventListener('pointerdown', onDown)
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('pointerdown', onDown)
      document.removeEventListener('keydown', onKey)
    }
  }, [mark, dismiss])
}

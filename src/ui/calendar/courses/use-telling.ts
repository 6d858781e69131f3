/** Knows how marks of a strip are told of by pointer and by focus, and when that ends; refuses to know what is said. */
import { type FocusEvent, type PointerEvent, useCallback, useEffect, useRef, useState } from 'react'
import type { Told } from './lane-words'
import { nearestMark } from './nearest-mark'

export interface ToldMark {
  readonly told: Told
  readonly mark: HTMLElement
}

/** Null where nothing is told of any more. */
export type Tell = (by: 'pointer' | 'focus', of: ToldMark | null) => void

/** Put on a strip of marks; `tellOf` says what is to be told of one of them. */
export function tellingProps(onTell: Tell, tellOf: (mark: HTMLElement | null) => ToldMark | null) {
  const point = (event: PointerEvent<HTMLElement>) => {
    onTell('pointer', tellOf(nearestMark(event.currentTarget, event.clientX, event.pointerType === 'touch')))
  }
  return {
    'data-strip': '',
    onPointerMove: point,
    onPointerDown: point,
    onPointerLeave: ({ pointerType }: PointerEvent) => {
      // A finger that is lifted leaves; what it tapped stays until something else is tapped.
      if (pointerType !== 'touch') onTell('pointer', null)
    },
    onFocus: ({ target }: FocusEvent<HTMLElement>) => {
      onTell('focus', tellOf(target))
    },
    onBlur: () => {
      onTell('focus', null)
    },
  }
}

/** Finds the one of `all` that a mark stands for. */
export function tellOfOne<T>(all: readonly T[], keyOf: (one: T) => string, tell: (one: T) => Told) {
  return (mark: HTMLElement | null): ToldMark | null => {
    const one = mark === null ? undefined : all.find((other) => keyOf(other) === mark.dataset['mark'])
    return mark === null || one === undefined ? null : { told: tell(one), mark }
  }
}

/** Time to move the pointer onto what is told. */
const lingerMilliseconds = 160

export interface Telling {
  /** What is pointed at, else what is focused, unless dismissed. */
  readonly now: ToldMark | null
  readonly tell: Tell
  /** Hides it until another mark is told of; false where there was nothing. */
  readonly dismiss: () => boolean
  readonly stay: () => void
  readonly leave: () => void
}

export function useTelling(): Telling {
  const [pointed, setPointed] = useState<ToldMark | null>(null)
  const [focused, setFocused] = useState<ToldMark | null>(null)
  const [dismissed, setDismissed] = useState<HTMLElement | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const stay = useCallback(() => {
    clearTimeout(timer.current)
  }, [])
  const leave = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      setPointed(null)
      setDismissed(null)
    }, lingerMilliseconds)
  }, [])
  useEffect(() => stay, [stay])

  const tell = useCallback<Tell>(
    (by, of) => {
      if (by === 'focus') {
        setFocused(of)
        setDismissed(null)
        return
      }
      if (of === null) {
        leave()
        return
      }
      stay()
      setPointed((before) => (before?.mark === of.mark ? before : of))
      setDismissed((before) => (before === of.mark ? before : null))
    },
    [leave, stay],
  )

  const told = pointed ?? focused
  const now = told === null || told.mark === dismissed ? null : told
  useTapElsewhere(now, setPointed)
  return {
    now,
    tell,
    stay,
    leave,
    dismiss() {
      if (now === null) return false
      setDismissed(now.mark)
      return true
    },
  }
}

function useTapElsewhere(now: ToldMark | null, setPointed: (of: null) => void) {
  const isTold = now !== null
  useEffect(() => {
    if (!isTold) return
    const onDown = ({ target }: Event) => {
      if (target instanceof Element && target.closest('[data-strip], [role="tooltip"]') === null) setPointed(null)
    }
    document.addEventListener('pointerdown', onDown)
    return () => {
      document.removeEventListener('pointerdown', onDown)
    }
  }, [isTold, setPointed])
}

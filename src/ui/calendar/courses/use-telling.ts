/** Knows how marks of a strip are told of by pointer and by focus, and when that ends; refuses to know what is said. */
import { type FocusEvent, type MouseEvent, type PointerEvent, useCallback, useEffect, useRef, useState } from 'react'
import type { Told } from './lane-words'
import { nearestMark } from './nearest-mark'
import { isTap } from './open-pressed'

export interface ToldMark {
  readonly told: Told
  readonly mark: HTMLElement
}

/** Null where nothing is told of any more. */
export type Tell = (by: 'pointer' | 'focus', of: ToldMark | null) => void

/** Put on a strip of marks; `tellOf` says what is to be told of one of them. */
export function tellingProps(onTell: Tell, tellOf: (mark: HTMLElement | null) => ToldMark | null) {
  return {
    'data-strip': '',
    onPointerMove: ({ currentTarget, clientX, pointerType }: PointerEvent<HTMLElement>) => {
      if (pointerType !== 'touch') onTell('pointer', tellOf(nearestMark(currentTarget, clientX, false)))
    },
    onPointerLeave: ({ pointerType }: PointerEvent) => {
      // A finger that is lifted leaves; what it tapped stays until something else is tapped.
      if (pointerType !== 'touch') onTell('pointer', null)
    },
    // A finger that only scrolls taps nothing.
    onClick: (event: MouseEvent<HTMLElement>) => {
      if (isTap(event)) onTell('pointer', tellOf(nearestMark(event.currentTarget, event.clientX, true)))
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
  /** What is pointed at, else what is focused, unless Escape dismissed it. */
  readonly now: ToldMark | null
  readonly tell: Tell
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
  useEnding(now, setPointed, setDismissed)
  return { now, tell, stay, leave }
}

/** A tap elsewhere ends what a tap began; Escape ends it wherever focus is, until another mark is told of. */
function useEnding(now: ToldMark | null, setPointed: (of: null) => void, setDismissed: (mark: HTMLElement) => void) {
  const mark = now?.mark ?? null
  useEffect(() => {
    if (mark === null) return
    const onDown = ({ target }: Event) => {
      if (target instanceof Element && target.closest('[data-strip], [role="tooltip"]') === null) setPointed(null)
    }
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') setDismissed(mark)
    }
    document.addEventListener('pointerdown', onDown)
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('pointerdown', onDown)
      document.removeEventListener('keydown', onKey)
    }
  }, [mark, setPointed, setDismissed])
}

/** Knows how a function stays the same one while what it does changes with every drawing; refuses to know what that is. */
import { useCallback, useLayoutEffect, useRef } from 'react'

/** Calls what was given last, so that a field is not drawn anew only because its form was; never to be called while drawing. */
export function useSteady<Told>(act: (told: Told) => void): (told: Told) => void {
  const latest = useRef(act)
  useLayoutEffect(() => {
    latest.current = act
  })
  return useCallback((told: Told) => latest.current(told), [])
}

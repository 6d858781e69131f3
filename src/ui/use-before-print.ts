/** Knows how a page that draws only what is on screen is drawn whole before it is printed; refuses to know what it draws. */
import { type RefObject, useEffect, useEffectEvent } from 'react'
import { flushSync } from 'react-dom'

/** Calls `drawWhole` and opens what is folded within, before the paper is laid out; folds it again afterwards. */
export function useBeforePrint(within: RefObject<HTMLElement | null>, drawWhole: () => void): void {
  const draw = useEffectEvent(drawWhole)
  useEffect(() => {
    let opened: readonly HTMLDetailsElement[] = []
    const before = () => {
      flushSync(() => draw())
      opened = [...(within.current?.querySelectorAll<HTMLDetailsElement>('details:not([open])') ?? [])]
      for (const details of opened) details.open = true
    }
    const after = () => {
      for (const details of opened) details.open = false
    }
    addEventListener('beforeprint', before)
    addEventListener('afterprint', after)
    return () => {
      removeEventListener('beforeprint', before)
      removeEventListener('afterprint', after)
    }
  }, [within])
}

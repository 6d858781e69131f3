/** Knows how sheets are dealt again until every side fits its paper, or that they do not fit; refuses to know what they say. */
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { pagesTooTall } from './measure-pages'
import type { Sheet } from '../../print/sheet'

export interface DealtSheets {
  readonly sheets: readonly Sheet[]
  /** To put around the drawn sides. */
  readonly ref: RefObject<HTMLDivElement | null>
  /** False where some side stays too tall for its paper however the rows are dealt. */
  readonly fits: boolean
}

/** Millimetres left empty on each side at first, and at most. */
const leastSlack = 2
const mostSlack = 150

interface Tried {
  readonly key: string
  readonly slack: number
  readonly fits: boolean
}

/** `key` names everything `make` closes over; a new one starts afresh. */
export function useDealtSheets(key: string, make: (slack: number) => readonly Sheet[]): DealtSheets {
  const ref = useRef<HTMLDivElement>(null)
  const [tried, setTried] = useState<Tried>({ key, slack: leastSlack, fits: true })
  const fonts = useLoadedFonts()
  const now = tried.key === key ? tried : { key, slack: leastSlack, fits: true }
  const { slack } = now

  useLayoutEffect(() => {
    if (ref.current === null) return
    const over = pagesTooTall(ref.current)
    if (over > 0 && slack < mostSlack) setTried({ key, slack: Math.min(mostSlack, slack + over + 1), fits: true })
    else setTried({ key, slack, fits: over === 0 })
  }, [key, slack, fonts])

  return { sheets: make(slack), ref, fits: now.fits }
}

/** Counts up when a face has arrived, for then every side is measured again. */
function useLoadedFonts(): number {
  const [count, setCount] = useState(0)
  useEffect(() => {
    if (!('fonts' in document)) return
    const count = () => setCount((before) => before + 1)
    void document.fonts.ready.then(count)
    document.fonts.addEventListener('loadingdone', count)
    return () => document.fonts.removeEventListener('loadingdone', count)
  }, [])
  return count
}

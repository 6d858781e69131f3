/** Knows how repairs are looked for once the page stands, and again when the book changes; refuses to know how they are shown. */
import { useEffect, useState } from 'react'
import { type Disruption, type Repairs, repairsOf } from './repairing'
import { useDesk } from './use-desk'

interface Found {
  readonly disruption: Disruption
  readonly only: string | null
  readonly revision: number
  readonly repairs: Repairs | null
  /** Milliseconds the search took. */
  readonly took: number
}

/** Null while they are being looked for. `disruption` is the same object for as long as the same is asked. */
export function useRepairs(disruption: Disruption | null, only: string | null, revision: number): Found | null {
  const desk = useDesk()
  const [found, setFound] = useState<Found | null>(null)

  useEffect(() => {
    if (disruption === null) return
    const timer = setTimeout(() => {
      const began = performance.now()
      const repairs = repairsOf(desk.book, disruption, desk.now(), only)
      setFound({ disruption, only, revision, repairs, took: performance.now() - began })
    })
    return () => clearTimeout(timer)
  }, [desk, disruption, only, revision])

  return found !== null && found.disruption === disruption && found.only === only && found.revision === revision ? found : null
}

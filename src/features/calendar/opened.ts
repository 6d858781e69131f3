/** Knows what is open over the calendar and what a filter holds before it is taken over; refuses to outlast the page it was opened on. */
import { useMemo, useState } from 'react'
import { useSearchParams } from 'react-router'
import { type Asked, type Filters, askedIn, searchFor } from './asked-in-url'
import type { Opens } from './calendar-keys'
import { isSame } from './filter-names'

interface Opened {
  readonly what: Opens
  readonly isByKey: boolean
  /** The address it was opened at: with another one, as after Back, it counts as closed. */
  readonly at: string
  /** The filter as ticked so far; one entry of the history once the panel closes, not one for each tick. */
  readonly filters: Filters
}

export interface AskedPage {
  /** What the page shows, a filter that is just being chosen included. */
  readonly asked: Asked
  readonly open: Pick<Opened, 'what' | 'isByKey'> | null
  readonly ask: (asked: Asked) => void
  readonly onOpen: (what: Opens, isByKey?: boolean) => void
  readonly onFilters: (filters: Filters) => void
  readonly onClose: () => void
}

export function useAsked(): AskedPage {
  const [search, setSearch] = useSearchParams()
  const [opened, setOpened] = useState<Opened | null>(null)
  const at = search.toString()
  const stored = useMemo(() => askedIn(new URLSearchParams(at)), [at])
  const open = opened?.at === at ? opened : null
  const asked = open?.what === 'filter' ? { ...stored, filters: open.filters } : stored
  const ask = (next: Asked) => {
    setOpened(null)
    const to = searchFor(next)
    if (to.toString() !== searchFor(stored).toString()) setSearch(to)
  }
  return {
    asked,
    open,
    ask,
    onOpen: (what, isByKey = false) => setOpened({ what, isByKey, at, filters: stored.filters }),
    onFilters: (filters) => setOpened((now) => (now === null ? now : { ...now, filters })),
    onClose: () => {
      if (isSame(asked.filters, stored.filters)) setOpened(null)
      else ask(asked)
    },
  }
}

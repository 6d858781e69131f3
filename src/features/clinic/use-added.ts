/** Knows which row of a list was just added, so that it takes the focus; refuses to know what the rows are. */
import { useCallback, useState } from 'react'

export interface Added {
  /** Notes the key of a row that is about to appear. */
  readonly note: (key: string) => string
  /** Whether this row is the new one, whose first field opens with the focus. */
  readonly isNew: (key: string) => boolean
  /** Takes the element around the button that adds; the focus goes there when a row is taken out. */
  readonly hold: (place: HTMLElement | null) => void
  readonly focusPlace: () => void
}

export function useAdded(): Added {
  const [added, setAdded] = useState<string | null>(null)
  const [place, hold] = useState<HTMLElement | null>(null)
  const note = useCallback((key: string) => {
    setAdded(key)
    return key
  }, [])
  return { note, isNew: (key) => key === added, hold, focusPlace: () => place?.querySelector('button')?.focus() }
}

/** Knows whether the screen is now as a media query asks; refuses to know what follows from it. */
import { useCallback, useSyncExternalStore } from 'react'

/** For what is drawn or not; what only looks otherwise is a matter of style sheets. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (change: () => void) => {
      const media = window.matchMedia(query)
      media.addEventListener('change', change)
      return () => media.removeEventListener('change', change)
    },
    [query],
  )
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches)
}

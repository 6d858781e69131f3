/** Knows that a way out of the page is held up while something runs; refuses to know what. */
import { useEffect, useState } from 'react'

/** The address somebody wants to go to, to be asked about; null while nobody leaves. Closing the tab is asked about by the browser. */
export function useAskToLeave(isHeld: boolean): { readonly to: string | null; readonly stay: () => void } {
  const [to, setTo] = useState<string | null>(null)
  useEffect(() => {
    if (!isHeld) return
    const hold = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null
      if (!(link instanceof HTMLAnchorElement) || link.target === '_blank' || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
      if (link.origin !== location.origin || link.pathname === location.pathname) return
      event.preventDefault()
      event.stopPropagation()
      setTo(link.pathname + link.search)
    }
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    document.addEventListener('click', hold, true)
    window.addEventListener('beforeunload', ask)
    return () => {
      document.removeEventListener('click', hold, true)
      window.removeEventListener('beforeunload', ask)
      setTo(null)
    }
  }, [isHeld])
  return { to, stay: () => setTo(null) }
}

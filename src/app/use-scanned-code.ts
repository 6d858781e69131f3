/** Knows how a hand scanner, which types what it reads, opens a sheet from any page; refuses to listen while somebody types. */
import { useEffect, useEffectEvent } from 'react'
import { useNavigate } from 'react-router'

/** No hand types so evenly fast: a longer pause begins anew. */
const pauseMilliseconds = 120
const typed = /EW1[^0-9A-Z]?([2-9A-Z]{9})$/
const longest = 14

/** Takes the code of a sheet typed outside of every field, and opens what the sheet is about. */
export function useScannedCode(): void {
  const navigate = useNavigate()
  const open = useEffectEvent((code: string) => void navigate(`/paper?code=${code}`))

  useEffect(() => {
    let signs = ''
    let last = 0
    const onKeyDown = ({ key, target, timeStamp }: KeyboardEvent) => {
      if (key.length !== 1 || (target instanceof HTMLElement && isTypedIn(target))) return
      signs = (timeStamp - last > pauseMilliseconds ? '' : signs).concat(key.toUpperCase()).slice(-longest)
      last = timeStamp
      const [, code] = typed.exec(signs) ?? []
      if (code === undefined) return
      signs = ''
      open(code)
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
}

function isTypedIn(element: HTMLElement): boolean {
  return element.isContentEditable || element.matches('input, textarea, select')
}

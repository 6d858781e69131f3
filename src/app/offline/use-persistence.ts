/** Knows what the browser answered when asked to keep the records; refuses to say more than it promised. */
import { useEffect, useState } from 'react'
import { type Persistence, askForPersistence } from './persistence'

/** Asks once for each page load; `unknown` until the browser has answered. */
export function usePersistence(): Persistence | 'unknown' {
  const [answer, setAnswer] = useState<Persistence | 'unknown'>('unknown')
  useEffect(() => {
    let isHere = true
    askForPersistence().then(
      (given) => isHere && setAnswer(given),
      () => isHere && setAnswer('unsupported'),
    )
    return () => {
      isHere = false
    }
  }, [])
  return answer
}

/** Knows a value once it has rested for a while; refuses to know what changes it. */
import { useEffect, useState } from 'react'

/** At once where `milliseconds` is 0. */
export function useSettled<T>(value: T, milliseconds: number): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    if (milliseconds === 0) return
    const timer = setTimeout(() => setSettled(() => value), milliseconds)
    return () => clearTimeout(timer)
  }, [value, milliseconds])
  return milliseconds === 0 ? value : settled
}

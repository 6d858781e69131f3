/** Knows a press with a finger from one with a pointer or a key; refuses to know what either does. */
import type { MouseEvent } from 'react'

export function isTap({ nativeEvent }: MouseEvent): boolean {
  return 'pointerType' in nativeEvent && nativeEvent.pointerType === 'touch'
}

/** Knows the outline of a session's bar, its head shaped by its kind; refuses to know colours and days. */
import type { KindLook } from '../../../domain/protocol/kind-look'

/** Pixels of eight hours; every other length stands in proportion. */
export const fullPixels = 30
const fullMinutes = 480
/** Nothing is drawn lower than a mark that can be told apart, or higher than its lane. */
const [leastPixels, mostPixels] = [5, 36]

/** A session without times, such as a milestone, is as high as the lowest mark. */
export function barPixels(minutes: number | null): number {
  const high = Math.round((((minutes ?? 0) / fullMinutes) * fullPixels) * 2) / 2
  return Math.min(mostPixels, Math.max(leastPixels, high))
}

/**
 * A path for a stroke of 1 px inside `wide` × `high` px. Dosing ends square, preparation in a roof, integration round,
 * assessment is a diamond and a contact has a notch, as their marks in lists: so kinds are told apart in grey too.
 */
export function barPath(look: KindLook, wide: number, high: number): string {
  const [left, right, top, bottom, middle] = [0.5, wide - 0.5, 0.5, high - 0.5, wide / 2]
  const eaves = Math.min(bottom - 1, top + middle)
  switch (look) {
    case 'dosing':
      return `M${left} ${top}H${right}V${bottom}H${left}Z`
    case 'preparation':
      return `M${left} ${bottom}V${eaves}L${middle} ${top}L${right} ${eaves}V${bottom}Z`
    case 'integration':
      return `M${left} ${bottom}V${eaves}A${middle - 0.5} ${eaves - top} 0 0 1 ${right} ${eaves}V${bottom}Z`
    case 'assessment':
      return `M${middle} ${top}L${right} ${high / 2}L${middle} ${bottom}L${left} ${high / 2}Z`
    case 'contact':
      return `M${left} ${top}L${middle} ${eaves}L${right} ${top}V${bottom}H${left}Z`
  }
}

/** How wide a bar is where a day is so many pixels wide: never so thin that its head is lost, never wider than needed. */
export function barWidth(dayPixels: number): number {
  return Math.min(9, Math.max(5, Math.floor(dayPixels) - 1))
}

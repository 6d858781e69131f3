/** Knows the frame by which a session's kind is told on paper without colour: thin, heavy and hatched, dotted, dashed; refuses what stands in it. */
import type { ReactNode } from 'react'
import type { KindLook } from '../../domain/protocol/kind-look'

/** Where it lies in the box around it: millimetres down, shares of its width across. */
export interface FramePlace {
  readonly top: number
  readonly height: number
  readonly start: number
  readonly width: number
}

export interface SessionFrameProps {
  readonly look: KindLook
  readonly place: FramePlace
  /** Millimetres across, so that the hatch is drawn as far as it goes. */
  readonly wide: number
  readonly children: ReactNode
}

/** White that is printed, as backgrounds are not. */
export function Ground() {
  return (
    <svg className="paper-ground" aria-hidden="true">
      <rect width="100%" height="100%" />
    </svg>
  )
}

export function SessionFrame({ look, place: { top, height, start, width }, wide, children }: SessionFrameProps) {
  const style = { insetBlockStart: `${top}mm`, minBlockSize: `${height}mm`, insetInlineStart: `${start * 100}%`, inlineSize: `${width * 100}%` }
  return (
    <div className="paper-frame" data-look={look} style={style}>
      <Ground />
      {look === 'dosing' && <Hatch wide={wide} high={height} />}
      {look === 'integration' && <Spine high={height} />}
      {children}
    </div>
  )
}

/** Millimetres between two strokes of the hatch. */
const apart = 2.6

function Hatch({ wide, high }: { readonly wide: number; readonly high: number }) {
  const strokes = Math.ceil((wide + high) / apart)
  const path = Array.from({ length: strokes }, (_, index) => `M${((index + 1) * apart - high).toFixed(1)} ${high}l${high} -${high}`).join('')
  return (
    <svg className="paper-hatch" viewBox={`0 0 ${wide} ${high}`} preserveAspectRatio="xMinYMin slice" aria-hidden="true">
      <path d={path} strokeWidth="0.3" />
    </svg>
  )
}

const dotApart = 2

function Spine({ high }: { readonly high: number }) {
  const inside = Math.max(0, high - 2)
  const count = Math.max(1, Math.floor(inside / dotApart) + 1)
  const first = (high - (count - 1) * dotApart) / 2
  return (
    <svg className="paper-spine" viewBox={`0 0 2 ${high}`} aria-hidden="true">
      {Array.from({ length: count }, (_, index) => (
        <circle key={index} className="paper-ink" cx="1" cy={first + index * dotApart - 0.3} r="0.62" stroke="none" />
      ))}
    </svg>
  )
}

/** Draws one session's window to scale: bracket, tall tick, ring and dot; refuses to say whether it was kept, for the words beside it do. */
import type { StripScale, WindowStrip } from './record-part'

/** In hundredths of the drawing's width; the height is a tenth of it. */
const size = { width: 310, height: 31, edge: 12 } as const
const middle = size.height / 2

/** It is silent: days off target and the window stand beside it in words. */
export function StripView({ strip: { opens, closes, planned, actual }, scale }: { readonly strip: WindowStrip; readonly scale: StripScale }) {
  const at = (days: number) => size.edge + ((Math.min(scale.to, Math.max(scale.from, days)) - scale.from) / (scale.to - scale.from)) * (size.width - 2 * size.edge)
  return (
    <svg className="paper-strip-window" viewBox={`0 0 ${size.width} ${size.height}`} aria-hidden="true">
      <path d={`M${at(opens)} ${middle}H${at(closes)}M${at(0)} 2V${size.height - 2}`} strokeWidth="3" />
      <End at={at(opens)} isBeyond={opens < scale.from} towards={-1} />
      <End at={at(closes)} isBeyond={closes > scale.to} towards={1} />
      {planned !== null && <circle cx={at(planned)} cy={middle} r="11" className="paper-ring" strokeWidth="3.4" />}
      {actual !== null && (isBeyond(actual, scale) ? <Arrow at={at(actual)} towards={actual < 0 ? -1 : 1} /> : <circle cx={at(actual)} cy={middle} r="6.2" className="paper-ink" stroke="none" />)}
    </svg>
  )
}

function isBeyond(days: number, { from, to }: StripScale): boolean {
  return days < from || days > to
}

interface EndProps {
  readonly at: number
  readonly towards: 1 | -1
}

/** A short tick, or an arrow where the window goes on beyond the drawing. */
function End({ at, isBeyond: isOpen, towards }: EndProps & { readonly isBeyond: boolean }) {
  if (isOpen) return <path d={`M${at - 7 * towards} ${middle - 8}L${at} ${middle}L${at - 7 * towards} ${middle + 8}`} strokeWidth="3" />
  return <path d={`M${at} ${middle - 10}V${middle + 10}`} strokeWidth="3" />
}

function Arrow({ at, towards }: EndProps) {
  return <path className="paper-ink" stroke="none" d={`M${at + 8 * towards} ${middle}L${at - 6 * towards} ${middle - 9}V${middle + 9}Z`} />
}

/** Draws what is told of a mark beside it; refuses to know when. */
import css from './tip.module.css'
import type { Telling } from './use-telling'

export interface TipProps {
  readonly telling: Telling
  /** What the tip lies in, and may not leave. */
  readonly within: HTMLElement | null
}

const widthPixels = 264
/** Below this it would reach out of sight above its mark. */
const leastPixelsAbove = 200

/** The mark bears the same words for those who do not see it. */
export function Tip({ telling: { now, stay, leave }, within }: TipProps) {
  if (now === null || within === null) return null
  const [mark, frame] = [now.mark.getBoundingClientRect(), within.getBoundingClientRect()]
  const left = Math.max(0, Math.min((mark.left + mark.right) / 2 - frame.left - widthPixels / 2, frame.width - widthPixels))
  const isAbove = mark.top >= leastPixelsAbove
  return (
    <div
      role="tooltip"
      aria-hidden="true"
      className={css.tip}
      style={{ left, top: (isAbove ? mark.top : mark.bottom) - frame.top, inlineSize: widthPixels }}
      data-side={isAbove ? 'above' : 'below'}
      onPointerEnter={stay}
      onPointerLeave={leave}
    >
      <div className={css.sheet}>
        <b>{now.told.heading}</b>
        {now.told.lines.map((words) => (
          <span key={words}>{words}</span>
        ))}
      </div>
    </div>
  )
}

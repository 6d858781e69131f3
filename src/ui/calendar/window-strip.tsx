/** Draws one session in its window as brackets, target and dot; refuses to know why it lies where it lies. */
import type { SessionWindow } from '../../domain/course/session-line'
import type { KindLook } from '../../domain/protocol/kind-look'
import { type Day, daysBetween } from '../../domain/time/day'
import { daySpan, fromTarget, longDay } from '../wording/format'
import { windowScale } from './window-scale'
import css from './window-strip.module.css'

export interface WindowStripProps {
  readonly window: Pick<SessionWindow, 'opens' | 'target' | 'closes'>
  readonly day: Day | null
  readonly look: KindLook
}

export function WindowStrip({ window, day, look }: WindowStripProps) {
  const scale = windowScale(window, day)
  return (
    <span className={css.strip} data-look={look} role="img" aria-label={windowInWords(window, day)}>
      <i
        className={css.band}
        style={{ insetInlineStart: share(scale.opens), insetInlineEnd: share(1 - scale.closes) }}
      />
      <i className={css.target} style={{ insetInlineStart: share(scale.target) }} />
      {scale.day !== undefined && (
        <i
          className={css.dot}
          data-outside={scale.day < scale.opens || scale.day > scale.closes || undefined}
          style={{ insetInlineStart: share(scale.day) }}
        />
      )}
    </span>
  )
}

/** "Tuesday 30 March, 1 day after target, window 22 Mar – 5 Apr", with "outside the window" where it is so. */
export function windowInWords(window: WindowStripProps['window'], day: Day | null): string {
  const span = `window ${daySpan({ from: window.opens, to: window.closes })}`
  if (day === null) return `no date yet, ${span}, target ${longDay(window.target)}`
  const isOutside = day < window.opens || day > window.closes
  return `${longDay(day)}, ${fromTarget(daysBetween(window.target, day))}, ${isOutside ? 'outside the ' : ''}${span}`
}

function share(of: number): string {
  return `${Number((of * 100).toFixed(3))}%`
}

/** Knows how columns become logical CSS lengths, so that a ribbon also reads from right to left; refuses to know what lies there. */
import type { CSSProperties } from 'react'
import type { Axis, Extent } from './axis'

export function percentOf(axis: Axis, columns: number): string {
  return `${Number(((columns / axis.columns) * 100).toFixed(4))}%`
}

/** A point of the axis. */
export function pointAt(axis: Axis, column: number): CSSProperties {
  return { insetInlineStart: percentOf(axis, column) }
}

/** A stretch of the axis. */
export function stretchAt(axis: Axis, extent: Extent): CSSProperties {
  return { insetInlineStart: percentOf(axis, extent.at), inlineSize: percentOf(axis, extent.columns) }
}

/** A bar one column wide, snapped to whole pixels so that equal days look equal; `top` and `height` in hours. */
export function barAt(
  axis: Axis,
  column: number,
  box: { readonly top: number; readonly height: number },
): CSSProperties {
  return {
    insetInlineStart: `round(${percentOf(axis, column)}, 1px)`,
    inlineSize: `max(var(--least-bar), round(down, ${percentOf(axis, 1)}, 1px) - 1px)`,
    top: `calc(var(--hour) * ${box.top})`,
    height: `max(3px, var(--hour) * ${box.height})`,
  }
}

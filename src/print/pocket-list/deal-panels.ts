/** Knows how days of a list are dealt onto panels of known heights, in order; refuses to know what is on a day. */
import type { PocketDay, PocketItem } from './pocket-panels'

export interface PanelRoom {
  /** Millimetres for days and their headings on the panel of this number, counted from 0. */
  readonly room: (panel: number) => number
  readonly heading: number
  readonly height: (item: PocketItem) => number
}

/** A heading stands with an item of its day; a day that goes on has its heading again. At least one panel. */
export function dealPanels(days: readonly PocketDay[], { room, heading, height }: PanelRoom): readonly (readonly PocketDay[])[] {
  const panels: PocketDay[][] = [[]]
  let left = room(0)
  const turn = () => {
    panels.push([])
    left = room(panels.length - 1)
  }
  for (const { day, items } of days) {
    const whole = heading + items.reduce((sum, item) => sum + height(item), 0)
    if (whole > left && whole <= room(panels.length) && panels.at(-1)?.length !== 0) turn()
    let part: PocketItem[] | null = null
    for (const [index, item] of items.entries()) {
      const needed = height(item) + (part === null ? heading : 0)
      if (needed > left && (part !== null || panels.at(-1)?.length !== 0)) {
        turn()
        part = null
      }
      if (part === null) {
        part = []
        panels.at(-1)?.push({ day, continued: index > 0, items: part })
        left -= heading
      }
      part.push(item)
      left -= height(item)
    }
  }
  return panels
}

/** Knows what is told of the marks of lanes and of the rows under them; refuses to know when. */
import type { ReactNode } from 'react'
import { SessionFacts } from '../session-facts'
import { TipWords } from '../telling/tip'
import { type Away, awayKey } from './foot-rows'
import type { Week } from './hours-plot'
import type { ShownLane } from './lane-row'
import { awayTold, weekTold } from './lane-words'
import { entryOf } from './open-pressed'

export interface LanesTold {
  readonly lanes: readonly ShownLane[]
  /** Number of the row of hours; that of absences is the next. */
  readonly count: number
  readonly weeks: readonly Week[]
  readonly away: readonly Away[]
}

export function lanesTelling({ lanes, count, weeks, away }: LanesTold) {
  return (mark: HTMLElement): ReactNode => {
    const row = mark.closest<HTMLElement>('[data-row]')
    const key = mark.dataset['mark']
    if (row === null) return null
    const entry = entryOf(lanes, row, mark)
    if (entry !== undefined) return <SessionFacts entry={entry} />
    if (Number(row.dataset['row']) === count) {
      const week = weeks.find(({ begin }) => begin === key)
      return week === undefined ? null : <TipWords {...weekTold(week)} />
    }
    const one = away.find((absence) => awayKey(absence) === key)
    return one === undefined ? null : <TipWords {...awayTold(one)} />
  }
}

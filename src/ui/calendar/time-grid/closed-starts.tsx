/** Draws the stretches of a day in which what is in the hand may not start; refuses to know why beyond the words it is handed. */
import { timeOfMinutes } from '../../../domain/time/clock-time'
import type { ClockStep } from '../../../domain/time/zone'
import { timeSpan } from '../../wording/format'
import type { Ground } from './ground'
import { type HoursShown, stretchDown } from './hours-shown'
import held from './in-hand.module.css'

export interface ClosedStartsProps {
  readonly closed: readonly Ground[]
  readonly hours: HoursShown
  readonly step: ClockStep | null
  readonly hourPixels: number
  readonly columnPixels: number
}

/** Smaller stretches have no room for words. */
const leastPixelsHigh = 22
const leastPixelsWide = 112

export function ClosedStarts({ closed, hours, step, hourPixels, columnPixels }: ClosedStartsProps) {
  if (closed.length === 0) return null
  return (
    <>
      <span className="visually-hidden">{`No start ${closed.map(({ from, to, words }) => `${timeSpan(timeOfMinutes(from), timeOfMinutes(to % (24 * 60)))}, ${words}`).join('; ')}. `}</span>
      {closed.map((stretch) => {
        const lies = stretchDown(stretch, hours, step)
        if (lies === null) return null
        const hasRoom = lies.share * (hours.to - hours.from) * hourPixels >= leastPixelsHigh && columnPixels >= leastPixelsWide
        return (
          <span key={stretch.from} className={held.closedStart} style={{ insetBlockStart: `${lies.top * 100}%`, blockSize: `${lies.share * 100}%` }} aria-hidden="true">
            {hasRoom && <span>{stretch.words}</span>}
          </span>
        )
      })}
    </>
  )
}

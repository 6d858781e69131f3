/** Draws the sessions of one hour for which a crowded column has no room, as one number to open; refuses to know which they are. */
import { memo } from 'react'
import { timeOfMinutes } from '../../../domain/time/clock-time'
import type { ClockStep } from '../../../domain/time/zone'
import { KindMark } from '../../kind-mark'
import { clockTime, counted } from '../../wording/format'
import { entryKey } from '../calendar-entry'
import { type Gathered, acrossGathered } from './crowd'
import { type HoursShown, stretchDown } from './hours-shown'
import css from './gathered-pieces.module.css'
import grid from './time-grid.module.css'

export interface GatheredPiecesProps {
  readonly gathered: Gathered
  readonly index: number
  readonly hours: HoursShown
  readonly step: ClockStep | null
  readonly isFocus: boolean
  readonly isOpen: boolean
}

/** So many kinds are told by their marks under the number; more would be a pattern and no longer read. */
const mostMarks = 4

export const GatheredPieces = memo(function GatheredPieces({ gathered, index, hours, step, isFocus, isOpen }: GatheredPiecesProps) {
  const lies = stretchDown(gathered, hours, step)
  if (lies === null) return null
  const { top, share } = lies
  const style = { insetBlockStart: `${top * 100}%`, blockSize: `calc(${share * 100}% - 2px)`, insetInlineStart: acrossGathered.start, inlineSize: acrossGathered.size }
  return (
    <li className={grid.place} style={style}>
      <button type="button" className={css.gathered} data-at={index} tabIndex={isFocus ? 0 : -1} aria-haspopup="dialog" aria-expanded={isOpen} aria-label={gatheredName(gathered)}>
        {`+${gathered.entries.length}`}
        {gathered.entries.length <= mostMarks && (
          <span className={css.marks} aria-hidden="true">
            {gathered.entries.map((entry) => (
              <KindMark key={entryKey(entry)} look={entry.line.look} isOutlined={entry.line.status === 'planned'} size={10} />
            ))}
          </span>
        )}
      </button>
    </li>
  )
})

/** "12 more sessions from 09:00" */
export function gatheredName({ entries, from }: Gathered): string {
  return `${counted(entries.length, 'more session', 'more sessions')} from ${clockTime(timeOfMinutes(from))}`
}

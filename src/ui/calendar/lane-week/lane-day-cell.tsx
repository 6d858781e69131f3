/** Draws one day of a lane: its hours as a strip to scale, and its sessions as a list; refuses to know the lanes beside it. */
import { memo } from 'react'
import { minutesInDay } from '../../../domain/time/span'
import { KindMark } from '../../kind-mark'
import { clockTime } from '../../wording/format'
import { entryKey } from '../calendar-entry'
import { CallsMark } from '../calls/calls-mark'
import { LineSign } from '../line-sign'
import type { Ground } from '../time-grid/ground'
import { type HoursShown, shareAt } from '../time-grid/hours-shown'
import { nightFace, pieceSentence } from '../time-grid/piece-words'
import type { Piece } from '../time-grid/pieces'
import { UntimedFace } from '../untimed-face'
import { type LaneDay, countOf } from './lane'
import css from './lane-week.module.css'

export interface LaneDayCellProps {
  readonly laneName: string
  readonly of: LaneDay
  readonly at: number
  /** The hours of the strip, see `HoursShown`. */
  readonly from: number
  readonly to: number
  readonly isToday: boolean
  /** Which of its sessions has the table's tab stop; -1 where the day itself has it, null where another has. */
  readonly focus: number | null
}

export const LaneDayCell = memo(function LaneDayCell({ laneName, of, at, from, to, isToday, focus }: LaneDayCellProps) {
  const { day, ground, pieces, untimed = [], calls = [] } = of
  const count = countOf(of)
  const shut = ground.find((stretch) => stretch.from === 0 && stretch.to === minutesInDay && stretch.words !== '')
  return (
    <td className={css.day} data-day={at} data-today={isToday || undefined} data-shut={shut !== undefined || undefined} tabIndex={focus === -1 ? 0 : -1}>
      {shut !== undefined && <span className={css.shut}>{shut.words}</span>}
      {(shut === undefined || pieces.length > 0) && <Strip first={untimed.length} ground={ground} pieces={pieces} hours={{ from, to, again: null }} />}
      {count === 0 ? (
        <span className="visually-hidden">No sessions</span>
      ) : (
        <ul className={css.sessions}>
          {untimed.map((entry, index) => (
            <li key={entryKey(entry)}>
              <button
                type="button"
                className={css.session}
                data-at={index}
                data-tell={entryKey(entry)}
                tabIndex={focus === index ? 0 : -1}
                aria-label={`${laneName}: ${pieceSentence({ entry, part: 'session', isFromBefore: false }, day)}`}
              >
                <UntimedFace entry={entry} />
              </button>
            </li>
          ))}
          {pieces.map((piece, index) => (
            <li key={`${entryKey(piece.entry)} ${piece.part}`}>
              <button
                type="button"
                className={css.session}
                data-at={untimed.length + index}
                data-tell={entryKey(piece.entry)}
                data-status={piece.entry.line.status}
                tabIndex={focus === untimed.length + index ? 0 : -1}
                aria-label={`${laneName}: ${pieceSentence(piece, day)}`}
              >
                <Line piece={piece} />
              </button>
            </li>
          ))}
          {calls.length > 0 && (
            <li>
              <CallsMark day={day} calls={calls} most={1} at={count - 1} tabIndex={focus === count - 1 ? 0 : -1} name={laneName} />
            </li>
          )}
        </ul>
      )}
    </td>
  )
})

function Line({ piece }: { readonly piece: Piece }) {
  const { code, line } = piece.entry
  if (piece.part === 'night') return <span className={css.nightWords}>{nightFace(piece)}</span>
  return (
    <>
      <KindMark look={line.look} isOutlined={line.status === 'planned'} size={10} />
      {line.time !== null && <time>{clockTime(line.time)}</time>}
      <b>{code ?? line.title}</b>
      <LineSign line={line} size={14} conflictClass={css.conflict} />
    </>
  )
}

interface StripProps {
  /** Number of the first of its pieces for keys and presses. */
  readonly first: number
  readonly ground: readonly Ground[]
  readonly pieces: readonly Piece[]
  readonly hours: HoursShown
}

/** The hours from left to right. What is drawn here is said in the list under it. */
function Strip({ first, ground, pieces, hours }: StripProps) {
  return (
    <span className={css.strip} aria-hidden="true">
      {ground.map(({ from, to }) => (
        <i key={from} className={css.ground} style={along(from, to, hours)} />
      ))}
      {pieces.map((piece, index) => (
        <i
          key={index}
          className={css.bar}
          data-at={first + index}
          data-tell={entryKey(piece.entry)}
          data-part={piece.part}
          data-look={piece.entry.line.look}
          data-status={piece.entry.line.status}
          data-conflict={(piece.part === 'session' && piece.entry.line.conflicts.length > 0) || undefined}
          style={{ ...along(piece.from, piece.to, hours), insetBlockStart: `${(piece.column / piece.columns) * 100}%`, blockSize: `${(piece.wide / piece.columns) * 100}%` }}
        />
      ))}
    </span>
  )
}

function along(from: number, to: number, hours: HoursShown) {
  const start = shareAt(from, hours)
  return { insetInlineStart: `${(start * 100).toFixed(2)}%`, inlineSize: `${((shareAt(to, hours) - start) * 100).toFixed(2)}%` }
}

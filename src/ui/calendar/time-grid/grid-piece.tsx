/** Draws one part of a session in its column, as large as it is long; refuses to know what opening it does. */
import { memo } from 'react'
import type { Day } from '../../../domain/time/day'
import { Icon } from '../../icon'
import { SessionBlock } from '../../session-block'
import { entryKey } from '../calendar-entry'
import { gripWords } from '../grip'
import type { ClockStep } from '../../../domain/time/zone'
import { type HoursShown, minutesShown, stretchDown } from './hours-shown'
import { nightFace, peopleAndPlace, pieceSentence } from './piece-words'
import type { Piece } from './pieces'
import css from './time-grid.module.css'

export interface GridPieceProps {
  readonly piece: Piece
  readonly day: Day
  /** Of the person or room whose column it is. */
  readonly columnName: string | null
  readonly index: number
  readonly hours: HoursShown
  /** How the clocks are set on this day. */
  readonly step: ClockStep | null
  readonly hourPixels: number
  /** Where it lies across the column, as CSS. */
  readonly start: string
  readonly size: string
  readonly pixels: number
  readonly isFocus: boolean
  /** A ghost is what stays behind at the old place. */
  readonly grip?: 'ghost' | 'lifted' | 'along' | undefined
}

/** Narrower blocks lose their time, then their mark, then turn their words upright; kind and state stay in spine and edge. */
const leastPixelsForTime = 120
const leastPixelsForMark = 66
const leastPixelsForCode = 46
const leastPixelsUpright = 26
const linePixels = 17.5
const gap = 2

export const GridPiece = memo(function GridPiece({ piece, day, columnName, index, hours, step, hourPixels, start, size, pixels, isFocus, grip }: GridPieceProps) {
  const { entry, part } = piece
  const lies = stretchDown(piece, hours, step)
  if (lies === null) return null
  const { top, share } = lies
  const style = {
    insetBlockStart: `${round(top * 100)}%`,
    blockSize: `calc(${round(share * 100)}% - ${gap}px)`,
    insetInlineStart: start,
    inlineSize: size,
  }
  return (
    <li className={css.place} style={style} data-grip={grip}>
      <button
        type="button"
        className={css.press}
        data-at={grip === undefined || grip === 'ghost' ? index : undefined}
        data-held={grip === 'lifted' || undefined}
        data-part={part}
        data-tell={grip === undefined ? entryKey(entry) : undefined}
        tabIndex={isFocus ? 0 : -1}
        aria-label={gripWords[grip ?? 'none'] + (columnName === null ? '' : `${columnName}: `) + pieceSentence(piece, day)}
      >
        {part === 'night' ? (
          <span className={css.night} data-look={entry.line.look} aria-hidden="true">
            {pixels >= leastPixelsForCode && nightFace(piece)}
          </span>
        ) : (
          <Face piece={piece} columnName={columnName} pixels={pixels} grip={grip} lines={Math.floor((share * (minutesShown(hours) / 60) * hourPixels - 10) / linePixels)} />
        )}
      </button>
    </li>
  )
})

interface FaceProps {
  readonly piece: Piece
  readonly grip: GridPieceProps['grip']
  readonly columnName: string | null
  readonly pixels: number
  /** Lines of text for which it is high enough. */
  readonly lines: number
}

type FaceRoom = 'words' | 'narrow' | 'code' | 'upright' | 'none'

function Face({ piece: { entry, isFromBefore, isToAfter }, columnName, pixels, lines, grip }: FaceProps) {
  const { code, line } = entry
  const room = roomFor(pixels)
  const hasTitle = code !== null && lines > 1 && (room === 'words' || room === 'narrow')
  const people = lines > 2 && room === 'words' ? peopleAndPlace(entry, columnName) : ''
  return (
    <span aria-hidden="true" className={css.face} data-room={lines < 1 ? 'none' : room}>
      <SessionBlock
        className={css.block}
        look={line.look}
        status={line.status}
        heading={code ?? line.title}
        detail={hasTitle ? line.title : undefined}
        more={people === '' ? undefined : people}
        time={pixels >= leastPixelsForTime ? (line.time ?? undefined) : undefined}
        isNarrow={room !== 'words'}
        grip={grip}
        isTall={lines > 3}
        trouble={line.conflicts.length > 0 ? { type: 'conflict', words: '' } : undefined}
      />
      {isFromBefore && <Icon name="arrow-start" size={12} className={css.over} />}
      {isToAfter && <Icon name="arrow-end" size={12} className={css.over} />}
    </span>
  )
}

function roomFor(pixels: number): FaceRoom {
  if (pixels >= leastPixelsForTime) return 'words'
  if (pixels >= leastPixelsForMark) return 'narrow'
  if (pixels >= leastPixelsForCode) return 'code'
  return pixels >= leastPixelsUpright ? 'upright' : 'none'
}

function round(percent: number): number {
  return Number(percent.toFixed(3))
}

/** Draws one row a session: window, target, slack, mark and label; refuses to know the bars above, and whom slack is told to. */
import type { SessionId } from '../../domain/protocol/protocol'
import type { SessionStatus } from '../../domain/course/lifecycle'
import type { SessionLine } from '../../domain/course/session-line'
import type { SessionSlack } from '../../domain/course/slack'
import type { DayRange } from '../../domain/time/day'
import { KindMark } from '../kind-mark'
import { shortDay } from '../wording/format'
import { type Axis, columnOf, type Extent, extentOf } from './axis'
import { labelPlace } from './label-side'
import { percentOf, pointAt, stretchAt } from './placing'
import { type SlackBar, slackBar } from './slack-bar'
import css from './ribbon-rows.module.css'
import { type Remark, type RemarkFacts, remarkOf, restOfSentence } from './session-words'

export interface RibbonRowsProps {
  readonly axis: Axis
  readonly columnPixels: number
  readonly lines: readonly SessionLine[]
  readonly facts: RemarkFacts
  readonly slack: ReadonlyMap<SessionId, SessionSlack>
  readonly onOpen: ((session: SessionId) => void) | undefined
  /** The session that is pointed at or focused; null where none is any more. */
  readonly onTell: (session: SessionId | null) => void
}

export function RibbonRows({ axis, columnPixels, lines, facts, slack, onOpen, onTell }: RibbonRowsProps) {
  return (
    <ol className={css.rows} aria-label="Sessions and their windows">
      {lines.map((line) => {
        const row = rowOf(axis, line, slack.get(line.session))
        return (
          row !== undefined && (
            <li
              key={line.session}
              className={css.row}
              data-look={line.look}
              data-status={line.status}
              onPointerEnter={() => onTell(line.session)}
              onPointerLeave={() => onTell(null)}
              onFocus={() => onTell(line.session)}
              onBlur={() => onTell(null)}
            >
              <RowDrawing axis={axis} line={line} row={row} slack={slackBar(axis, line, slack.get(line.session))} />
              <RowLabel {...{ axis, columnPixels, line, row, facts, onOpen }} slack={slack.get(line.session)} />
            </li>
          )
        )
      })}
    </ol>
  )
}

interface Row {
  readonly window: Extent | undefined
  readonly mark: number | undefined
  /** From the first to past the last column it takes. */
  readonly from: number
  readonly to: number
}

/** Where a session lies on the axis; undefined where it has neither a day nor a window there. */
function rowOf(axis: Axis, line: SessionLine, slack: SessionSlack | undefined): Row | undefined {
  const window = line.window === null ? undefined : windowExtent(axis, line.window)
  const mark = line.day === null ? undefined : columnOf(axis, line.day)
  const bar = slackBar(axis, line, slack)
  const edges = [
    ...(window === undefined ? [] : [window.at, window.at + window.columns]),
    ...(mark === undefined ? [] : [mark, mark + 1]),
    ...(bar === undefined ? [] : [bar.reach.at, bar.reach.at + bar.reach.columns]),
  ]
  return edges.length === 0 ? undefined : { window, mark, from: Math.min(...edges), to: Math.max(...edges) }
}

function windowExtent(axis: Axis, window: { readonly opens: DayRange['from']; readonly closes: DayRange['to'] }) {
  return window.opens === window.closes ? undefined : extentOf(axis, { from: window.opens, to: window.closes })
}

interface RowDrawingProps {
  readonly axis: Axis
  readonly line: SessionLine
  readonly row: Row
  readonly slack: SlackBar | undefined
}

function RowDrawing({ axis, line, row, slack }: RowDrawingProps) {
  const target = row.window !== undefined && line.window !== null ? columnOf(axis, line.window.target) : undefined
  return (
    <span aria-hidden="true">
      {row.window && (
        <i className={css.window} data-confidence={line.window?.confidence} style={stretchAt(axis, row.window)} />
      )}
      {slack && (
        <>
          <i
            className={css.reach}
            data-earlier={slack.isEarlier || undefined}
            data-later={slack.isLater || undefined}
            style={stretchAt(axis, slack.reach)}
          />
          {slack.runs.map((run) => (
            <i key={run.at} className={css.slack} style={stretchAt(axis, run)} />
          ))}
        </>
      )}
      {row.window && row.mark !== undefined && line.outOfWindowBy !== 0 && (
        <i className={css.tether} style={stretchAt(axis, tetherOf(row.window, row.mark))} />
      )}
      {target !== undefined && <i className={css.target} style={pointAt(axis, target + 0.5)} />}
      {row.mark !== undefined && (
        <span className={css.mark} data-tell={line.session} style={pointAt(axis, row.mark + 0.5)}>
          <KindMark look={line.look} isOutlined={isOutlined(line.status)} />
        </span>
      )}
    </span>
  )
}

/** In pencil while nobody confirmed it, and empty where it did not take place. */
function isOutlined(status: SessionStatus): boolean {
  return status !== 'confirmed' && status !== 'in-progress' && status !== 'completed'
}

/** From the bracket that was left to the day that left it. */
function tetherOf(window: Extent, mark: number): Extent {
  const end = window.at + window.columns
  return mark >= end ? { at: end, columns: mark + 0.5 - end } : { at: mark + 0.5, columns: window.at - mark - 0.5 }
}

interface RowLabelProps extends Pick<RibbonRowsProps, 'axis' | 'columnPixels' | 'facts' | 'onOpen'> {
  readonly line: SessionLine
  readonly row: Row
  readonly slack: SessionSlack | undefined
}

function RowLabel({ axis, columnPixels, line, row, facts, slack, onOpen }: RowLabelProps) {
  const remark = remarkOf(line, facts)
  const day = line.day === null ? 'no date yet' : shortDay(line.day)
  const onWindow = row.mark === undefined ? row.from : row.mark + 1
  const place = labelPlace(
    {
      from: row.from * columnPixels,
      to: row.to * columnPixels,
      mark: onWindow * columnPixels,
      width: axis.columns * columnPixels,
    },
    line.title.length + day.length + 2,
    remark === undefined ? 0 : remark.text.length + 2,
  )
  const style =
    place.side === 'before'
      ? { insetInlineEnd: percentOf(axis, axis.columns - row.from) }
      : pointAt(axis, place.side === 'on' ? onWindow : row.to)
  const words = <RowWords line={line} day={day} remark={remark} withRemark={place.withRemark} slack={slack} />
  return onOpen === undefined ? (
    <span className={css.label} data-side={place.side} style={style}>
      {words}
    </span>
  ) : (
    <button
      type="button"
      className={css.label}
      data-side={place.side}
      data-tell={line.session}
      style={style}
      onClick={() => onOpen(line.session)}
    >
      {words}
    </button>
  )
}

interface RowWordsProps {
  readonly line: SessionLine
  readonly day: string
  readonly remark: Remark | undefined
  readonly withRemark: boolean
  readonly slack: SessionSlack | undefined
}

function RowWords({ line, day, remark, withRemark, slack }: RowWordsProps) {
  const isSaid = withRemark && remark !== undefined
  return (
    <>
      <b>{line.title}</b> <span>{day}</span>
      {isSaid && (
        <span className={css.remark} data-tone={remark.tone}>
          , {remark.tone === 'bad' && <span aria-hidden="true">▲ </span>}
          {remark.text}
        </span>
      )}
      <span className="visually-hidden">{restOfSentence(line, isSaid ? undefined : remark, slack)}</span>
    </>
  )
}

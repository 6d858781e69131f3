/** Draws one session in a day of the month, with its length to scale; refuses to know the day around it. */
import { KindMark } from '../kind-mark'
import { clockTime } from '../wording/format'
import { lengthShare } from './bars'
import { type CalendarEntry, entryInWords, entryKey } from './calendar-entry'
import { type Grip, gripWords } from './grip'
import { LineSign } from './line-sign'
import css from './month-session.module.css'

export interface MonthSessionProps {
  readonly entry: CalendarEntry
  readonly tabIndex: 0 | -1
  /** Whether pressing it does something. */
  readonly isPressed: boolean
  readonly grip?: Grip | undefined
}

export function MonthSession({ entry, tabIndex, isPressed, grip }: MonthSessionProps) {
  const { line } = entry
  const isThere = grip === undefined || grip === 'ghost'
  const shape = {
    className: css.session,
    'data-grip': grip,
    'data-held': grip === 'lifted' || undefined,
    'data-entry': isThere ? entryKey(entry) : undefined,
    'data-look': line.look,
    'data-status': line.status,
    'data-tell': entryKey(entry),
    'data-trouble': line.conflicts.length > 0 ? 'conflict' : line.outOfWindowBy !== 0 ? 'out-of-window' : undefined,
  }
  const words = gripWords[grip ?? 'none'] + entryInWords(entry)
  return isPressed ? (
    <button type="button" {...shape} tabIndex={tabIndex} aria-label={words}>
      <Face entry={entry} />
    </button>
  ) : (
    <span {...shape}>
      <span className="visually-hidden">{words}</span>
      <Face entry={entry} />
    </span>
  )
}

function Face({ entry: { code, line } }: Pick<MonthSessionProps, 'entry'>) {
  return (
    <>
      <span className={css.face} aria-hidden="true">
        <span className={css.faceHead}>
          <span className={css.faceName}>
            <KindMark look={line.look} isOutlined={line.status === 'planned'} size={10} />
            <b>{code ?? line.title}</b>
          </span>
          {code !== null && line.time !== null && <time>{clockTime(line.time)}</time>}
        </span>
        <span className={css.faceSecond}>
          {code === null ? line.time !== null && <time>{clockTime(line.time)}</time> : <span className={css.faceTitle}>{line.title}</span>}
          <LineSign line={line} size={12} className={css.sign} />
        </span>
      </span>
      {line.minutes !== null && <i className={css.length} aria-hidden="true" style={{ inlineSize: `${lengthShare(line.minutes) * 100}%` }} />}
    </>
  )
}

/** Draws one session in a day of the month, with its length to scale; refuses to know the day around it. */
import { type CSSProperties, type ReactNode, memo } from 'react'
import type { SessionLine } from '../../domain/course/session-line'
import { KindMark } from '../kind-mark'
import { clockTime } from '../wording/format'
import { lengthShare } from './bars'
import { type CalendarEntry, entryInWords, entryKey } from './calendar-entry'
import { type Grip, gripWords } from './grip'
import { hasSign, LineSign } from './line-sign'
import css from './month-session.module.css'

export interface MonthSessionProps {
  readonly entry: CalendarEntry
  readonly tabIndex: 0 | -1
  /** Whether pressing it does something. */
  readonly isPressed: boolean
  readonly grip?: Grip | undefined
}

/** Drawn again only when it is another one, or is carried: a day that another session comes to keeps those it has. */
export const MonthSession = memo(function MonthSession({ entry, tabIndex, isPressed, grip }: MonthSessionProps) {
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
    style: line.minutes === null ? undefined : shareOf(line.minutes),
    'data-length': line.minutes === null ? undefined : '',
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
      <span className={css.silent} aria-hidden="true">
        <Face entry={entry} />
      </span>
    </span>
  )
})

/** Without boxes around its parts: a month draws a hundred sessions at once. */
function Face({ entry: { code, line } }: Pick<MonthSessionProps, 'entry'>) {
  const time = line.time === null ? null : clockTime(line.time)
  return (
    <>
      <b className={css.name}>
        <KindMark look={line.look} isOutlined={line.status === 'planned'} size={10} />
        {code ?? line.title}
      </b>
      {code !== null && time !== null && <time className={css.time}>{time}</time>}
      <Second line={line}>{code === null ? time !== null && <time className={css.second}>{time}</time> : <span className={css.second}>{line.title}</span>}</Second>
    </>
  )
}

/** The lower line, with the sign beside it where the session bears one. */
function Second({ line, children }: { readonly line: SessionLine; readonly children: ReactNode }) {
  if (!hasSign(line)) return children
  return (
    <span className={css.signed}>
      {children}
      <LineSign line={line} size={12} className={css.sign} />
    </span>
  )
}

function shareOf(minutes: number): CSSProperties & { '--length': string } {
  return { '--length': `${lengthShare(minutes) * 100}%` }
}

/** Draws one session as a line of a list, one button that says it as a sentence; refuses to know what opening it does. */
import { memo } from 'react'
import { Icon } from '../../icon'
import { KindMark } from '../../kind-mark'
import { StateMark } from '../../state-mark'
import { length, listOf, timeSpan } from '../../wording/format'
import { nightBeside } from '../../wording/night-words'
import { lengthShare } from '../bars'
import { type CalendarEntry, entryKey } from '../calendar-entry'
import css from './agenda.module.css'
import { agendaRemark, agendaSentence } from './agenda-words'

export interface AgendaRowProps {
  readonly entry: CalendarEntry
  readonly at: number
  readonly isTabStop: boolean
}

export const AgendaRow = memo(function AgendaRow({ entry, at, isTabStop }: AgendaRowProps) {
  const { code, line } = entry
  const remark = agendaRemark(entry)
  const night = nightBeside(line)
  const place = [line.roomName ?? '', night].filter((part) => part !== '').join(', ')
  return (
    <li>
      <button
        type="button"
        className={css.row}
        data-at={at}
        data-tell={entryKey(entry)}
        data-look={line.look}
        data-status={line.status}
        tabIndex={isTabStop ? 0 : -1}
        aria-label={agendaSentence(entry, remark)}
      >
        <span className={css.when} aria-hidden="true">
          <time className={css.time}>{line.time !== null && line.endTime !== null ? timeSpan(line.time, line.endTime) : 'No time'}</time>
          {line.minutes !== null && (
            <span className={css.length}>
              {length(line.minutes)}
              <i style={{ inlineSize: `${lengthShare(line.minutes) * 100}%` }} />
            </span>
          )}
        </span>
        <span className={css.what} aria-hidden="true">
          <KindMark look={line.look} isOutlined={line.status === 'planned'} size={14} />
          <b className={css.code}>{code}</b>
          <span className={css.title}>{line.title}</span>
        </span>
        <span className={css.who} aria-hidden="true">
          <span className={css.people}>{listOf(line.therapistNames)}</span>
          <span className={css.place}>{place}</span>
        </span>
        <span className={css.state} aria-hidden="true">
          <StateMark status={line.status} />
          {remark !== undefined && (
            <span className={css.remark} data-tone={remark.tone}>
              <Icon name={remark.tone === 'bad' ? 'warning' : 'bracket'} size={14} />
              {remark.text}
            </span>
          )}
        </span>
      </button>
    </li>
  )
})

/** Lists sessions as rows to press, where a drawing has no room for them; refuses to know which day they are of. */
import { KindMark } from '../kind-mark'
import { StateMark } from '../state-mark'
import { timeSpan } from '../wording/format'
import { type CalendarEntry, entryKey } from './calendar-entry'
import css from './entry-list.module.css'

export interface EntryListProps {
  readonly entries: readonly CalendarEntry[]
  /** The element is the row's own; undefined where nothing opens. */
  readonly onOpen: ((entry: CalendarEntry, element: HTMLElement) => void) | undefined
}

export function EntryList({ entries, onOpen }: EntryListProps) {
  return (
    <ul>
      {entries.map((entry) => (
        <li key={entryKey(entry)}>
          {onOpen === undefined ? (
            <span className={css.row} data-entry={entryKey(entry)}>
              <Face entry={entry} />
            </span>
          ) : (
            <button type="button" className={css.row} data-entry={entryKey(entry)} data-tell={entryKey(entry)} onClick={({ currentTarget }) => onOpen(entry, currentTarget)}>
              <Face entry={entry} />
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}

function Face({ entry: { code, line } }: { readonly entry: CalendarEntry }) {
  return (
    <>
      <KindMark look={line.look} isOutlined={line.status === 'planned'} />
      <span className={css.name}>
        {code !== null && <b>{code}</b>} {line.title}
        {line.conflicts.length > 0 && <small>in conflict</small>}
      </span>
      <time>{line.time !== null && line.endTime !== null ? timeSpan(line.time, line.endTime) : ''}</time>
      <StateMark status={line.status} />
    </>
  )
}

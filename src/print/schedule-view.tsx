/** Knows how the rows of the patient's schedule are drawn, as a table or as cards in large type; refuses to choose them. */
import type { CSSProperties } from 'react'
import { dayOfMonth, longDay, monthName, monthYear, weekdayName } from '../ui/wording/format'
import { weekdayOf } from '../domain/time/weekday'
import { KindSign, TickBox } from './kind-sign'
import type { Paper } from './paper'
import { rowPadding, scheduleColumns, timesOf } from './schedule-columns'
import { undatedWords } from './schedule-rows'
import type { DealtGroup, RowTime, ScheduleRow, ScheduleTable } from './sheet'

export interface ScheduleViewProps {
  readonly table: ScheduleTable
  readonly paper: Paper
  readonly large: boolean
}

export function ScheduleView({ table, paper, large }: ScheduleViewProps) {
  if (large) return table.groups.map((group) => <CardGroup key={group.heading} group={group} />)
  const columns = scheduleColumns({ paper, large, years: table.years, words: table.words, times: table.times })
  const style: CSSProperties & { '--row-padding': string } = { '--row-padding': `${rowPadding(paper)}mm` }
  return (
    <table className="paper-dates" style={style}>
      <colgroup>
        {Object.entries(columns).map(([name, width]) => (
          <col key={name} style={{ width: `${width}mm` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col">Day</th>
          <th scope="col" colSpan={2} className="paper-date-head">
            Date
          </th>
          <th scope="col" className="paper-end">
            From, to
          </th>
          <th scope="col" className="paper-end">
            How long
          </th>
          <th scope="col" className="paper-middle">
            Done
          </th>
        </tr>
      </thead>
      {table.groups.map((group) => (
        <tbody key={group.heading}>
          <tr className="paper-group">
            <th scope="rowgroup" colSpan={7}>
              {headingOf(group)}
            </th>
          </tr>
          {group.rows.map((row) => (
            <TableRow key={row.session} row={row} />
          ))}
        </tbody>
      ))}
    </table>
  )
}

function TableRow({ row }: { readonly row: ScheduleRow }) {
  return (
    <tr className={row.heavy ? 'paper-heavy' : undefined}>
      <td className="paper-what">
        <KindSign look={row.look} />
        <span>
          <bdi>{row.name}</bdi>
          {row.aside !== '' && `, ${row.aside}`}
          {row.note !== '' && <small>{row.note}</small>}
        </span>
      </td>
      {row.when === null ? <td colSpan={4}>{undatedWords(row)}</td> : <DateCells when={row.when} />}
      <td className="paper-end">{row.length}</td>
      <td className="paper-middle">
        <State row={row} />
      </td>
    </tr>
  )
}

function DateCells({ when }: { readonly when: RowTime }) {
  return (
    <>
      <td>{weekdayName(weekdayOf(when.day))}</td>
      <td className="paper-day">{dayOfMonth(when.day)}</td>
      <td>{when.year ? monthYear(when.day) : monthName(when.day)}</td>
      <td className="paper-end">
        <bdi>{timesOf(when)}</bdi>
      </td>
    </>
  )
}

function CardGroup({ group }: { readonly group: DealtGroup }) {
  return (
    <div className="paper-cards">
      <h3>{headingOf(group)}</h3>
      {group.rows.map((row) => (
        <div className="paper-card" key={row.session}>
          <KindSign look={row.look} />
          <div>
            {row.when === null ? <b>{undatedWords(row)}</b> : <CardTime when={row.when} />}
            <p>
              <bdi>{row.name}</bdi>
              {row.aside !== '' && `, ${row.aside}`}
              {row.length !== '' && ` (${row.length})`}
            </p>
            {row.note !== '' && <p>{row.note}</p>}
          </div>
          <State row={row} />
        </div>
      ))}
    </div>
  )
}

function CardTime({ when }: { readonly when: RowTime }) {
  const times = timesOf(when)
  return (
    <p className="paper-card-time">
      <b>
        {longDay(when.day)}
        {when.year && ` ${when.day.slice(0, 4)}`}
      </b>
      {times !== '' && (
        <>
          {', '}
          <bdi className="paper-line">{times}</bdi>
        </>
      )}
    </p>
  )
}

function State({ row }: { readonly row: ScheduleRow }) {
  if (row.state === 'to-do') return <TickBox label="to do" />
  if (row.state === 'done') return <TickBox done label="done" />
  return <span className="paper-word">{row.state}</span>
}

function headingOf({ heading, continued }: DealtGroup): string {
  return continued ? `${heading} (continued)` : heading
}

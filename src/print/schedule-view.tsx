/** Knows how the rows of the patient's schedule are drawn, as a table or as cards in large type; refuses to choose them. */
import type { CSSProperties } from 'react'
import { weekdayOf } from '../domain/time/weekday'
import { KindSign, TickBox } from './kind-sign'
import type { Paper } from './paper'
import { rowPadding, scheduleColumns, timesOf } from './schedule-columns'
import { stateWord, undatedWords } from './schedule-rows'
import type { DealtGroup, RowTime, ScheduleRow, ScheduleTable } from './sheet'
import type { TableWords } from './words/sheet-words'
import { useSheetWords } from './words/words-context'

export interface ScheduleViewProps {
  readonly table: ScheduleTable
  readonly paper: Paper
  readonly large: boolean
}

export function ScheduleView({ table, paper, large }: ScheduleViewProps) {
  const { table: words } = useSheetWords()
  if (large) return table.groups.map((group) => <CardGroup key={group.heading} group={group} />)
  const columns = scheduleColumns({ ...table, paper })
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
          <th scope="col">{words.what}</th>
          <th scope="col">{words.day}</th>
          <th scope="col" colSpan={2} style={{ paddingInlineStart: `${columns.date}mm` }}>
            {words.date}
          </th>
          <th scope="col" className="paper-end">
            {words.times}
          </th>
          <th scope="col" className="paper-end">
            {words.length}
          </th>
          <th scope="col" className="paper-middle">
            {words.done}
          </th>
        </tr>
      </thead>
      {table.groups.map((group) => (
        <tbody key={group.heading}>
          <tr className="paper-group">
            <th scope="rowgroup" colSpan={7}>
              {headingOf(group, words)}
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
  const { table, comma } = useSheetWords()
  return (
    <tr className={row.heavy ? 'paper-heavy' : undefined}>
      <td className="paper-what">
        <KindSign look={row.look} />
        <span>
          <bdi>{row.name}</bdi>
          {row.aside !== '' && `${comma}${row.aside}`}
          {row.note !== '' && <small>{row.note}</small>}
        </span>
      </td>
      {row.when === null ? <td colSpan={4}>{undatedWords(row, table)}</td> : <DateCells when={row.when} />}
      <td className="paper-end">{row.length}</td>
      <td className="paper-middle">
        <State row={row} />
      </td>
    </tr>
  )
}

function DateCells({ when }: { readonly when: RowTime }) {
  const { dates } = useSheetWords()
  return (
    <>
      <td>{dates.weekday(weekdayOf(when.day))}</td>
      <td className="paper-date-day">{dates.dayOfMonth(when.day)}</td>
      <td>{when.year ? dates.monthOfYear(when.day) : dates.month(when.day)}</td>
      <td className="paper-end">
        <bdi>{timesOf(when, dates)}</bdi>
      </td>
    </>
  )
}

function CardGroup({ group }: { readonly group: DealtGroup }) {
  const { table, comma } = useSheetWords()
  return (
    <div className="paper-cards">
      <h3>{headingOf(group, table)}</h3>
      {group.rows.map((row) => (
        <div className="paper-card" key={row.session}>
          <KindSign look={row.look} />
          <div>
            {row.when === null ? <b>{undatedWords(row, table)}</b> : <CardTime when={row.when} />}
            <p>
              <bdi>{row.name}</bdi>
              {row.aside !== '' && `${comma}${row.aside}`}
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
  const { dates, comma } = useSheetWords()
  const times = timesOf(when, dates)
  return (
    <p className="paper-card-time">
      <b>
        {dates.longDay(when.day, when.year)}
      </b>
      {times !== '' && (
        <>
          {comma}
          <bdi className="paper-line">{times}</bdi>
        </>
      )}
    </p>
  )
}

function State({ row }: { readonly row: ScheduleRow }) {
  const { table } = useSheetWords()
  if (row.state === 'to-do') return <TickBox label={table.boxToDo} />
  if (row.state === 'done') return <TickBox done label={table.boxDone} />
  return <span className="paper-word">{stateWord(row.state, table)}</span>
}

function headingOf({ heading, continued }: DealtGroup, words: TableWords): string {
  return continued ? words.continued(heading) : heading
}

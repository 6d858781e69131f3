/** Draws the hours of a run sheet as one table with a frame where vitals are due; refuses to know when that is. */
import type { CSSProperties } from 'react'
import { type HourRow, type RunHours, vitalColumns } from './run-part'

export function HoursView({ hours: { title, note, rows, rowHeight, columns } }: { readonly hours: RunHours }) {
  const { time, planned, pressure, pulse, temperature, by } = columns
  const style: CSSProperties & { '--row': string } = { '--row': `${rowHeight}mm` }
  const widths = [time, ...(planned === 0 ? [] : [planned]), pressure, pulse, temperature, null, by]
  return (
    <section className="paper-run-part">
      <div className="paper-part-head">
        <h3>{title}</h3>
        <p>{note}</p>
      </div>
      <table className="paper-hours" style={style}>
        <colgroup>
          {widths.map((width, index) => (
            <col key={index} {...(width !== null && { style: { width: `${width}mm` } })} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th scope="col">Time</th>
            {planned > 0 && <th scope="col">Planned</th>}
            <th scope="col">BP</th>
            <th scope="col">Pulse</th>
            <th scope="col">Temp.</th>
            <th scope="col">What happened, meals, medicines</th>
            <th scope="col">Initials</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.key} row={row} hasPlan={planned > 0} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Row({ row: { time, isFullHour, planned, due, vitals, what, by, isRecorded }, hasPlan }: { readonly row: HourRow; readonly hasPlan: boolean }) {
  return (
    <tr data-full={isFullHour || undefined} data-recorded={isRecorded || undefined}>
      <th scope="row">
        <bdi>{time}</bdi>
      </th>
      {hasPlan && <td className="paper-planned">{planned}</td>}
      {vitalColumns.map((column) => (
        <td key={column} data-due={due.includes(column) || undefined}>
          <bdi>{vitals[column]}</bdi>
        </td>
      ))}
      <td>
        {!hasPlan && planned !== '' && <b>{planned} </b>}
        <bdi>{what}</bdi>
      </td>
      <td>
        <bdi>{by}</bdi>
      </td>
    </tr>
  )
}

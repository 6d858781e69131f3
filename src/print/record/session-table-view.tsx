/** Draws the sessions of a record as a table, or as cards in large type, each with its window drawn to one scale; refuses to choose them. */
import { type CSSProperties, Fragment } from 'react'
import { KindSign } from '../kind-sign'
import { cardColumns, cardWords, legendWords, sessionHeads } from './record-heights'
import type { SessionColumns, SessionRow, SessionTable, StripScale } from './record-part'
import { StripView } from './strip-view'

export function SessionTableView({ table, large }: { readonly table: SessionTable; readonly large: boolean }) {
  const { rows, scale, padding } = table
  const style: CSSProperties & { '--row-padding': string } = { '--row-padding': `${padding}mm` }
  return (
    <section className="paper-record-part">
      {large ? (
        <div className="paper-record-cards" style={style}>
          {rows.map((row, index) => (
            <Fragment key={row.session}>
              {isNewYear(row, rows[index - 1]) && <p className="paper-record-year">{row.year}</p>}
              <CardView row={row} scale={scale} />
            </Fragment>
          ))}
        </div>
      ) : (
        <TableView table={table} style={style} />
      )}
      <p className="paper-record-legend">{legendWords}</p>
    </section>
  )
}

const ends: ReadonlySet<keyof SessionColumns> = new Set<keyof SessionColumns>(['plannedDay', 'plannedTime', 'window', 'actual', 'times', 'length', 'off'])

function TableView({ table: { rows, columns, scale }, style }: { readonly table: SessionTable; readonly style: CSSProperties }) {
  const names = Object.keys(sessionHeads).filter(isColumn)
  return (
    <table className="paper-record-sessions" style={style}>
      <colgroup>
        {names.map((name) => (
          <col key={name} style={{ width: `${columns[name]}mm` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {names.map((name) => (
            <th key={name} scope="col" className={ends.has(name) ? 'paper-to-end' : undefined}>
              {sessionHeads[name]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <Fragment key={row.session}>
            {isNewYear(row, rows[index - 1]) && (
              <tr className="paper-record-year">
                <th scope="rowgroup" colSpan={names.length}>
                  {row.year}
                </th>
              </tr>
            )}
            <tr data-deviates={row.deviation !== '' || undefined} data-dosing={row.look === 'dosing' || undefined}>
              {names.map((name) => (
                <td key={name} className={ends.has(name) ? 'paper-to-end' : undefined}>
                  <Cell row={row} name={name} scale={scale} />
                </td>
              ))}
            </tr>
          </Fragment>
        ))}
      </tbody>
    </table>
  )
}

function isNewYear({ year }: SessionRow, before: SessionRow | undefined): boolean {
  return year !== '' && year !== before?.year
}

function isColumn(name: string): name is keyof SessionColumns {
  return name in sessionHeads
}

function Cell({ row, name, scale }: { readonly row: SessionRow; readonly name: keyof SessionColumns; readonly scale: StripScale }) {
  if (name === 'strip') return row.strip === null ? null : <StripView strip={row.strip} scale={scale} />
  if (name === 'note') return <NoteView row={row} />
  if (name !== 'title') return <bdi>{row[name]}</bdi>
  return (
    <span className="paper-record-title">
      <KindSign look={row.look} />
      <bdi>{row.title}</bdi>
    </span>
  )
}

function CardView({ row, scale }: { readonly row: SessionRow; readonly scale: StripScale }) {
  const style: CSSProperties = { gridTemplateColumns: `${cardColumns.title}mm 1fr ${cardColumns.strip}mm` }
  return (
    <div className="paper-record-card">
      <div style={style}>
        <b className="paper-record-title">
          <KindSign look={row.look} />
          <bdi>{row.title}</bdi>
        </b>
        <div>
          {cardWords(row).map((text) => (
            <p key={text}>
              <bdi>{text}</bdi>
            </p>
          ))}
        </div>
        {row.strip !== null && <StripView strip={row.strip} scale={scale} />}
      </div>
      {row.note + row.deviation !== '' && (
        <p className="paper-record-note">
          <NoteView row={row} />
        </p>
      )}
    </div>
  )
}

function NoteView({ row: { deviation, note } }: { readonly row: SessionRow }) {
  return (
    <>
      {deviation !== '' && (
        <b>
          <bdi>{deviation}</bdi>{' '}
        </b>
      )}
      <bdi className="paper-reason">{note}</bdi>
    </>
  )
}

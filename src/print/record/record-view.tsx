/** Draws the parts of a course's record: the table of sessions, boxes of deviations, and plain tables; refuses to choose what stands in them. */
import type { DeviationBoxes, RecordPart, RecordTable } from './record-part'
import { SessionTableView } from './session-table-view'

export function RecordPartView({ part, large }: { readonly part: RecordPart; readonly large: boolean }) {
  switch (part.part) {
    case 'sessions':
      return <SessionTableView table={part} large={large} />
    case 'deviations':
      return <BoxesView boxes={part} />
    case 'table':
      return <TableView table={part} />
  }
}

function BoxesView({ boxes: { title, rows } }: { readonly boxes: DeviationBoxes }) {
  return (
    <section className="paper-record-part">
      <h3>{title}</h3>
      {rows.map((row) => (
        <div key={row.map((box) => box.title).join()} className="paper-record-boxes">
          {row.map((box) => (
            <div key={box.title + (box.lines[0] ?? '')} className="paper-record-box">
              <h4>
                <bdi>{box.title}</bdi>
              </h4>
              {box.lines.map((line) => (
                <p key={line}>
                  <bdi>{line}</bdi>
                </p>
              ))}
            </div>
          ))}
        </div>
      ))}
    </section>
  )
}

function TableView({ table: { title, note, columns, rows } }: { readonly table: RecordTable }) {
  return (
    <section className="paper-record-part">
      <div className="paper-record-head">
        <h3>{title}</h3>
        <p>{note}</p>
      </div>
      <table className="paper-record-table">
        <colgroup>
          {columns.map(({ head, width }) => (
            <col key={head} {...(width !== null && { style: { width: `${width}mm` } })} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map(({ head }) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells, isHeading }) =>
            isHeading ? (
              <tr key={key}>
                <th scope="rowgroup" colSpan={columns.length}>
                  <bdi>{cells[0]}</bdi>
                </th>
              </tr>
            ) : (
              <tr key={key}>
                {cells.map((text, index) => (
                  <td key={columns[index]?.head ?? index}>
                    <bdi>{text}</bdi>
                  </td>
                ))}
              </tr>
            ),
          )}
        </tbody>
      </table>
    </section>
  )
}

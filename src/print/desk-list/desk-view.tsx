/** Knows how the front desk's list is drawn: rows, boxes for times, lines to write on; refuses to choose what stands there. */
import type { CSSProperties } from 'react'
import { clockTime } from '../../ui/wording/format'
import type { DeskColumns, DeskNote, DeskRow, DeskTable } from './desk-table'

export function DeskTableView({ table: { columns, rows, spare, spareHeight } }: { readonly table: DeskTable }) {
  return (
    <div className="paper-desk-list" role="table" aria-label="Expected" style={styleOf(columns)}>
      <div className="paper-desk-heads" role="row">
        {['Expect', 'Code', 'Session', 'Length', 'Room', 'Meets', 'To do', 'Came', 'Left'].map((head) => (
          <span key={head} role="columnheader">
            {head}
          </span>
        ))}
      </div>
      {rows.map((row) => (
        <Row key={row.key} row={row} />
      ))}
      {Array.from({ length: spare }, (_, index) => (
        <div key={index} className="paper-desk-spare" style={{ blockSize: `${spareHeight}mm` }} />
      ))}
    </div>
  )
}

function styleOf({ expect, code, session, length, room, meets, todo, boxes }: DeskColumns): CSSProperties & Record<'--desk-columns' | '--desk-large', string> {
  const mm = (widths: readonly number[]) => widths.map((width) => `${width}mm`).join(' ')
  return {
    '--desk-columns': mm([expect, code, session, length, room, meets, todo, boxes, boxes]),
    '--desk-large': `${mm([expect, code, session, length])} 1fr ${mm([boxes, boxes])}`,
  }
}

function Row({ row: { expect, code, session, length, room, meets, todo, hasCame, leaves } }: { readonly row: DeskRow }) {
  return (
    <div className="paper-desk-row" role="row">
      <span role="cell" className="paper-desk-time">
        {expect === null ? <small>here</small> : <bdi>{clockTime(expect)}</bdi>}
      </span>
      <span role="cell" className="paper-desk-code">
        <bdi>{code}</bdi>
      </span>
      <span role="cell" className="paper-line">
        <bdi>{session}</bdi>
      </span>
      <span role="cell" className="paper-line">
        <bdi>{length}</bdi>
      </span>
      <b role="cell">
        <bdi>{room}</bdi>
      </b>
      <span role="cell" className="paper-desk-meets">
        <bdi>{meets}</bdi>
      </span>
      <span role="cell" className="paper-desk-todo">
        <bdi>{todo}</bdi>
      </span>
      <span role="cell" className="paper-desk-box">
        {hasCame && <TimeBoxes label="came" />}
      </span>
      <span role="cell" className="paper-desk-box">
        {leaves !== '' ? <bdi>{leaves}</bdi> : (hasCame || expect === null) && <TimeBoxes label="left" />}
      </span>
    </div>
  )
}

/** Four boxes with a colon between, for a time in figures. */
function TimeBoxes({ label }: { readonly label: string }) {
  return (
    <>
      <small className="paper-box-label">{label}</small>
      <svg className="paper-time-boxes" viewBox="0 0 264 70" role="img" aria-label={`${label} at, to fill in`} direction="ltr">
        {[2, 62, 148, 208].map((x) => (
          <rect key={x} x={x} y="2" width="54" height="66" strokeWidth="3" />
        ))}
        <circle className="paper-ink" cx="132" cy="24" r="5" stroke="none" />
        <circle className="paper-ink" cx="132" cy="46" r="5" stroke="none" />
      </svg>
    </>
  )
}

export function DeskNotesView({ notes }: { readonly notes: readonly DeskNote[] }) {
  return (
    <div className="paper-desk-notes">
      {notes.map(({ title, lines }) => (
        <section key={title}>
          <h3>{title}</h3>
          {lines.map(({ bold, text }) => (
            <p key={`${bold} ${text}`}>
              <b className="paper-line">
                <bdi>{bold}</bdi>
              </b>{' '}
              <bdi>{text}</bdi>
            </p>
          ))}
        </section>
      ))}
    </div>
  )
}

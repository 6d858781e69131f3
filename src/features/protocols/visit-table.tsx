/** Knows how the visits of a protocol are drawn as a table with their windows to scale; refuses to know why they are so. */
import type { CSSProperties } from 'react'
import type { Protocol } from '../../domain/protocol/protocol'
import { Card } from '../../ui/card'
import { classNames } from '../../ui/class-names'
import { ConfidenceMark } from '../../ui/confidence-mark'
import { KindMark } from '../../ui/kind-mark'
import { lengthOf } from './protocol-facts'
import { type VisitRow, type VisitScale, visitRows } from './visit-rows'
import styles from './visit-table.module.css'

export function VisitTable({ protocol }: { readonly protocol: Protocol }) {
  const { rows, scale } = visitRows(protocol)
  return (
    <Card label="Sessions and their windows" isFlush className={styles.card}>
      <Ground scale={scale} end={lengthOf(protocol)} />
      {/* Roles are written out because phones lay the rows out as blocks, which would unmake the table. */}
      <table className={styles.table} role="table">
        <caption className="visually-hidden">
          Sessions in their order. Days count from the session named beside them; negative ones lie before it.
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            <Head className={styles.title}>Session</Head>
            <Head className={styles.length}>Length</Head>
            <Head className={styles.from}>Counted from</Head>
            <Head className={styles.days}>Days</Head>
            <Head className={styles.rests} aside="rests on">
              Session
            </Head>
            <Head className={styles.rests} aside="rests on">
              Window
            </Head>
            <th role="columnheader" scope="col" className={styles.chart}>
              <span className="visually-hidden">Window drawn to scale</span>
              <Weeks scale={scale} />
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </tbody>
      </table>
    </Card>
  )
}

interface HeadProps {
  readonly className: string | undefined
  readonly children: string
  /** Heard after the visible word. */
  readonly aside?: string
}

function Head({ className, children, aside }: HeadProps) {
  return (
    <th role="columnheader" scope="col" className={className}>
      {children}
      {aside !== undefined && <span className="visually-hidden"> {aside}</span>}
    </th>
  )
}

function Row({ row }: { readonly row: VisitRow }) {
  const { title, look, length, from, days, isOptional, confidence, windowConfidence } = row
  return (
    <tr role="row" data-look={look}>
      <th role="rowheader" scope="row" className={styles.title}>
        <span className={styles.name}>
          <KindMark look={look} />
          <span>
            {title}
            {isOptional && <span className={styles.optional}> optional</span>}
          </span>
        </span>
      </th>
      <td role="cell" className={styles.length}>
        {length}
      </td>
      <td role="cell" className={styles.from}>
        {from}
      </td>
      <td role="cell" className={styles.days}>
        {days}
        {from !== '' && (
          <span className={styles.fromBelow} aria-hidden="true">
            from {from}
          </span>
        )}
      </td>
      <td role="cell" className={styles.rests}>
        <span className={styles.label} aria-hidden="true">
          Session
        </span>
        <ConfidenceMark confidence={confidence} />
      </td>
      <td role="cell" className={styles.rests}>
        <span className={styles.label} aria-hidden="true">
          Window
        </span>
        <ConfidenceMark confidence={windowConfidence} />
      </td>
      <td role="cell" className={styles.chart}>
        <div className={styles.strip} aria-hidden="true">
          {row.band !== null && (
            <span
              className={classNames(styles.band, styles[windowConfidence], row.band.isCut && styles.cut)}
              style={placed(row.band.at, row.band.width)}
            />
          )}
          <span className={styles.mark} style={placed(row.mark)}>
            <KindMark look={look} />
          </span>
        </div>
      </td>
    </tr>
  )
}

function Weeks({ scale }: { readonly scale: VisitScale }) {
  return (
    <div className={styles.weeks} aria-hidden="true">
      {scale.labels.map(({ text, at, width, isMinor }) => (
        <span key={text} className={classNames(styles.week, isMinor && styles.minor)} style={placed(at, width)}>
          {text}
        </span>
      ))}
    </div>
  )
}

/** Week lines, breaks and the end of the course behind the rows. */
function Ground({ scale, end }: { readonly scale: VisitScale; readonly end: string }) {
  return (
    <div className={styles.ground} aria-hidden="true">
      {scale.weeks.map((at) => (
        <span key={at} className={styles.line} style={placed(at)} />
      ))}
      {scale.breaks.map(({ at, width }) => (
        <span key={at} className={styles.break} style={placed(at, width)} />
      ))}
      {scale.end !== null && (
        <span className={styles.end} style={placed(scale.end)}>
          <span>{end}</span>
        </span>
      )}
    </div>
  )
}

/** Shares of the width become percentages. */
function placed(at: number, width?: number): CSSProperties {
  const start: CSSProperties = { insetInlineStart: `${at * 100}%` }
  return width === undefined ? start : { ...start, inlineSize: `${width * 100}%` }
}

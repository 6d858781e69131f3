/** Knows how the clinic's month is drawn; refuses to choose what stands on a day. */
import type { CSSProperties } from 'react'
import { dayOfMonth, weekdayName } from '../../ui/wording/format'
import { KindSign } from '../kind-sign'
import type { ClinicCell, ClinicMonth } from './clinic-month'

export function ClinicMonthView({ month: { weekdays, weeks, isDense } }: { readonly month: ClinicMonth }) {
  return (
    <table className="paper-clinic-month" data-dense={isDense}>
      <thead>
        <tr>
          <th scope="col" className="paper-week">
            wk
          </th>
          {weekdays.map((weekday) => (
            <th key={weekday} scope="col">
              {weekdayName(weekday)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map(({ number, continued, height, cells }) => {
          const style: CSSProperties = { blockSize: `${height}mm` }
          return (
            <tr key={`${number}`} style={style}>
              <td className="paper-week">{number}</td>
              {cells.map((cell, place) => (cell === null ? <td key={place} /> : <Cell key={cell.day} cell={cell} continued={continued} />))}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function Cell({ cell: { day, words, lines, more }, continued }: { readonly cell: ClinicCell; readonly continued: boolean }) {
  return (
    <td>
      <p className="paper-cell-day">
        <b>{dayOfMonth(day)}</b>
        {continued && ' continued'}
      </p>
      {words !== '' && (
        <p>
          <bdi>{words}</bdi>
        </p>
      )}
      <ul>
        {lines.map(({ key, look, code, time, place, staysTheNight }) => (
          <li key={key}>
            {time !== '' && (
              <>
                <b className="paper-line">
                  <bdi>{time}</bdi>
                </b>{' '}
              </>
            )}
            <KindSign look={look} />{' '}
            <b>
              <bdi>{code}</bdi>
            </b>{' '}
            <bdi>{place}</bdi>
            {staysTheNight && (
              <>
                {' '}
                <KindSign look="night" label="stays the night" />
              </>
            )}
          </li>
        ))}
      </ul>
      {more > 0 && (
        <p className="paper-more">
          <bdi>{more} more on the next page</bdi>
        </p>
      )}
    </td>
  )
}

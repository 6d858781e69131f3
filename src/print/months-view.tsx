/** Knows how months, their signs and the legend are drawn; refuses to choose them. */
import type { CSSProperties } from 'react'
import { dayOfMonth } from '../ui/wording/format'
import { KindSign } from './kind-sign'
import type { Legend, MonthCell, MonthGrid, MonthGrids, MonthsHead, SheetFoot } from './sheet'
import { versionWords } from './sheet-foot'
import { PrintedCode } from './staff/printed-code'
import type { Weekday } from '../domain/time/weekday'
import { useSheetWords } from './words/words-context'

export function MonthsHeadView({ head, foot }: { readonly head: MonthsHead; readonly foot: SheetFoot }) {
  const words = useSheetWords()
  return (
    <div className="paper-letterhead paper-months-head">
      <div>
        <h2>{head.title}</h2>
        <p>{head.text}</p>
      </div>
      {head.code === null ? <p className="paper-version">{versionWords(foot, words.foot)}</p> : <PrintedCode code={head.code} foot={foot} />}
    </div>
  )
}

export function MonthsView({ grids }: { readonly grids: MonthGrids }) {
  const style: CSSProperties & { '--week': string } = { '--week': `${grids.weekHeight}mm` }
  return (
    <>
      <div className="paper-months" data-columns={grids.columns} style={style}>
        {grids.months.map((month) => (
          <Month key={month.name} month={month} weekdays={grids.weekdays} />
        ))}
        {grids.legendPlace === 'grid' && <LegendView legend={grids.legend} />}
      </div>
      {grids.legendPlace === 'strip' && <LegendView legend={grids.legend} strip />}
    </>
  )
}

function Month({ month, weekdays }: { readonly month: MonthGrid; readonly weekdays: readonly Weekday[] }) {
  const { dates, months } = useSheetWords()
  return (
    <div className="paper-month">
      <h3>{month.name}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col" className="paper-week">
              {months.week}
            </th>
            {weekdays.map((weekday) => (
              <th key={weekday} scope="col" abbr={dates.weekday(weekday)}>
                {dates.weekdayHead(weekday)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {month.weeks.map(({ week, cells }, index) => (
            <tr key={index}>
              <td className="paper-week">{week}</td>
              {cells.map((cell, place) => (cell === null ? <td key={place} /> : <Cell key={place} cell={cell} />))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const mostSigns = 3

function Cell({ cell }: { readonly cell: MonthCell }) {
  const { comma, months, table } = useSheetWords()
  const { sessions } = cell
  const [only] = sessions
  const shown = sessions.slice(0, mostSigns)
  const share = Math.min(1, sessions.reduce((total, session) => total + session.share, 0))
  const classes = [only !== undefined && 'paper-on', sessions.some(({ heavy }) => heavy) && 'paper-long']
  return (
    <td className={classes.filter((name) => name !== false).join(' ')}>
      {dayOfMonth(cell.day)}
      {only !== undefined && (
        <span className="paper-signs">
          {shown.map((session) => (
            <KindSign key={session.session} look={session.look} label={[session.name, session.length, session.done ? table.boxDone : ''].filter((text) => text !== '').join(comma)} />
          ))}
          {sessions.length > mostSigns && `+${sessions.length - mostSigns}`}
          {sessions.length === 1 && (only.done ? <Done label={table.boxDone} /> : <span className="paper-hours">{only.length}</span>)}
        </span>
      )}
      {share > 0 && <Bar share={share} />}
      {cell.closed && <span className="paper-closed">{months.closed}</span>}
    </td>
  )
}

function Done({ label }: { readonly label: string }) {
  return (
    <svg className="paper-sign paper-check" viewBox="0 0 100 100" role="img" aria-label={label}>
      <path d="M12 52 40 80 90 16" />
    </svg>
  )
}

function Bar({ share }: { readonly share: number }) {
  return (
    <svg className="paper-bar" viewBox="0 0 80 10" preserveAspectRatio="none" aria-hidden>
      <path d={`M0 5H${Math.round(share * 80)}`} strokeWidth="10" />
    </svg>
  )
}

function LegendView({ legend, strip = false }: { readonly legend: Legend; readonly strip?: boolean }) {
  const { months, table } = useSheetWords()
  return (
    <div className={strip ? 'paper-legend paper-legend-strip' : 'paper-legend'}>
      <h3>{months.signs}</h3>
      <ul>
        {legend.signs.map(({ look, text }) => (
          <li key={text}>
            <KindSign look={look} />
            <span>{text}</span>
          </li>
        ))}
        {legend.done && (
          <li>
            <Done label={table.boxDone} />
            <span>{months.done}</span>
          </li>
        )}
        <li>
          <svg className="paper-sign" viewBox="0 0 100 100" aria-hidden>
            <path d="M0 50H100" strokeWidth="30" />
          </svg>
          <span>{months.bar}</span>
        </li>
        {legend.weeks && (
          <li>
            <span>{months.week}</span>
            <span>{months.weekMeans}</span>
          </li>
        )}
      </ul>
      {legend.calls.map(({ when, number }) => (
        <p key={when}>
          {when}{' '}
          <b className="paper-line">
            <bdi dir="ltr">{number}</bdi>
          </b>
        </p>
      ))}
    </div>
  )
}

/** Knows how a therapist's fortnight is drawn: days, hours, frames and words; refuses to choose what stands where. */
import type { CSSProperties } from 'react'
import { weekdayOf } from '../../domain/time/weekday'
import { dayOfMonth, hourMark, shortWeekdayName, timeSpan } from '../../ui/wording/format'
import { KindSign } from '../kind-sign'
import { Ground, SessionFrame } from '../staff/session-frame'
import type { FortnightBlock, FortnightDay, FortnightGrid, FortnightOff } from './fortnight-grid'

export function FortnightView({ grid }: { readonly grid: FortnightGrid }) {
  return (
    <div className="paper-fortnight" style={styleOf(grid)} data-weeks={grid.weeks.length}>
      {grid.weeks.map(({ name, booked, days }, week) => (
        <section key={name} className="paper-fortnight-week" style={{ gridColumn: week + 1 }}>
          <h3>
            <bdi>{name}</bdi> <bdi>{booked}</bdi>
          </h3>
          {days.map((day) => (
            <Day key={day.day} day={day} grid={grid} />
          ))}
        </section>
      ))}
    </div>
  )
}

function styleOf({ rows, gutter }: FortnightGrid): CSSProperties & { '--gutter': string } {
  return { '--gutter': `${gutter}mm`, gridTemplateRows: `auto ${rows.map((row) => `${row}mm`).join(' ')}` }
}

/** Hours between two lines of the scale. */
const hourStep = 2

function Day({ day, grid }: { readonly day: FortnightDay; readonly grid: FortnightGrid }) {
  const hours = Array.from({ length: Math.floor((grid.lastHour - grid.firstHour) / hourStep) + 1 }, (_, index) => grid.firstHour + index * hourStep)
  const scale: CSSProperties = { blockSize: `${(grid.lastHour - grid.firstHour) * grid.perHour}mm` }
  const isOff = (hour: number) => {
    const at = (hour - grid.firstHour) * grid.perHour
    return day.off.some(({ top, height }) => at > top + 0.1 && at < top + height - 0.1)
  }
  return (
    <div className="paper-day">
      <p className="paper-date">
        {shortWeekdayName(weekdayOf(day.day))}
        <b>{dayOfMonth(day.day)}</b>
      </p>
      <div className="paper-day-body">
        {day.above > 0 && (
          <div className="paper-above" style={{ blockSize: `${day.above}mm` }}>
            {day.notes.map((note) => (
              <p key={note}>
                <bdi>{note}</bdi>
              </p>
            ))}
            {day.calls.length > 0 && (
              <p>
                {day.calls.map(({ key, code, place }) => (
                  <span key={key} className="paper-call">
                    <KindSign look="contact" label="phone call" /> <bdi>{code}</bdi> <bdi>{place}</bdi>{' '}
                  </span>
                ))}
              </p>
            )}
          </div>
        )}
        {day.hasScale && (
          <div className="paper-scale" style={scale}>
            {hours.map((hour) => (
              <div key={hour} className={isOff(hour) ? 'paper-hour paper-hour-off' : 'paper-hour'} style={{ insetBlockStart: `${(hour - grid.firstHour) * grid.perHour}mm` }}>
                {hour < grid.lastHour && <span>{hourMark(hour)}</span>}
              </div>
            ))}
            {day.off.map((off) => (
              <Off key={off.top} off={off} />
            ))}
            {day.blocks.map((block) => (
              <Block key={block.session.key} block={block} wide={grid.scaleWidth / block.lanes} />
            ))}
          </div>
        )}
      </div>
    </div>
  )
}

function Off({ off: { top, height, words } }: { readonly off: FortnightOff }) {
  return (
    <div className="paper-off" style={{ insetBlockStart: `${top}mm`, blockSize: `${height}mm` }}>
      <bdi>{words}</bdi>
    </div>
  )
}

/** A code longer than this may break, so that it never runs out of its frame. */
export const longestWhole = 12

function Block({ block: { session, top, height, lane, lanes, rest, night }, wide }: { readonly block: FortnightBlock; readonly wide: number }) {
  const { look, from, to, code } = session
  return (
    <SessionFrame look={look} place={{ top, height, start: lane / lanes, width: 1 / lanes }} wide={wide}>
      <p className="paper-say">
        {look === 'dosing' && <Ground />}
        <span>
          <b className="paper-line">
            <bdi>{timeSpan(from, to)}</bdi>
          </b>{' '}
          <span className={code.length > longestWhole ? undefined : 'paper-line'}>
            <KindSign look={look} />{' '}
            <b>
              <bdi>{code}</bdi>
            </b>
          </span>{' '}
          <bdi>{rest}</bdi>
          {night !== '' && (
            <>
              {', '}
              <span className="paper-line">
                <KindSign look="night" /> <bdi>{night}</bdi>
              </span>
            </>
          )}
        </span>
      </p>
    </SessionFrame>
  )
}

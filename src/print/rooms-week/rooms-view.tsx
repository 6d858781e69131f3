/** Knows how the rooms' week is drawn: hours across, days and rooms down; refuses to choose what lies where. */
import type { CSSProperties } from 'react'
import { hourMark, shortDay, timeSpan } from '../../ui/wording/format'
import { KindSign } from '../kind-sign'
import { Ground, SessionFrame } from '../staff/session-frame'
import type { LaneItem, RoomLane, RoomsDay, RoomsWeek } from './rooms-week'

export function RoomsView({ week }: { readonly week: RoomsWeek }) {
  const { firstHour, lastHour, columns, hasNights, days } = week
  const hours = Array.from({ length: lastHour - firstHour + 1 }, (_, index) => firstHour + index)
  const style: CSSProperties & { '--columns': string } = {
    '--columns': `${columns.day}mm ${columns.name}mm ${columns.hours}mm ${columns.night}mm`,
  }
  return (
    <div className="paper-rooms" style={style}>
      <div className="paper-ruler">
        <span className="paper-ruler-hours">
          {hours.map((hour, index) => (
            <span key={hour} style={{ insetInlineStart: `${(index / (hours.length - 1)) * 100}%` }}>
              <span>{hourMark(hour)}</span>
            </span>
          ))}
        </span>
        {hasNights && <span className="paper-ruler-night">night</span>}
      </div>
      {days.map((day) => (
        <Day key={day.day} day={day} week={week} />
      ))}
    </div>
  )
}

function Day({ day: { day, words, continued, lanes }, week }: { readonly day: RoomsDay; readonly week: RoomsWeek }) {
  return (
    <div className="paper-rooms-day">
      {lanes.map((lane, index) => (
        <div key={lane.key} className="paper-lane" style={{ minBlockSize: `${lane.height}mm` }}>
          <div className="paper-lane-day">
            {index === 0 && (
              <>
                <b className="paper-line">{shortDay(day)}</b>
                {continued && ' continued'}
              </>
            )}
            {index === (lanes.length > 1 ? 1 : 0) && <bdi>{words}</bdi>}
          </div>
          <div className="paper-lane-name">
            <bdi>{lane.name}</bdi>
          </div>
          <Track lane={lane} week={week} />
          {week.hasNights && (
            <div className="paper-lane-night">
              {lane.nights.map(({ code, until }) => (
                <span key={code}>
                  <KindSign look="night" label="stays the night" /> <bdi>{code}</bdi> <bdi>until {until}</bdi>
                </span>
              ))}
            </div>
          )}
        </div>
      ))}
    </div>
  )
}

function Track({ lane: { items }, week: { firstHour, lastHour, columns } }: { readonly lane: RoomLane; readonly week: RoomsWeek }) {
  const count = lastHour - firstHour
  return (
    <div className="paper-track">
      {Array.from({ length: count + 1 }, (_, index) => (
        <div key={index} className="paper-hour-line" style={{ insetInlineStart: `${(index / count) * 100}%` }} />
      ))}
      {items.map((item) => (
        <Item key={item.key} item={item} wide={item.width * columns.hours} />
      ))}
    </div>
  )
}

/** Millimetres by which words that run on beside their frame end before what comes next. */
const runOnLess = 1.6

/** Millimetres across from which a frame has room for larger words. */
const wideFrame = 95

function Item({ item: { what, top, height, start, width, room }, wide }: { readonly item: LaneItem; readonly wide: number }) {
  const place = { top, height, start, width }
  if (what.type === 'session') {
    const { look, code, from, to } = what.session
    return (
      <SessionFrame look={look} place={place} wide={wide}>
        <p className={look === 'dosing' && wide > wideFrame ? 'paper-say paper-say-wide' : 'paper-say'} style={room > wide + 0.1 ? { inlineSize: 'max-content', maxInlineSize: `${room - runOnLess}mm`, flex: 'none' } : undefined}>
          {(look === 'dosing' || room > wide + 0.1) && <Ground />}
          <span>
            <KindSign look={look} />{' '}
            <b>
              <bdi>{code}</bdi> <bdi>{what.title}</bdi>{' '}
              <span className="paper-line">
                <bdi>{timeSpan(from, to)}</bdi>
                {what.rest !== '' && ','}
              </span>
            </b>{' '}
            <bdi>{what.rest}</bdi>
          </span>
        </p>
      </SessionFrame>
    )
  }
  const style = { insetBlockStart: `${top}mm`, blockSize: `${height}mm`, insetInlineStart: `${start * 100}%`, inlineSize: `${width * 100}%` }
  return (
    <div className={what.type === 'off' ? 'paper-lane-off' : 'paper-lane-off paper-lane-stay'} style={style}>
      <p style={{ maxInlineSize: `${room - runOnLess}mm` }}>
        <Ground />
        <span>
          {what.type === 'night' && (
            <>
              <KindSign look="night" label="stayed the night" />{' '}
            </>
          )}
          {what.type !== 'off' && (
            <>
              <b>
                <bdi>{what.code}</bdi>
              </b>{' '}
            </>
          )}
          <bdi>{what.words}</bdi>
        </span>
      </p>
    </div>
  )
}

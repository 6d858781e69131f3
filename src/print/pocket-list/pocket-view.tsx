/** Knows how the panels of a pocket list are drawn; refuses to choose what stands on them. */
import type { CSSProperties } from 'react'
import { shortDay, timeSpan } from '../../ui/wording/format'
import { KindSign } from '../kind-sign'
import type { PocketItem, PocketPanel, PocketSide } from './pocket-panels'

export function PocketView({ side: { columns, rows, timeWidth, panels } }: { readonly side: PocketSide }) {
  const style: CSSProperties & { '--times': string } = { '--times': `${timeWidth}mm`, gridTemplateRows: rows.map((row) => `minmax(${row}mm, auto)`).join(' ') }
  return (
    <div className="paper-pocket" data-columns={columns} style={style}>
      {Array.from({ length: columns * 2 }, (_, place) => {
        const panel = panels[place]
        return panel === undefined ? <div key={place} className="paper-panel" /> : <Panel key={place} panel={panel} />
      })}
    </div>
  )
}

function Panel({ panel: { heading, number, of, days } }: { readonly panel: PocketPanel }) {
  return (
    <div className="paper-panel">
      <p className="paper-panel-head">
        <span>
          <bdi>{heading}</bdi>
        </span>
        <span className="paper-line">
          <bdi>
            {number} of {of}
          </bdi>
        </span>
      </p>
      {days.map(({ day, continued, items }) => (
        <section key={day}>
          <h3>
            <bdi>
              {shortDay(day)}
              {continued && ', continued'}
            </bdi>
          </h3>
          <ul>
            {items.map((item) => (
              <Item key={item.type === 'session' ? item.session.key : item.type === 'call' ? item.key : item.words} item={item} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function Item({ item }: { readonly item: PocketItem }) {
  switch (item.type) {
    case 'words':
      return (
        <li className="paper-panel-words">
          <bdi>{item.words}</bdi>
        </li>
      )
    case 'call':
      return (
        <li>
          <span />
          <span>
            <Sign look="contact" code={item.code} /> <bdi>{item.words}</bdi>
          </span>
        </li>
      )
    case 'session':
      return (
        <li>
          <b className="paper-line">
            <bdi>{timeSpan(item.session.from, item.session.to)}</bdi>
          </b>
          <span>
            <Sign look={item.session.look} code={item.session.code} /> <bdi>{item.words}</bdi>
            {item.night !== '' && (
              <>
                {', '}
                <KindSign look="night" /> <bdi>{item.night}</bdi>
              </>
            )}
          </span>
        </li>
      )
  }
}

function Sign({ look, code }: { readonly look: 'contact' | 'preparation' | 'dosing' | 'integration' | 'assessment'; readonly code: string }) {
  return (
    <>
      <KindSign look={look} />{' '}
      <b>
        <bdi>{code}</bdi>
      </b>
    </>
  )
}

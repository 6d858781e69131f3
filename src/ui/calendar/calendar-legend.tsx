/** Draws what a calendar draws beside the words for it: kinds, states, troubles, calls and ground; refuses to know a session. */
import type { ReactNode } from 'react'
import type { SessionStatus } from '../../domain/course/lifecycle'
import { kindLooks } from '../../domain/protocol/kind-look'
import { ContactDot } from '../contact-dot'
import { Icon } from '../icon'
import { KindMark } from '../kind-mark'
import { SessionBlock, type Trouble } from '../session-block'
import { StateMark } from '../state-mark'
import { drawnKinds, drawnStates } from '../wording/drawn-words'
import { lookNames, statusNames } from '../wording/kind-words'
import css from './calendar-legend.module.css'

const example = 'K-17'

/** States that are drawn alike stand together. */
const states: readonly (readonly [SessionStatus, ...SessionStatus[]])[] = [['planned'], ['confirmed'], ['in-progress'], ['completed'], ['missed', 'no-show'], ['cancelled', 'waived']]

const troubles: readonly { readonly trouble: Trouble; readonly status: SessionStatus; readonly name: string; readonly words: string }[] = [
  { trouble: { type: 'conflict', words: '' }, status: 'confirmed', name: 'In conflict', words: 'breaks a rule, still ahead' },
  { trouble: { type: 'out-of-window', days: 1 }, status: 'completed', name: 'Out of window', words: 'took place outside its days' },
]

/** Overdue ones are drawn as those that are due. */
const calls: readonly { readonly state: 'due' | 'ahead'; readonly name: string; readonly words: string }[] = [
  { state: 'due', name: 'Call to make', words: 'due today or overdue' },
  { state: 'ahead', name: 'Call ahead', words: 'on a day the app suggests, never booked' },
]

export function CalendarLegend() {
  return (
    <div className={css.legend}>
      <Part title="Kinds">
        {kindLooks.map((look) => (
          <Item key={look} drawn={<SessionBlock look={look} status="confirmed" heading={example} />} mark={<KindMark look={look} size={14} />} name={lookNames[look]} words={drawnKinds[look]} />
        ))}
      </Part>
      <Part title="States">
        {states.map(([status, ...alike]) => (
          <Item
            key={status}
            drawn={<SessionBlock look="integration" status={status} heading={example} />}
            mark={<StateMark status={status} isWordHidden />}
            name={[status, ...alike].map((one, at) => (at === 0 ? statusNames[one] : statusNames[one].toLowerCase())).join(', ')}
            words={drawnStates[status]}
          />
        ))}
      </Part>
      <Part title="Troubles">
        {troubles.map(({ trouble, status, name, words }) => (
          <Item key={trouble.type} drawn={<SessionBlock look="integration" status={status} heading={trouble.type === 'conflict' ? example : ''} trouble={trouble} />} mark={<Icon name={trouble.type === 'conflict' ? 'warning' : 'bracket'} size={14} />} name={name} words={words} />
        ))}
      </Part>
      <Part title="Calls">
        {calls.map(({ state, name, words }) => (
          <Item key={state} drawn={<Call state={state} />} mark={<ContactDot state={state} size={10} />} name={name} words={words} />
        ))}
      </Part>
      <Part title="Ground">
        <Item drawn={<i className={css.shut} />} name="Nothing is booked there" words="closed, away, not at work" />
        <Item drawn={<i className={css.night} />} name="Night" words="the room is held until the morning" />
        <Item drawn={<i className={css.now} />} name="Now" words="a line of ink; in months and lanes today" />
      </Part>
    </div>
  )
}

function Call({ state }: { readonly state: 'due' | 'ahead' }) {
  return (
    <span className={css.call}>
      <ContactDot state={state} size={10} /> <b>{example}</b> call 2 of 4
    </span>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={css.part}>
      <h3>{title}</h3>
      <ul>{children}</ul>
    </section>
  )
}

interface ItemProps {
  readonly drawn: ReactNode
  /** As it stands in lists. */
  readonly mark?: ReactNode
  readonly name: string
  readonly words: string
}

function Item({ drawn, mark, name, words }: ItemProps) {
  return (
    <li className={css.item}>
      <span className={css.drawn} aria-hidden="true">
        {drawn}
      </span>
      <span className={css.mark} aria-hidden="true">
        {mark}
      </span>
      <span>
        {name}
        <small>{words}</small>
      </span>
    </li>
  )
}

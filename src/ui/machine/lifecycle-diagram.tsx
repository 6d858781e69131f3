/** Draws a lifecycle table as "from, act, to" with the present state marked; refuses to know more than the table says. */
import {
  courseEventTypes,
  courseLifecycle,
  type SessionStatus,
  type Standing,
  sessionEventTypes,
  sessionLifecycle,
  sessionStatuses,
  standings,
} from '../../domain/course/lifecycle'
import { Icon } from '../icon'
import { statusNames } from '../wording/kind-words'
import css from './lifecycle-diagram.module.css'
import { courseActs, sessionActs, standingWords } from './lifecycle-words'

export interface LifecycleProps<State extends string> {
  /** The state things are in now; null shows the table alone. */
  readonly here: State | null
}

export function SessionLifecycle({ here }: LifecycleProps<SessionStatus>) {
  const rows = sessionStatuses.map((from) => ({
    from,
    steps: stepsOf(sessionEventTypes, sessionActs, sessionLifecycle[from]),
  }))
  return <Diagram title="How a session goes on" rows={rows} names={statusNames} here={here} />
}

export function CourseLifecycle({ here }: LifecycleProps<Standing>) {
  const rows = standings.map((from) => ({
    from,
    steps: stepsOf(courseEventTypes, courseActs, courseLifecycle[from]),
  }))
  return <Diagram title="How a course goes on" rows={rows} names={standingWords} here={here} />
}

interface Step<State> {
  readonly act: string
  readonly to: State
}

function stepsOf<Event extends string, State extends string>(
  events: readonly Event[],
  acts: Readonly<Record<Event, string>>,
  next: Readonly<Partial<Record<Event, State>>>,
): readonly Step<State>[] {
  return events.flatMap((event) => {
    const to = next[event]
    return to === undefined ? [] : [{ act: acts[event], to }]
  })
}

interface DiagramProps<State extends string> {
  readonly title: string
  readonly rows: readonly { readonly from: State; readonly steps: readonly Step<State>[] }[]
  readonly names: Readonly<Record<State, string>>
  readonly here: State | null
}

function Diagram<State extends string>({ title, rows, names, here }: DiagramProps<State>) {
  return (
    <figure className={css.diagram} aria-label={title}>
      <figcaption className={css.caption}>{title}</figcaption>
      <ol>
        {rows.map(({ from, steps }) => (
          <li key={from} className={css.row} data-here={from === here || undefined}>
            <span className={css.from}>
              <b className={css.state}>{names[from]}</b>
              {from === here && <span className={css.here}>You are here</span>}
            </span>
            {steps.length === 0 ? (
              <span className={css.end}>ends here</span>
            ) : (
              <ul className={css.steps} aria-label={`From ${names[from].toLowerCase()}`}>
                {steps.map(({ act, to }) => (
                  <li key={act} className={css.step}>
                    <span className={css.act}>{act}</span>
                    <Icon name="arrow-end" size={14} label="leads to" />
                    <span className={css.to} data-same={to === from || undefined}>
                      {names[to]}
                    </span>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </figure>
  )
}

/** Draws the end of a run sheet: leaving, handover, what left the plan, notes; refuses to say when a patient may go. */
import { TickBox } from '../kind-sign'
import { Blank, TimeBoxes } from '../staff/writing'
import type { RunDeviation, RunHandover, RunLeaving, RunNotes } from './run-part'

export function LeavingView({ leaving: { checks, left } }: { readonly leaving: RunLeaving }) {
  return (
    <section className="paper-run-part">
      <div className="paper-part-head">
        <h3>Ready to leave</h3>
        <p>Tick and initial each. The clinic’s own rules say what is enough.</p>
      </div>
      <ul className="paper-checks" style={{ gridTemplateRows: `repeat(${Math.ceil(checks.length / 2)}, auto)` }}>
        {checks.map((words) => (
          <li key={words}>
            <TickBox label="to do" />
            <span>
              <bdi>{words}</bdi>
            </span>
            <small>initials</small>
          </li>
        ))}
      </ul>
      {left === '' ? (
        <p className="paper-writing-line paper-spread">
          <span>
            Left at <TimeBoxes />
          </span>
          <span>
            with <Blank />
          </span>
          <span>
            telephone <Blank />
          </span>
        </p>
      ) : (
        <p className="paper-writing-line paper-spread">
          <span>
            <b>Left at</b> <bdi>{left}</bdi>
          </span>
          <span>
            telephone <Blank />
          </span>
        </p>
      )}
    </section>
  )
}

export function HandoverView({ handover: { lines } }: { readonly handover: RunHandover }) {
  return (
    <section className="paper-run-part paper-handover">
      <div className="paper-part-head">
        <h3>Handover</h3>
        <p>What the night and the next session need to know</p>
      </div>
      <Ruled lines={lines} />
      <p className="paper-writing-line paper-spread">
        <span>
          Given by <Blank />
        </span>
        <span>
          to <Blank />
        </span>
        <span className="paper-tight">
          at <TimeBoxes />
        </span>
      </p>
    </section>
  )
}

export function DeviationView({ deviation: { kinds } }: { readonly deviation: RunDeviation }) {
  return (
    <section className="paper-box paper-deviation-box">
      <div className="paper-part-head">
        <h3>Deviation</h3>
        <p>Anything other than planned. Enter it in the app as well.</p>
      </div>
      <p className="paper-kinds">
        {kinds.map((words) => (
          <span key={words}>
            <TickBox label="to do" /> {words}
          </span>
        ))}
      </p>
      <p className="paper-writing-line paper-spread">
        <span>
          What was planned <Blank />
        </span>
      </p>
      <p className="paper-writing-line paper-spread">
        <span>
          What was done <Blank />
        </span>
        <span className="paper-tight">
          at <TimeBoxes />
        </span>
      </p>
      <p className="paper-writing-line paper-spread">
        <span>
          Why <Blank />
        </span>
      </p>
      <p className="paper-writing-line paper-spread">
        <span>
          Decided by <Blank />
        </span>
        <span>
          told to <Blank />
        </span>
        <span className="paper-tight">
          at <TimeBoxes />
        </span>
      </p>
    </section>
  )
}

export function NotesView({ notes: { lines } }: { readonly notes: RunNotes }) {
  return (
    <section className="paper-run-part paper-notes">
      <h3>Notes</h3>
      <Ruled lines={lines} />
    </section>
  )
}

function Ruled({ lines }: { readonly lines: number }) {
  return (
    <div className="paper-ruled">
      {Array.from({ length: lines }, (_, line) => (
        <i key={line} />
      ))}
    </div>
  )
}

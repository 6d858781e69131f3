/** Draws the parts of a run sheet in black strokes; refuses to choose what stands in them. */
import { TickBox } from '../kind-sign'
import { Blank, TimeBoxes } from '../staff/writing'
import { HoursView } from './hours-view'
import { DeviationView, HandoverView, LeavingView, NotesView } from './leaving-view'
import type { GateBox, RunDoses, RunFactsRow, RunGates, RunPart, SupplementBox } from './run-part'

export function RunPartView({ part }: { readonly part: RunPart }) {
  switch (part.part) {
    case 'facts':
      return <FactsView row={part} />
    case 'gates':
      return <GatesView gates={part} />
    case 'doses':
      return <DosesView doses={part} />
    case 'hours':
      return <HoursView hours={part} />
    case 'leaving':
      return <LeavingView leaving={part} />
    case 'handover':
      return <HandoverView handover={part} />
    case 'deviation':
      return <DeviationView deviation={part} />
    case 'notes':
      return <NotesView notes={part} />
  }
}

function FactsView({ row: { facts } }: { readonly row: RunFactsRow }) {
  return (
    <dl className="paper-run-facts">
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  )
}

function GatesView({ gates: { gates, started } }: { readonly gates: RunGates }) {
  return (
    <section className="paper-run-part">
      <div className="paper-part-head">
        <h3>Before the first dose</h3>
        <p>Tick and initial each. One not met is waived with a reason, or the dose waits.</p>
      </div>
      <ul className="paper-checks" style={{ gridTemplateRows: `repeat(${Math.ceil((gates.length + 1) / 2)}, auto)` }}>
        {gates.map((gate) => (
          <GateLine key={gate.words} gate={gate} />
        ))}
        <li className="paper-may-start">
          <b>{started === '' ? 'All answered, may start:' : `Session started at ${started}`}</b>
          {started === '' && <TimeBoxes />}
        </li>
      </ul>
    </section>
  )
}

function GateLine({ gate: { words, state, aside } }: { readonly gate: GateBox }) {
  return (
    <li>
      <TickBox done={state === 'met'} label={{ open: 'to do', met: 'met', waived: 'waived' }[state]} />
      <span>
        <bdi>{words}</bdi>
      </span>
      <small>{aside === '' ? 'initials' : <bdi>{aside}</bdi>}</small>
    </li>
  )
}

function DosesView({ doses: { dose, supplement, asksWhat } }: { readonly doses: RunDoses }) {
  return (
    <section className="paper-doses" data-alone={supplement === null || undefined}>
      <div className="paper-box">
        <p>
          <b>First dose</b>, {dose.planned}
        </p>
        <div className="paper-writing">
          <p>
            given {dose.given === '' ? <TimeBoxes /> : <b>{dose.given}</b>}
            {dose.given === '' && (
              <>
                {' '}
                by <Blank />
              </>
            )}
          </p>
          {asksWhat && (
            <p>
              what <Blank />
            </p>
          )}
          <p>
            seen by <Blank />
          </p>
        </div>
      </div>
      {supplement !== null && <SupplementView supplement={supplement} />}
    </section>
  )
}

function SupplementView({ supplement }: { readonly supplement: SupplementBox }) {
  const { window, restsOn, from, until, offered, given, declined } = supplement
  const isSettled = given !== '' || declined !== ''
  return (
    <div className="paper-box">
      <p>
        <b>Supplement</b>, {window} <small>({restsOn})</small>
      </p>
      <p className="paper-writing-line">
        <Timed words="from" at={from} />
        <Timed words="until" at={until} />
        <Timed words="offered" at={offered} />
      </p>
      <p className="paper-writing-line">
        <span>
          <TickBox done={given !== ''} label={given === '' ? 'to do' : 'done'} /> <Timed words="given" at={given} isAsked={!isSettled} />
        </span>
        <span>
          <TickBox done={declined !== ''} label={declined === '' ? 'to do' : 'done'} /> <Timed words="declined" at={declined} isAsked={false} />
        </span>
        <span>
          <TickBox label="to do" /> not offered
        </span>
      </p>
    </div>
  )
}

interface TimedProps {
  readonly words: string
  readonly at: string
  /** Whether a time is to be written where none is known. */
  readonly isAsked?: boolean
}

function Timed({ words, at, isAsked = true }: TimedProps) {
  return (
    <span>
      {words} {at !== '' ? <b>{at}</b> : isAsked && <TimeBoxes />}
    </span>
  )
}

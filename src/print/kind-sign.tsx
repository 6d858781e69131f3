/** Knows the sign of each kind of session in black strokes for paper; refuses colour, for paper may have none. */
import type { KindLook } from '../domain/protocol/kind-look'

/** A kind of session, or a night at the clinic. */
export type SignLook = KindLook | 'night'

function KindStrokes({ look }: { readonly look: SignLook }) {
  switch (look) {
    case 'preparation':
      return <circle cx="50" cy="50" r="38" />
    case 'dosing':
      return <rect className="paper-ink" x="10" y="10" width="80" height="80" />
    case 'integration':
      return (
        <>
          <circle cx="50" cy="50" r="38" />
          <path className="paper-ink" d="M50 12a38 38 0 0 1 0 76z" />
        </>
      )
    case 'assessment':
      return <path d="M50 7 93 50 50 93 7 50z" />
    case 'contact':
      return <path d="M50 12 92 86H8z" />
    case 'night':
      return <path d="M8 26H92M8 50H92M8 74H92" />
  }
}

/** `label` where no word stands beside it. */
export function KindSign({ look, label }: { readonly look: SignLook; readonly label?: string }) {
  return (
    <svg className="paper-sign" viewBox="0 0 100 100" {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}>
      <KindStrokes look={look} />
    </svg>
  )
}

/** An empty box to tick, or a ticked one for what the record knows as done. */
export function TickBox({ done = false, label }: { readonly done?: boolean; readonly label?: string }) {
  return (
    <svg className="paper-tick" viewBox="0 0 100 100" {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}>
      <rect x="5" y="5" width="90" height="90" />
      {done && <path d="M22 52 42 74 80 24" strokeWidth="13" />}
    </svg>
  )
}

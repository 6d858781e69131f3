/** Knows how kinds and states of sessions are drawn, in words; refuses to draw them. */
import type { SessionStatus } from '../../domain/course/lifecycle'
import type { KindLook } from '../../domain/protocol/kind-look'

/** Colour, shape of the mark, pattern of the spine: each tells the kind without the others. */
export const drawnKinds: Readonly<Record<KindLook, string>> = {
  preparation: 'blue · triangle · ruled',
  dosing: 'violet · square · solid',
  integration: 'green · circle · hatched',
  assessment: 'ochre · diamond · dotted',
  contact: 'graphite · ring · open',
}

export const drawnStates: Readonly<Record<SessionStatus, string>> = {
  planned: 'pencil',
  confirmed: 'ink',
  'in-progress': 'ink, ringed',
  completed: 'ticked',
  missed: 'crossed',
  'no-show': 'crossed',
  cancelled: 'struck out',
  waived: 'struck out',
}

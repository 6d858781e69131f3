/** Knows what one tap writes into a dosing session's record, with the time of the tap; refuses to know where the buttons stand. */
import { useAct } from '../../acts/use-act'
import { rehearse } from '../../desk/rehearse'
import { useDesk } from '../../desk/use-desk'
import type { CourseCommand } from '../../domain/course/commands'
import type { CourseId } from '../../domain/course/course'
import type { SessionId } from '../../domain/protocol/protocol'
import { type NoteKind, emptyDraft, factOf } from './note-draft'

export interface DosingActs {
  /** Notes it with the time of the tap; what asks for words or a reason opens its form instead. */
  readonly onNote: (kind: NoteKind) => void
  readonly onStart: () => void
}

const askWords: ReadonlySet<NoteKind> = new Set<NoteKind>(['vitals', 'event', 'discharge'])

export function useDosingActs(courseId: CourseId, session: SessionId, onAsk: (kinds: readonly NoteKind[]) => void): DosingActs {
  const desk = useDesk()
  const act = useAct()
  return {
    onNote: (kind) => {
      if (askWords.has(kind)) { onAsk([kind]); return; }
      const { day, time } = desk.now()
      const command: CourseCommand = { type: 'NoteDosingFact', session, noted: { day, time, fact: factOf(emptyDraft(kind, day, time)) }, reason: '' }
      const refusal = rehearse(desk.book, { today: day, timeNow: time }, courseId, command)
      if (refusal?.code === 'supplement-outside-window') { onAsk([kind]); return; }
      void act(courseId, command)
    },
    onStart: () => {
      const { day, time } = desk.now()
      void act(courseId, { type: 'StartSession', session, day, time, gates: [] })
    },
  }
}

/** Knows how the rows of a log become entries people read, newest first; refuses to leave any event out. */
import type { History } from '../../desk/desk'
import type { Actor } from '../../domain/course/course'
import type { CourseEvent } from '../../domain/course/events'
import type { MoveEvent } from '../../ui/wording/event-sentence'

export interface Told {
  readonly key: string
  readonly at: string
  readonly by: Actor
  /** One event; several moves of one change; or several conditions of one session met by one person within the same quarter of an hour. */
  readonly events: readonly CourseEvent[]
}

const together = 15 * 60_000

export function toldHistory(history: History): readonly Told[] {
  const told: Told[] = []
  for (const { sequence, at, by, events } of history.rows) {
    const own = events.filter(isOfCourse)
    if (own.length > 1 && own.every(isMove)) {
      told.push({ key: `${sequence}-0`, at, by, events: own })
      continue
    }
    for (const [index, event] of own.entries()) {
      const last = told.at(-1)
      if (last !== undefined && belongs(last, event, by, at)) told[told.length - 1] = { ...last, at, events: [...last.events, event] }
      else told.push({ key: `${sequence}-${index}`, at, by, events: [event] })
    }
  }
  return told.reverse()
}

export function isMove(event: CourseEvent): event is MoveEvent {
  return event.type === 'SessionMoved' || event.type === 'SessionPlannedAgain'
}

function isOfCourse(event: { readonly type: string }): event is CourseEvent {
  return event.type !== 'ClinicSetUp' && event.type !== 'ClinicChanged'
}

function belongs({ events, by, at }: Told, event: CourseEvent, who: Actor, when: string): boolean {
  const [first] = events
  if (first?.type !== 'GateAnswered' || event.type !== 'GateAnswered') return false
  const isSame = first.session === event.session && first.answer === 'met' && event.answer === 'met' && by.id === who.id
  return isSame && Date.parse(when) - Date.parse(at) <= together
}

/** Knows how the night after a dosing session is said beside it; refuses to know whether one is held. */
import type { SessionLine } from '../../domain/course/session-line'
import { clockTime } from './format'

/** "night in Oak until 09:00", "night until 09:00" where no room is named; empty where no night is held. */
export function nightWords({ nightUntil, roomName }: Pick<SessionLine, 'nightUntil' | 'roomName'>): string {
  return nightUntil === null ? '' : `night${roomName === null ? '' : ` in ${roomName}`} until ${clockTime(nightUntil)}`
}

/** "night until 09:00", where the room stands just above; empty where no night is held. */
export function nightBeside({ nightUntil }: Pick<SessionLine, 'nightUntil'>): string {
  return nightUntil === null ? '' : `night until ${clockTime(nightUntil)}`
}

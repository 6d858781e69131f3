/** Knows what the front desk is told of each session of a day, and of those who stayed the night before; refuses their kind. */
import type { Clinic } from '../../domain/clinic/clinic'
import { type Day, addDays } from '../../domain/time/day'
import { type CalendarEntry, entryKey } from '../../ui/calendar/calendar-entry'
import { clockTime, shortDay, timeSpan } from '../../ui/wording/format'
import { isFromAfar } from '../from-afar'
import { type StaffSession, goesOnUntil } from '../staff/staff-session'
import { lengthInShort, shortNames } from '../staff/staff-words'
import type { DeskRow } from './desk-table'

/** Those who leave in the morning come first, then who is expected, by time. */
export function deskRows(day: Day, sessions: readonly StaffSession[], entries: readonly CalendarEntry[], clinic: Clinic): readonly DeskRow[] {
  const names = shortNames(clinic)
  const meets = ({ people, raters }: StaffSession) => (people.length > 0 ? people.map(({ id, name }) => names.get(id) ?? name).join(', ') : raters.length === 1 ? (raters[0]?.name ?? '') : '')
  const remote = new Set(entries.filter((entry) => isFromAfar(entry.line, clinic)).map(entryKey))
  const leaving = sessions.flatMap((session) => {
    if (session.night !== null && addDays(session.day, 1) === day) return [leavingRow(session, meets(session))]
    return goesOnUntil(session, day) === null || remote.has(session.key) ? [] : [goingOnRow(session, meets(session))]
  })
  return [...leaving, ...sessions.filter((session) => session.day === day).map((session) => comingRow(session, meets(session), remote.has(session.key)))]
}

function leavingRow({ key, code, night, room }: StaffSession, meets: string): DeskRow {
  const until = night === null ? '' : clockTime(night)
  return { key: `${key} night`, expect: null, code, session: `until ${until}`, length: '', room: room?.name ?? '', meets, todo: `Stayed the night. Leaves by ${until}.`, hasCame: false, leaves: '' }
}

function goingOnRow({ key, code, to, room }: StaffSession, meets: string): DeskRow {
  const until = clockTime(to)
  return { key: `${key} going on`, expect: null, code, session: `until ${until}`, length: '', room: room?.name ?? '', meets, todo: `Came the day before. Leaves at ${until}.`, hasCame: false, leaves: '' }
}

function comingRow(session: StaffSession, meets: string, isCall: boolean): DeskRow {
  const { key, day, code, from, to, minutes, room, night } = session
  const stays = night === null ? '' : `Stays the night${room === null ? '' : ` in ${room.name}`}.`
  return {
    key,
    expect: from,
    code,
    session: timeSpan(from, to),
    length: lengthInShort(minutes),
    room: room?.name ?? '',
    meets,
    todo: isCall ? 'Nobody comes: by telephone or video.' : stays,
    hasCame: !isCall,
    leaves: isCall ? '' : night === null ? '' : `${shortDay(addDays(day, 1))}, ${clockTime(night)}`,
  }
}

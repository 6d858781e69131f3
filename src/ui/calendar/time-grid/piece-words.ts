/** Knows how a part of a session is said where it stands alone, its day included; refuses to know where it is drawn. */
import type { ClockTime } from '../../../domain/time/clock-time'
import { type Day, addDays } from '../../../domain/time/day'
import { clockTime, length, listOf, longDay, timeSpan } from '../../wording/format'
import { statusWord } from '../session-words'
import type { Piece } from './pieces'

/** "Tuesday 12 January, 09:00–17:00, 8 h, Dosing 1, patient K-17, Ana and Ben, Room 1, week 4, confirmed" */
export function pieceSentence({ entry: { code, line }, part, isFromBefore }: Pick<Piece, 'entry' | 'part' | 'isFromBefore'>, day: Day): string {
  if (part === 'night') return nightSentence(code ?? line.title, line.roomName, line.nightUntil, isFromBefore ? day : addDays(day, 1), day)
  const parts = [
    line.day === null ? undefined : longDay(line.day),
    line.time === null || line.endTime === null ? (line.day === null ? undefined : 'without a time') : timeSpan(line.time, line.endTime),
    line.minutes === null ? undefined : length(line.minutes),
    line.title,
    code === null ? undefined : `patient ${code}`,
    line.therapistNames.length === 0 ? undefined : listOf(line.therapistNames),
    line.roomName ?? undefined,
    line.week === null ? undefined : `week ${line.week}`,
    statusWord(line.status),
    line.conflicts.length > 0 ? 'in conflict' : undefined,
    line.outOfWindowBy !== 0 ? 'out of window' : undefined,
  ]
  return parts.filter((one) => one !== undefined).join(', ')
}

function nightSentence(who: string, room: string | null, until: ClockTime | null, morning: Day, day: Day): string {
  return `${longDay(day)}, night of ${who}${room === null ? '' : ` in ${room}`}, until ${until === null ? '' : clockTime(until)} on ${longDay(morning)}`
}

/** "night, until 09:00" on the evening, "K-17 stayed the night, until 09:00" on the morning. */
export function nightFace({ entry: { code, line }, isFromBefore }: Piece): string {
  const until = line.nightUntil === null ? '' : `until ${clockTime(line.nightUntil)}`
  return isFromBefore ? `${code ?? line.title}, night ${until}` : `Night, ${until}`
}

/** "Ana and Ben · Oak"; in the column of Ana "with Ben · Oak", in that of Oak "Ana and Ben". */
export function peopleAndPlace({ line }: Piece['entry'], columnName: string | null = null): string {
  const others = line.therapistNames.filter((name) => name !== columnName)
  const people = others.length < line.therapistNames.length && others.length > 0 ? `with ${listOf(others)}` : listOf(others)
  return [people, line.roomName === columnName ? '' : (line.roomName ?? '')].filter((part) => part !== '').join(' · ')
}

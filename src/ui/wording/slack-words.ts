/** Knows how slack is said: of one session, and what a whole course rests on; refuses to advise a move. */
import type { Absence, CourseSlack, SessionSlack } from '../../domain/course/slack'
import type { SessionLine } from '../../domain/course/session-line'
import type { Day } from '../../domain/time/day'
import { counted, listOf, shortDay } from './format'

/** So many days are named one by one. */
const namedDays = 3

/** "none", "1 day", "6 days": how many other days are left. */
export function slackInDays({ others }: Pick<SessionSlack, 'others'>): string {
  return others === 0 ? 'none' : counted(others, 'day', 'days')
}

/** "−2 to +5", whole days from where it is booked, one end alone where it cannot move the other way; nothing where it cannot move. */
export function slackReach({ earlier, later }: Pick<SessionSlack, 'earlier' | 'later'>): string {
  const back = earlier === 0 ? '' : `−${earlier}`
  const on = later === 0 ? '' : `+${later}`
  return back !== '' && on !== '' ? `${back} to ${on}` : back + on
}

/**
 * "could still move to 6 days, Thu 14 Jan to Fri 22 Jan; best alternative Mon 18 Jan", as it stands after a session's title.
 * `line` tells whether the session has a day of its own to move on.
 */
export function slackWords(slack: SessionSlack, line?: Pick<SessionLine, 'window'>): string {
  const others = slack.days.flatMap(({ day }) => (day === slack.booked ? [] : [day]))
  const [first] = others
  const last = others.at(-1)
  if (first === undefined || last === undefined) return 'cannot move to any other day'
  const along = alongWith(line)
  if (first === last) return `could still move to ${shortDay(first)}${along}, and to no other day`
  const best = slack.best === null ? '' : `; best alternative ${shortDay(slack.best)}`
  const span = others.length <= namedDays ? listOf(others.map(shortDay)) : `${shortDay(first)} to ${shortDay(last)}`
  return `could still move to ${counted(others.length, 'day', 'days')}${along}, ${span}${best}`
}

function alongWith(line: Pick<SessionLine, 'window'> | undefined): string {
  const window = line?.window ?? null
  return window !== null && window.opens === window.closes ? ` along with ${window.afterTitle}` : ''
}

/** Whom ids belong to. */
export interface AbsenceNames {
  readonly therapist: (id: string) => string
  readonly room: (id: string) => string
}

/** What would leave the course without a plan, one entry for each day: "Ana or Ben is away, or Oak is closed, on Tue 12 Jan". */
export function absencesInWords(absences: readonly Absence[], names: AbsenceNames): readonly string[] {
  const days = [...new Set(absences.map(({ day }) => day))]
  return days.map((day) => onDay(day, absences.filter((absence) => absence.day === day), names))
}

function onDay(day: Day, absences: readonly Absence[], names: AbsenceNames): string {
  const people = absences.flatMap((one) => (one.kind === 'therapist' ? [names.therapist(one.therapist)] : []))
  const rooms = absences.flatMap((one) => (one.kind === 'room' ? [names.room(one.room)] : []))
  const away = people.length === 0 ? '' : `${either(people)} is away`
  const closed = rooms.length === 0 ? '' : `${either(rooms)} is closed`
  return away !== '' && closed !== '' ? `${away}, or ${closed}, on ${shortDay(day)}` : `${away}${closed} on ${shortDay(day)}`
}

function either(names: readonly string[]): string {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} or ${last}`
}

/** The calm sentence for a course, or what it rests on, after "Tight: "; its list of absences follows where it ends in a colon. */
export function courseSlackSentence({ hasPlan, absences }: CourseSlack, names: AbsenceNames): string {
  if (!hasPlan) return 'As things stand no plan keeps every rule, so no session has slack.'
  const [first, ...others] = absencesInWords(absences, names)
  if (first === undefined) return 'No single absence of one day would make this course impossible.'
  return others.length === 0 ? `if ${first}, no plan is left.` : 'no plan is left if any one of these comes true:'
}

/** Why a course that has not begun has the slack it has. */
export function lookedAtWords({ weeksAround }: CourseSlack): string | null {
  if (weeksAround === null) return null
  return `Counted with a beginning up to ${counted(weeksAround, 'week', 'weeks')} later than planned, as the course names no latest start.`
}

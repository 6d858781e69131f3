/** Knows a therapist's fortnight as a sheet: two weeks of days to scale, with everything booked and to call; refuses names of patients. */
import { type Clinic, personName } from '../../domain/clinic/clinic'
import { addDays } from '../../domain/time/day'
import { weekdayOf } from '../../domain/time/weekday'
import { isoWeekFrom } from '../../ui/calendar/month-grid'
import { elapsed } from '../../ui/wording/format'
import { footHeight } from '../block-height'
import { innerHeight, innerWidth } from '../paper'
import type { Sheet, Side } from '../sheet'
import { staffHeadHeight } from '../staff/staff-head'
import { type StaffInput, staffFoot } from '../staff/staff-input'
import { hoursShown } from '../staff/off-hours'
import { legendOfSigns } from '../staff/sign-legend'
import { type StaffSession, goesOnUntil } from '../staff/staff-session'
import { clockWords, daysInWords, shortNames } from '../staff/staff-words'
import { type FortnightFacts, fortnightDays, fortnightPrinted, fortnightSessions, goingOnWords } from './fortnight-facts'
import { type FortnightLook, type WeekToLay, fortnightLook, laidRows } from './fortnight-rows'

/** Both weeks beside each other; in large type one after the other. */
export function fortnightSheet(facts: FortnightFacts, input: StaffInput): Sheet {
  const { clinic, paper, large } = input
  const sessions = fortnightSessions(facts, clinic)
  const rows = rowsShown(facts, sessions, clinic)
  const weeks = [0, 1].map((week) => weekOf(week, rows, facts, sessions, input))
  const look = fortnightLook(large, innerWidth(paper), weeks.length)
  const sides = (large ? weeks.map((week) => [week]) : [weeks]).flatMap((beside) => sidesOf(beside, rows.length, look, facts, sessions, input))
  return {
    kind: 'fortnight',
    name: `Fortnight of ${personName(clinic, facts.person)}`,
    paper,
    orientation: 'portrait',
    large,
    foot: staffFoot(input, fortnightPrinted(facts, sessions, clinic)),
    sides,
  }
}

/** Days after the first of a week on which the clinic opens or anything lies. */
function rowsShown({ from, calls }: FortnightFacts, sessions: readonly StaffSession[], clinic: Clinic): readonly number[] {
  const taken = new Set([...sessions, ...calls].map(({ day }) => day))
  const rows = [0, 1, 2, 3, 4, 5, 6].filter((row) => {
    const days = [addDays(from, row), addDays(from, row + 7)]
    return days.some((day) => taken.has(day) || sessions.some((session) => goesOnUntil(session, day) !== null)) || (clinic.open[weekdayOf(addDays(from, row))] ?? []).length > 0
  })
  return rows.length === 0 ? [0, 1, 2, 3, 4] : rows
}

function weekOf(week: number, rows: readonly number[], facts: FortnightFacts, sessions: readonly StaffSession[], { clinic }: StaffInput): WeekToLay {
  const first = addDays(facts.from, week * 7)
  const names = shortNames(clinic)
  return {
    name: `Week ${isoWeekFrom(first)}`,
    booked: `${elapsed(facts.booked[week] ?? 0)} booked`,
    days: rows.map((row) => {
      const day = addDays(first, row)
      return {
        day,
        told: sessions
          .filter((session) => session.day === day)
          .map((session) => ({ session, partners: session.people.filter(({ id }) => id !== facts.person).map(({ id, name }) => names.get(id) ?? name) })),
        calls: facts.calls.filter((call) => call.day === day),
        goingOn: goingOnWords(sessions, day),
      }
    }),
  }
}

function sidesOf(
  weeks: readonly WeekToLay[],
  rowCount: number,
  look: FortnightLook,
  facts: FortnightFacts,
  sessions: readonly StaffSession[],
  input: StaffInput,
): readonly Side[] {
  const { clinic, paper, large, slack } = input
  const days = weeks.flatMap((week) => week.days.map(({ day }) => day))
  const from = days.reduce((first, day) => (day < first ? day : first))
  const to = days.reduce((last, day) => (day > last ? day : last))
  const shown = sessions.filter(({ day }) => day >= from && day <= to)
  const head = {
    type: 'staff-head' as const,
    eyebrow: personName(clinic, facts.person),
    title: daysInWords({ from, to }),
    legend: legendOfSigns(shown, facts.calls.some(({ day }) => day >= from && day <= to)),
    under: clockWords(clinic.zone, { from, to: addDays(from, fortnightDays - 1) }).join(' '),
    code: input.code,
  }
  const room = innerHeight(paper) - staffHeadHeight(head, innerWidth(paper), large) - footHeight({ large }) - slack
  const hours = hoursShown(clinic, days, shown)
  const grids = laidRows({ weeks, rowCount, hours, room, look, clinic, person: facts.person })
  return grids.map((grid) => ({ blocks: [head, grid] }))
}

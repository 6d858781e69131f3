/** Knows a therapist's fortnight as a list for the pocket, day by day; refuses names of patients. */
import { type Clinic, personName } from '../../domain/clinic/clinic'
import { type Day, addDays, daysWithin } from '../../domain/time/day'
import { minutesInDay } from '../../domain/time/span'
import { timeOfMinutes } from '../../domain/time/clock-time'
import { callPlace } from '../../ui/wording/call-words'
import { clockTime, timeSpan } from '../../ui/wording/format'
import { footHeight } from '../block-height'
import { type FortnightFacts, fortnightDays, fortnightPrinted, fortnightSessions, goingOnWords } from '../fortnight/fortnight-facts'
import { innerWidth, sideEdges, sideHeight, sideMargins } from '../paper'
import type { Sheet } from '../sheet'
import { closedWords, offHoursOf } from '../staff/off-hours'
import { legendOfSigns } from '../staff/sign-legend'
import { type StaffHead, staffHeadHeight } from '../staff/staff-head'
import { type StaffInput, staffFoot } from '../staff/staff-input'
import { type StaffSession, raterOpen } from '../staff/staff-session'
import { clockWords, daysInWords, lengthInShort, shortNames } from '../staff/staff-words'
import { linesOfRuns } from '../staff/text-runs'
import { textWidth } from '../text-measure'
import { dealPanels } from './deal-panels'
import type { PocketDay, PocketItem, PocketPanel } from './pocket-panels'

/** Four panels a side in usual type, two in large. */
export function pocketSheet(facts: FortnightFacts, input: StaffInput): Sheet {
  const { clinic, paper, large } = input
  const range = { from: facts.from, to: addDays(facts.from, fortnightDays - 1) }
  const sessions = fortnightSessions(facts, clinic)
  const who = personName(clinic, facts.person)
  const head: StaffHead = {
    type: 'staff-head',
    eyebrow: who,
    title: daysInWords(range),
    legend: legendOfSigns(sessions, facts.calls.length > 0),
    under: clockWords(clinic.zone, range).join(' '),
    code: input.code,
  }
  const foot = staffFoot(input, fortnightPrinted(facts, sessions, clinic))
  const look = pocketLook(large, innerWidth(paper), sessions.map(({ from, to }) => timeSpan(from, to)))
  const rows = rowHeights(head, input)
  const days = daysWithin(range).map((day): PocketDay => ({ day, continued: false, items: itemsOn(day, facts, sessions, clinic) }))
  const dealt = dealPanels(days.filter(({ items }) => items.length > 0), {
    room: (panel) => rows[Math.floor(panel / look.columns) % 2 === 0 ? 0 : 1] - look.panelHead,
    heading: look.heading,
    height: (item) => itemHeight(item, look),
  })
  const panels = dealt.map((onPanel, index): PocketPanel => ({ heading: `${who}, ${daysInWords(range)}, mark ${foot.mark}`, number: index + 1, of: dealt.length, days: onPanel }))
  const perSide = look.columns * 2
  const sides = Array.from({ length: Math.max(1, Math.ceil(panels.length / perSide)) }, (_, side) => ({
    blocks: [head, { type: 'pocket' as const, columns: look.columns, rows, timeWidth: look.timeWidth, panels: panels.slice(side * perSide, (side + 1) * perSide) }],
  }))
  return { kind: 'pocket', name: `Pocket list of ${who}`, paper, orientation: 'portrait', large, foot, sides }
}

interface PocketLook {
  readonly columns: 1 | 2
  readonly points: number
  readonly line: number
  readonly sign: number
  readonly panelHead: number
  readonly heading: number
  readonly timeWidth: number
  readonly textWidth: number
}

function pocketLook(large: boolean, width: number, times: readonly string[]): PocketLook {
  const points = large ? 16 : 11
  const panel = large ? width : (width - 14) / 2
  const timeWidth = Math.ceil(Math.max(large ? 34 : 23, ...times.map((text) => textWidth(text, points, true) + 2)))
  return large
    ? { columns: 1, points, line: 7.2, sign: 6.8, panelHead: 9, heading: 12, timeWidth, textWidth: panel - timeWidth - 2 }
    : { columns: 2, points, line: 4.9, sign: 5.2, panelHead: 9.5, heading: 8, timeWidth, textWidth: panel - timeWidth - 2 }
}

/** The fold lies in the middle of the paper. */
function rowHeights(head: StaffHead, { paper, large, slack }: StaffInput): readonly [number, number] {
  const { top, bottom } = sideMargins.portrait
  const middle = sideEdges(paper).height / 2
  const upper = middle - top - staffHeadHeight(head, innerWidth(paper), large)
  const lower = sideHeight(paper) - bottom - footHeight({ large }) - middle - slack
  return [Math.floor(upper), Math.floor(lower)]
}

function itemHeight(item: PocketItem, { points, line, sign, textWidth: width }: PocketLook): number {
  const space = line * 0.25
  if (item.type === 'words') return linesOfRuns([{ text: item.words }], points, width) * line + space
  const night = item.type === 'session' && item.night !== '' ? [{ text: item.night, sign }] : []
  const code = item.type === 'session' ? item.session.code : item.code
  return linesOfRuns([{ text: code, bold: true, whole: true, sign }, { text: item.words }, ...night], points, width) * line + space
}

function itemsOn(day: Day, facts: FortnightFacts, sessions: readonly StaffSession[], clinic: Clinic): readonly PocketItem[] {
  const names = shortNames(clinic)
  const own = sessions
    .filter((session) => session.day === day)
    .map((session): PocketItem => {
      const { title, minutes, room, people, night, isHeld } = session
      const partners = people.filter(({ id }) => id !== facts.person).map(({ id, name }) => names.get(id) ?? name)
      const words = [title, lengthInShort(minutes), room?.name ?? '', partners.length === 0 ? '' : `with ${partners.join(', ')}`, raterOpen(session), isHeld ? 'held' : '']
      return { type: 'session', session, words: words.filter((word) => word !== '').join(', '), night: night === null ? '' : `stays until ${clockTime(night)}` }
    })
  const calls = facts.calls
    .filter((call) => call.day === day)
    .map((call): PocketItem => ({ type: 'call', key: `${call.courseId} ${call.after} ${call.number}`, code: call.code, words: `${callPlace(call)}, after ${call.title}` }))
  const away = awayWords(day, facts.person, clinic)
  const goingOn = goingOnWords(sessions, day)
  const nothing = own.length + calls.length + away.length + goingOn.length === 0 ? ['nothing booked'] : []
  // Days on which the clinic never opens are not told of unless something lies there.
  if (own.length + calls.length + goingOn.length === 0 && closedWords(clinic, day) === 'closed') return []
  return [...[...goingOn, ...away, ...nothing].map((words): PocketItem => ({ type: 'words', words })), ...own, ...calls]
}

function awayWords(day: Day, person: string, clinic: Clinic): readonly string[] {
  return offHoursOf(clinic, person, day, { from: 0, to: minutesInDay }).flatMap(({ from, to, word, allDay }) => {
    if (allDay) return [word]
    return word === 'closed' ? [] : [`${timeSpan(timeOfMinutes(from), timeOfMinutes(to))} ${word}`]
  })
}

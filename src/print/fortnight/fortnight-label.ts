/** Knows what a block of the fortnight says and in how many lines, leaving out first what stands elsewhere; refuses to leave out time, code, title, room, or that nobody is named. */
import { clockTime, timeSpan } from '../../ui/wording/format'
import { type Run, linesOfRuns } from '../staff/text-runs'
import { type StaffSession, raterOpen } from '../staff/staff-session'
import { lengthInShort, shorterTitle } from '../staff/staff-words'

export interface LabelLook {
  /** Size of the words in points, and of a line of them in millimetres. */
  readonly points: number
  readonly line: number
  /** Millimetres of a kind's sign with the space beside it. */
  readonly sign: number
}

export interface Label {
  readonly rest: string
  readonly night: string
  readonly lines: number
}

export interface Told {
  readonly session: StaffSession
  /** The others who sit in it, in short. */
  readonly partners: readonly string[]
}

/** As much as fits into `roomFor` lines of this width; where even the least does not, the least in as many lines as it takes. */
export function labelOf(told: Told, width: number, roomFor: number, look: LabelLook): Label {
  const night = told.session.night === null ? '' : `stays until ${clockTime(told.session.night)}`
  const wordings = wordingsOf(told)
  const labels = wordings.map((rest): Label => ({ rest, night, lines: linesOfRuns(runsOf(told.session, rest, night, look), look.points, width) }))
  const fewest = Math.min(...labels.map(({ lines }) => lines))
  return labels.find(({ lines }) => lines <= Math.max(roomFor, fewest)) ?? { rest: '', night, lines: 1 }
}

/** The fullest first. */
function wordingsOf({ session, partners }: Told): readonly string[] {
  const { title, room, minutes, clocksSet, isHeld } = session
  const where = room === null ? [] : [room.name]
  const long = lengthInShort(minutes)
  const needed = clocksSet ? [long] : []
  const open = raterOpen(session)
  const held = [...(open === '' ? [] : [open]), ...(isHeld ? ['held'] : [])]
  const join = (...words: readonly (readonly string[])[]) => words.flat().join(', ')
  const together = partners.length === 0 ? [] : [`with ${partners.join(', ')}`]
  return [
    join([title], [long], where, together, held),
    join([title], [long], where, held),
    join([title], needed, where, together, held),
    join([title], needed, where, held),
    join([shorterTitle(title)], needed, where, held),
  ]
}

function runsOf({ from, to, code }: StaffSession, rest: string, night: string, { sign }: LabelLook): readonly Run[] {
  return [
    { text: timeSpan(from, to), bold: true, whole: true },
    { text: code, bold: true, whole: true, sign },
    { text: rest },
    ...(night === '' ? [] : [{ text: night, whole: true, sign }]),
  ]
}

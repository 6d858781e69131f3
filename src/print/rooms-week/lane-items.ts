/** Knows what lies in a room's lane on one day and how it is worded there; refuses to lay two things over each other. */
import { minutesInDay } from '../../domain/time/span'
import { timeSpan } from '../../ui/wording/format'
import { type Run, linesOfRuns } from '../staff/text-runs'
import type { StaffSession } from '../staff/staff-session'
import { lengthInShort, shorterTitle } from '../staff/staff-words'
import type { LaneItem } from './rooms-week'

export interface LaneLook {
  readonly firstHour: number
  readonly lastHour: number
  /** Millimetres across all hours. */
  readonly hours: number
  readonly points: number
  /** Millimetres of a line of words, of a sign with its space, and of the least lane. */
  readonly line: number
  readonly sign: number
  readonly least: number
  /** Of a lane in which nothing lies. */
  readonly leastEmpty: number
}

/** Something in the lane, in minutes after midnight. */
export type InLane =
  | { readonly type: 'session'; readonly session: StaffSession; readonly people: readonly string[] }
  | { readonly type: 'night' | 'going-on'; readonly key: string; readonly code: string; readonly until: number; readonly words: string }
  | { readonly type: 'off'; readonly words: string }

type InRoom = Extract<InLane, { readonly type: 'session' }>

export interface LaidLane {
  readonly height: number
  readonly items: readonly LaneItem[]
}

/** Millimetres that a frame takes above and below its words together, and across; that of a dose is heavier. */
const framed = 0.8
const framedHeavily = 1.4
const beside = 4.8

/** What overlaps lies one under the other, and the lane is as high as it takes. */
export function laidLane(contents: readonly InLane[], look: LaneLook): LaidLane {
  const sorted = contents.toSorted((one, other) => startOf(one, look) - startOf(other, look))
  const rows: InLane[][] = []
  for (const item of sorted) {
    const row = rows.find((taken) => taken.every((other) => endOf(other, look) <= startOf(item, look)))
    if (row === undefined) rows.push([item])
    else row.push(item)
  }
  let top = 0
  const items: LaneItem[] = []
  for (const row of rows) {
    const laid = row.map((item, index) => laidItem(item, row[index + 1], look))
    const height = Math.max(look.least, ...laid.map(({ lines }, index) => lines * look.line + edgesOf(row[index])))
    items.push(...laid.map(({ item }) => ({ ...item, top, height })))
    top += height
  }
  return { height: Math.max(look.leastEmpty, top), items }
}

/** The same lane in more room than it needs. */
export function stretched({ height, items }: LaidLane, to: number): LaidLane {
  const by = to / height
  return { height: to, items: items.map((item) => ({ ...item, top: item.top * by, height: item.height * by })) }
}

function laidItem(item: InLane, next: InLane | undefined, look: LaneLook): { readonly item: Omit<LaneItem, 'top' | 'height'>; readonly lines: number } {
  const minutes = (look.lastHour - look.firstHour) * 60
  const start = (startOf(item, look) - look.firstHour * 60) / minutes
  const width = (endOf(item, look) - startOf(item, look)) / minutes
  const runsOn = (next === undefined ? 1 : (startOf(next, look) - look.firstHour * 60) / minutes) - start
  const inside = width * look.hours
  const place = { key: keyOf(item), start, width }
  if (item.type !== 'session') {
    const lines = linesOfRuns(item.type === 'off' ? [{ text: item.words }] : [{ text: item.code, bold: true, sign: item.type === 'night' ? look.sign : 0 }, { text: item.words }], look.points, runsOn * look.hours - beside)
    return { item: { ...place, room: runsOn * look.hours, what: item }, lines }
  }
  const { title, rest, lines, room } = wordedBeside(item, inside, runsOn * look.hours, look)
  return { item: { ...place, room, what: { type: 'session', session: item.session, title, rest } }, lines }
}

/** Words stay in their frame where two lines do; else the shortest of them run on beside it, no further than makes it two. */
function wordedBeside(item: InRoom, inside: number, most: number, look: LaneLook): Worded & { readonly room: number } {
  const within = wordedIn(item, inside - beside, look)
  for (let room = inside; within.lines > 2 && room < most; room += 1) {
    const worded = wordedIn(item, room - beside, look)
    if (worded.lines <= 2) return { ...worded, room: Math.min(most, room + 1) }
  }
  return within.lines <= 2 ? { ...within, room: inside } : { ...wordedIn(item, most - beside, look), room: most }
}

interface Worded {
  readonly title: string
  readonly rest: string
  readonly lines: number
}

/** The fullest wording in two lines, or the shortest in as many as it takes. */
function wordedIn({ session, people }: InRoom, width: number, look: LaneLook): Worded {
  const { title, minutes, clocksSet, from, to, isHeld } = session
  const long = lengthInShort(minutes)
  const held = isHeld ? ['held'] : []
  const wordings = [
    { title, after: [long, people.join(' '), ...held] },
    { title, after: [long, ...held] },
    { title, after: [...(clocksSet ? [long] : []), ...held] },
    { title: shorterTitle(title), after: [...(clocksSet ? [long] : []), ...held] },
  ].map(({ title: name, after }): Worded => {
    const rest = after.filter((word) => word !== '').join(', ')
    const runs: readonly Run[] = [
      { text: session.code, bold: true, whole: true, sign: look.sign },
      { text: name, bold: true },
      { text: `${timeSpan(from, to)}${rest === '' ? '' : ','}`, bold: true, whole: true },
      ...(rest === '' ? [] : [{ text: rest }]),
    ]
    return { title: name, rest, lines: linesOfRuns(runs, look.points, Math.max(1, width)) }
  })
  const fewest = wordings.reduce((best, one) => (one.lines < best.lines ? one : best))
  return wordings.find(({ lines }) => lines <= Math.max(2, fewest.lines)) ?? fewest
}

function edgesOf(item: InLane | undefined): number {
  return item?.type === 'session' && item.session.look === 'dosing' ? framedHeavily : framed
}

function keyOf(item: InLane): string {
  return item.type === 'session' ? item.session.key : item.type === 'off' ? item.words : item.key
}

function startOf(item: InLane, { firstHour }: LaneLook): number {
  return item.type === 'session' ? item.session.start : firstHour * 60
}

function endOf(item: InLane, { lastHour }: LaneLook): number {
  if (item.type === 'session') return Math.min(item.session.end, minutesInDay, lastHour * 60)
  return item.type === 'off' ? lastHour * 60 : Math.min(item.until, lastHour * 60)
}

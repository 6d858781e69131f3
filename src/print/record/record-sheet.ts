/** Knows the record of a course: what was planned, what was allowed, what happened and why, with its whole history; refuses to judge any of it. */
import { personName } from '../../domain/clinic/clinic'
import { membersOf } from '../../domain/course/course'
import { isAhead } from '../../domain/course/lifecycle'
import { progressOf } from '../../domain/course/progress'
import { byDay } from '../../domain/course/session-lines'
import { counted, dayAndTime, listOf, shortDay, shortDayYear } from '../../ui/wording/format'
import { standingName } from '../../ui/wording/standing-words'
import { footHeight } from '../block-height'
import { type DealtSide, dealRows } from '../deal-rows'
import { innerHeight, innerWidth } from '../paper'
import type { Sheet, Side } from '../sheet'
import { type StaffHead, staffHeadHeight } from '../staff/staff-head'
import { staffFoot } from '../staff/staff-input'
import type { RecordInput } from './record-facts'
import { type RecordLook, recordSizesOf, sessionColumnsOf, sessionFrame, sessionRowHeight } from './record-heights'
import type { SessionRow, SessionTable } from './record-part'
import { type FurtherRow, type Section, blocksOf, furtherSections, heightOfFurther } from './record-sections'
import { sessionRowsOf, stripScaleOf } from './session-rows'

export const recordName = 'Record'
/** Millimetres that a row is loosened by at most, above and below. */
const mostLoose = 0.9

export function recordSheet(input: RecordInput): Sheet {
  const { facts, clinic, paper, large } = input
  const rows = sessionRowsOf(facts, clinic.zone)
  const sections = furtherSections(input, lookOf(input))
  const sides = sidesOf(input, rows, sections)
  // A print is written into the log before it comes out, and must not change its own mark.
  const withoutPrints = { ...facts, rows: facts.rows.filter(({ events }) => events.some(({ type }) => type !== 'SchedulePrinted')), versions: [], chain: { holds: false, from: 0 } as const }
  const told = JSON.stringify([titleOf(input), underOf(input), rows, furtherSections({ ...input, facts: withoutPrints }, lookOf({ paper: 'a4', large: false })).map((section) => section.rows)])
  return { kind: 'record', name: `${recordName} ${facts.course.patient.code}`, paper, orientation: 'landscape', large, foot: staffFoot(input, told), sides }
}

/** Sessions first; what follows begins on a side of its own unless everything fits on one. */
function sidesOf(input: RecordInput, rows: readonly SessionRow[], sections: readonly Section[]): readonly Side[] {
  const look = lookOf(input)
  const table = tableOf(rows, look)
  const { heads, legend } = sessionFrame(look)
  const first = headOf(input, titleOf(input), underOf(input))
  const later = headOf(input, 'Sessions, continued', '')
  const room = (head: StaffHead) => roomOf(input) - headHeight(head, look)
  const { year } = recordSizesOf(look)
  const changes = new Set(rows.filter((row, index) => index > 0 && row.year !== rows[index - 1]?.year))
  const heightOf = (row: SessionRow) => sessionRowHeight(row, table.columns, look) + 2 * table.padding + (changes.has(row) ? year : 0)
  const dealt = dealRows([{ rows, heading: heads + legend + (rows.some((row) => row.year !== '') ? year : 0) }], { first: room(first), next: room(later), height: heightOf, keepsNext: () => false })
  const groups = sections.map((section) => ({ rows: section.rows, heading: section.heading }))
  const [only, more] = dealt
  const all = groups.reduce((sum, group) => sum + group.heading + group.rows.reduce((total, row) => total + heightOfFurther(row, look), 0), 0)
  if (only !== undefined && more === undefined && only.height + all <= room(first)) {
    const blocks = sections.flatMap((section) => blocksOf(section, section.rows, false))
    return [{ blocks: [first, { type: 'record', part: table }, ...blocks] }]
  }
  const fill = more === undefined ? Math.min(mostLoose, Math.max(0, (room(first) - (only?.height ?? 0)) / Math.max(1, rows.length) / 2)) : 0
  const loose = { ...table, padding: table.padding + Math.floor(fill * 10) / 10 }
  const sessions = dealt.map((side, index): Side => ({
    blocks: [index === 0 ? first : later, { type: 'record', part: { ...loose, rows: side.parts.flatMap((part) => part.rows) } }],
  }))
  const next = room(headOf(input, 'Deviations, contacts, scores and history', ''))
  const dealFurther = (room: number) => dealRows(groups, { first: room, next, height: (row) => heightOfFurther(row, look), keepsNext: ({ is }) => is === 'last' })
  const left = more === undefined ? 0 : room(later) - (dealt.at(-1)?.height ?? 0)
  const [joined, ...others] = dealFurther(left)
  // Where the sessions take several sides, what follows begins below the last of them.
  if (joined === undefined || joined.height > left) return [...sessions, ...dealFurther(next).map((side) => furtherSide(input, sections, side))]
  const ending = sessions.map((side, index) => (index < sessions.length - 1 ? side : { blocks: [...side.blocks, ...blocksOfSide(sections, joined)] }))
  return [...ending, ...others.map((side) => furtherSide(input, sections, side))]
}

function furtherSide(input: RecordInput, sections: readonly Section[], { parts }: DealtSide<FurtherRow>): Side {
  const named = parts.flatMap(({ group, continued }) => {
    const section = sections[group]
    return section === undefined ? [] : [{ section, continued }]
  })
  const names = named.map(({ section }, index) => (index === 0 ? section.title : section.title.toLowerCase()))
  const isContinued = named.length === 1 && named[0]?.continued === true
  const head = headOf(input, `${listOf(names)}${isContinued ? ', continued' : ''}`, '')
  return { blocks: [head, ...blocksOfSide(sections, { parts })] }
}

function blocksOfSide(sections: readonly Section[], { parts }: Pick<DealtSide<FurtherRow>, 'parts'>): Side['blocks'] {
  return parts.flatMap(({ group, rows, continued }) => {
    const section = sections[group]
    return section === undefined ? [] : blocksOf(section, rows, continued)
  })
}

function tableOf(rows: readonly SessionRow[], look: RecordLook): SessionTable {
  return { part: 'sessions', rows, columns: sessionColumnsOf(rows, look), scale: stripScaleOf(rows), padding: recordSizesOf(look).pad }
}

/** "14 of 16 done, 2 deviations" */
function titleOf({ facts: { lines, deviations } }: RecordInput): string {
  const { counted: all, done } = progressOf(lines)
  const left = deviations.length === 0 ? 'no deviations' : counted(deviations.length, 'deviation', 'deviations')
  return `${done} of ${all.length} done, ${left}`
}

function underOf({ facts, clinic, who, inDetail }: RecordInput): string {
  const { course, lines, protocol } = facts
  const [begin, next] = [byDay(lines).find(({ day }) => day !== null), byDay(lines).find(({ status, day }) => isAhead(status) && day !== null)]
  const pair = listOf(membersOf(course.pair).map((id) => personName(clinic, id)))
  const name = who === 'name' && course.patient.name !== '' ? `${course.patient.name}. ` : ''
  const detail = inDetail ? `${[protocol.name, protocol.substance].filter((text) => text !== '').join(', ')}. ` : ''
  const from = begin?.day === null || begin === undefined ? '' : `From ${shortDayYear(begin.day)} with ${pair}. `
  const standing = course.standing === 'active' ? '' : `${standingName(course)}. `
  const ahead = next?.day === null || next === undefined ? '' : `Next: ${next.title}, ${next.time === null ? shortDay(next.day) : dayAndTime(next.day, next.time)}.`
  return `${name}${detail}${from}${standing}${ahead}`.trim()
}

function headOf({ facts, code }: RecordInput, title: string, under: string): StaffHead {
  return { type: 'staff-head', eyebrow: `Course record, ${facts.course.patient.code}`, title, legend: [], under, code }
}

function headHeight(head: StaffHead, look: RecordLook): number {
  return staffHeadHeight(head, look.width) * (look.large ? 1.25 : 1)
}

function lookOf({ paper, large }: Pick<RecordInput, 'paper' | 'large'>): RecordLook {
  return { large, width: innerWidth(paper, 'landscape') }
}

function roomOf(input: RecordInput): number {
  return innerHeight(input.paper, 'landscape') - footHeight(input) - input.slack
}


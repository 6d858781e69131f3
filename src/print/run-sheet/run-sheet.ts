/** Knows the run sheet of a dosing day, from arrival to discharge: what is to tick, to measure, to write and to sign; refuses to advise anything. */
import { knownPersonName } from '../../domain/clinic/clinic'
import { peopleOf } from '../../domain/course/session-line'
import { clockTime, length, shortDayYear, timeSpan } from '../../ui/wording/format'
import { type GroupToDeal, dealRows } from '../deal-rows'
import { innerHeight, innerWidth } from '../paper'
import { footHeight } from '../block-height'
import type { Block, Sheet, Side } from '../sheet'
import { signedAs } from '../staff/initials'
import { peopleNamed, roomNamed } from '../staff/known-names'
import { type SignatureRow, signatureHeight } from '../staff/signature-row'
import { type StaffHead, staffHeadHeight } from '../staff/staff-head'
import { staffFoot } from '../staff/staff-input'
import { dosesOf, gatesOf, hourColumnsOf, leavingOf } from './run-contents'
import type { RunSheetInput } from './run-facts'
import { type RunLook, hourRowHeight, partHeight, sizesOf } from './run-heights'
import { dueMarksOf } from './due-marks'
import { hourRowsOf } from './hour-rows'
import type { HourRow, RunFactsRow, RunHours, RunPart } from './run-part'
import { type RunTimes, runTimesOf } from './run-times'
import { deviationKinds, hoursNote, notHeldWords, whatItIs } from './run-words'

export const runSheetName = 'Run sheet'
const handoverLines = 3
const leastNotes = 2
const mostNotes = 9

/** Null where the session has no date, for then there is no hour to write beside. */
export function runSheet(input: RunSheetInput): Sheet | null {
  const { facts, clinic, paper, large } = input
  const times = runTimesOf(facts, clinic.zone)
  if (times === null) return null
  const front = [gatesOf(facts, clinic.zone), dosesOf(input, times)]
  const rows = hourRowsOf(facts, times, input.inDetail, clinic.zone)
  const hours = hoursOf(input, times, rows)
  const sides = sidesOf(input, times, front, hours)
  const state = notHeldWords(facts)
  const told = JSON.stringify([factsRow(input, times, false), front, rows, leavingOf(input), facts.line.neutralTitle, ...(state === '' ? [] : [state])])
  const name = `${runSheetName} ${facts.patient.code}, ${shortDayYear(times.begin.day)}`
  return { kind: 'run-sheet', name, paper, orientation: 'portrait', large, foot: staffFoot(input, told), sides }
}

function hoursOf(input: RunSheetInput, times: RunTimes, rows: readonly HourRow[]): RunHours {
  const { facts, clinic } = input
  const marks = dueMarksOf(facts, times, clinic.zone)
  return { part: 'hours', title: 'Hours', note: hoursNote(facts, marks, times), rows, rowHeight: sizesOf(input).least, columns: hourColumnsOf(rows, input.large) }
}

/** What stands on the first sides in its order: whole parts, and the hours line by line. */
type FrontRow = { readonly is: 'part'; readonly part: RunPart } | { readonly is: 'hour'; readonly row: HourRow }

/** The conditions, the dose and the hours; then leaving, on the side of the last hours where there is room for all of it. */
function sidesOf(input: RunSheetInput, times: RunTimes, front: readonly RunPart[], hours: RunHours): readonly Side[] {
  const look = lookOf(input)
  const sizes = sizesOf(input)
  const [first, later, leaving] = ['', ', hours', ', leaving'].map((more, index) => [headOf(input, more), ...asBlocks([factsRow(input, times, index > 0)])] as const)
  if (first === undefined || later === undefined || leaving === undefined) return []
  const [roomFirst, roomLater] = [roomOf(input) - heightOf(first, look), roomOf(input) - heightOf(later, look)]
  const free = roomFirst - heightOf(asBlocks([...front, hours]), look)
  const sized = { ...hours, rowHeight: Math.max(sizes.least, Math.min(sizes.most, Math.floor((free / hours.rows.length) * 10) / 10)) }
  const groups: readonly GroupToDeal<FrontRow>[] = [
    { rows: front.map((part) => ({ is: 'part', part })), heading: 0 },
    { rows: hours.rows.map((row) => ({ is: 'hour', row })), heading: partHeight(hours, look) },
  ]
  const dealt = dealRows(groups, {
    first: roomFirst,
    next: roomLater,
    height: (row) => (row.is === 'part' ? partHeight(row.part, look) : hourRowHeight(row.row, sized, look)),
    keepsNext: () => false,
  })
  const sides = dealt.map(({ parts }, index): readonly Block[] => {
    const blocks = parts.flatMap(({ rows, continued }) => {
      const own = rows.flatMap((row) => (row.is === 'hour' ? [row.row] : []))
      const hoursHere: RunPart = { ...sized, title: continued ? 'Hours, continued' : sized.title, rows: own }
      return own.length > 0 ? [hoursHere] : rows.flatMap((row) => (row.is === 'part' ? [row.part] : []))
    })
    return [...(index === 0 ? first : later), ...asBlocks(blocks)]
  })
  const left = (sides.length === 1 ? roomFirst : roomLater) - (dealt.at(-1)?.height ?? 0)
  const ending = leavingBlocks(input, left)
  if (ending.least <= left) return withLast(sides, ending.blocks)
  return [...withLast(sides, notesFor(left, input)), ...leavingSides(input, leaving, roomOf(input) - heightOf(leaving, look))]
}

function withLast(sides: readonly (readonly Block[])[], blocks: readonly Block[]): readonly Side[] {
  return sides.map((side, index) => ({ blocks: index === sides.length - 1 ? [...side, ...blocks] : side }))
}

/** Lines for notes under short hours, where three or more fit. */
function notesFor(room: number, input: RunSheetInput): readonly Block[] {
  const without = partHeight({ part: 'notes', lines: 0 }, lookOf(input))
  const lines = Math.min(mostNotes, Math.floor((room - without) / sizesOf(input).writing))
  return lines < 3 ? [] : asBlocks([{ part: 'notes', lines }])
}

/** Everything about leaving, with as many lines for notes as there is room; `least` is its height with the fewest. */
function leavingBlocks(input: RunSheetInput, room: number): { readonly blocks: readonly Block[]; readonly least: number } {
  const look = lookOf(input)
  const signatures = signaturesOf(input)
  const least = heightOf(asBlocks(leavingParts(input, leastNotes)), look) + signatureHeight(signatures, look)
  const more = Math.max(0, Math.floor((room - least) / sizesOf(input).writing))
  return { blocks: [...asBlocks(leavingParts(input, Math.min(mostNotes, leastNotes + more))), signatures], least }
}

/** One side as a rule; in large type as many as the parts take. */
function leavingSides(input: RunSheetInput, head: readonly Block[], room: number): readonly Side[] {
  const { blocks, least } = leavingBlocks(input, room)
  if (least <= room) return [{ blocks: [...head, ...blocks] }]
  const look = lookOf(input)
  const signatures = signaturesOf(input)
  const dealt = dealRows([{ rows: leavingParts(input, leastNotes), heading: 0 }], {
    first: room,
    next: room,
    height: (part) => partHeight(part, look) + (part.part === 'notes' ? signatureHeight(signatures, look) : 0),
    keepsNext: () => false,
  })
  const more = Math.max(0, Math.floor((room - (dealt.at(-1)?.height ?? room)) / sizesOf(input).writing))
  return dealt.map(({ parts }, index) => {
    const isLast = index === dealt.length - 1
    const own = parts.flatMap(({ rows }) => rows).map((part) => (isLast && part.part === 'notes' ? { ...part, lines: Math.min(mostNotes, part.lines + more) } : part))
    return { blocks: [...head, ...asBlocks(own), ...(isLast ? [signatures] : [])] }
  })
}

function leavingParts(input: RunSheetInput, notes: number): readonly RunPart[] {
  return [leavingOf(input), { part: 'handover', lines: handoverLines }, { part: 'deviation', kinds: deviationKinds }, { part: 'notes', lines: notes }]
}

function headOf({ facts, code, inDetail }: RunSheetInput, more: string): StaffHead {
  const { protocol } = facts
  const detail = [protocol.name, protocol.substance].filter((text) => text !== '').join(', ')
  const under = more === '' ? `${whatItIs(facts)}${inDetail ? `. ${detail}` : ''}` : ''
  const state = notHeldWords(facts)
  return { type: 'staff-head', eyebrow: '', title: `${state === '' ? '' : `${state}: `}${facts.line.neutralTitle}${more}`, legend: [], under, code }
}

/** In large type later sides say only whose day it is. */
function factsRow({ facts, clinic, who, large }: RunSheetInput, { begin, end, minutes, nightEnd }: RunTimes, isLater: boolean): RunFactsRow {
  const { patient, line } = facts
  const people = peopleNamed(clinic, peopleOf(line))
  const known = people.filter(({ id }) => knownPersonName(clinic, id) !== undefined).map(({ name }) => name)
  const left = people.slice(known.length).map(({ name }) => name)
  const night = nightEnd === null ? '' : `, night to ${clockTime(nightEnd.time)}`
  const all = [
    { label: 'Patient', value: who === 'name' && patient.name !== '' ? `${patient.code}, ${patient.name}` : patient.code },
    { label: 'Day', value: shortDayYear(begin.day) },
    { label: 'Session', value: `${timeSpan(begin.time, end.time)}${minutes === 0 ? '' : `, ${length(minutes)}`}${night}` },
    { label: 'Room', value: roomNamed(clinic, line)?.name ?? 'none' },
    { label: 'Therapists', value: people.length === 0 ? 'nobody named' : [...signedAs(known), ...left].join(', ') },
  ]
  return { part: 'facts', facts: large && isLater ? all.slice(0, 2) : all }
}

function signaturesOf({ facts, clinic, large }: RunSheetInput): SignatureRow {
  // Whoever has left the clinic does not come to sign.
  const names = peopleOf(facts.line).flatMap((id) => knownPersonName(clinic, id) ?? [])
  const short = signedAs(names)
  const own = names.map((name, index) => (short[index] === name ? `${name}, time` : `${short[index] ?? ''}, ${name}, time`))
  return { type: 'signatures', lines: [...own, 'Entered in the app by, day and time'], columns: large ? 1 : 3 }
}

function asBlocks(parts: readonly RunPart[]): readonly Block[] {
  return parts.map((part) => ({ type: 'run', part }))
}

function heightOf(blocks: readonly Block[], look: RunLook): number {
  return blocks.reduce((sum, block) => {
    if (block.type === 'staff-head') return sum + staffHeadHeight(block, look.width) * (look.large ? 1.12 : 0.92)
    return sum + (block.type === 'run' ? partHeight(block.part, look) : 0)
  }, 0)
}

function lookOf({ paper, large }: RunSheetInput): RunLook {
  return { large, width: innerWidth(paper) }
}

function roomOf(input: RunSheetInput): number {
  return innerHeight(input.paper) - footHeight(input) - input.slack
}

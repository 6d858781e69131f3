/** Knows the front desk's list of a day as a sheet; refuses the kind of any session, every name of a patient, and all that the app was not told. */
import { type Clinic, personName } from '../../domain/clinic/clinic'
import { timeOfMinutes } from '../../domain/time/clock-time'
import type { Day } from '../../domain/time/day'
import type { CalendarEntry } from '../../ui/calendar/calendar-entry'
import { counted, longDayYear, timeSpan } from '../../ui/wording/format'
import { footHeight } from '../block-height'
import { dealRows } from '../deal-rows'
import { innerHeight, innerWidth } from '../paper'
import type { Sheet, Side } from '../sheet'
import { closedWords, workingHoursOf } from '../staff/off-hours'
import { type StaffHead, staffHeadHeight } from '../staff/staff-head'
import { type StaffInput, staffFoot } from '../staff/staff-input'
import { type StaffSession, staffSessionsOf } from '../staff/staff-session'
import { clockWords, shortNames } from '../staff/staff-words'
import { deskLook, notesHeight, rowHeight } from './desk-look'
import { deskRows } from './desk-rows'
import type { DeskNote, DeskRow } from './desk-table'

export interface DeskFacts {
  readonly day: Day
  /** Sessions of the day and of the day before, whose night may reach into it, by day and time. */
  readonly entries: readonly CalendarEntry[]
}

/** Rows left to write on, where there is room. */
const mostSpare = 8
const leastSpare = 1

export function deskSheet(facts: DeskFacts, input: StaffInput): Sheet {
  const { clinic, paper, large } = input
  const sessions = staffSessionsOf(facts.entries, clinic)
  const rows = deskRows(facts.day, sessions, facts.entries, clinic)
  const look = deskLook(rows, large, innerWidth(paper, 'landscape'))
  const head: StaffHead = {
    type: 'staff-head',
    eyebrow: 'Front desk',
    title: longDayYear(facts.day),
    legend: [],
    under: underOf(facts.day, rows, clinic),
    code: input.code,
  }
  const notes = notesOf(facts.day, sessions, clinic)
  const spareHeight = large ? 17 : 12.5
  const room = innerHeight(paper, 'landscape') - staffHeadHeight(head, innerWidth(paper, 'landscape'), large) - footHeight({ large }) - input.slack
  const below = notesHeight(notes, look)
  const dealt = dealRows([{ rows, heading: look.head }], { first: room, next: room, height: (row) => rowHeight(row, look), keepsNext: () => false })
  const filled = dealt.map(({ parts }) => parts.flatMap((part) => part.rows))
  const last = dealt.at(-1)?.height ?? look.head
  // The notes and at least one empty row stand together on the last side.
  const isFull = dealt.length === 0 || last + below + leastSpare * spareHeight > room
  const onSides: readonly (readonly DeskRow[])[] = isFull ? [...filled, []] : filled
  const used = isFull ? look.head : last
  const spare = Math.max(leastSpare, Math.min(mostSpare, Math.floor((room - used - below) / spareHeight)))
  const sides = onSides.map((onSide, index): Side => {
    const isLast = index === onSides.length - 1
    return {
      blocks: [
        head,
        { type: 'desk-table', columns: look.columns, rows: onSide, spare: isLast ? spare : 0, spareHeight },
        ...(isLast && notes.length > 0 ? [{ type: 'desk-notes' as const, notes }] : []),
      ],
    }
  })
  return { kind: 'desk', name: `Front desk, ${longDayYear(facts.day)}`, paper, orientation: 'landscape', large, foot: staffFoot(input, JSON.stringify([facts.day, rows, notes])), sides }
}

function underOf(day: Day, rows: readonly DeskRow[], clinic: Clinic): string {
  const closed = closedWords(clinic, day)
  const people = new Set(rows.filter(({ hasCame }) => hasCame).map(({ code }) => code)).size
  return [
    ...(closed === null ? [] : [`The clinic is ${closed}.`]),
    people === 0 ? 'Nobody is expected.' : `${counted(people, 'person is', 'people are')} expected. Ask whom they come to meet; say no code, name or reason aloud.`,
    ...clockWords(clinic.zone, { from: day, to: day }),
  ].join(' ')
}

function notesOf(day: Day, sessions: readonly StaffSession[], clinic: Clinic): readonly DeskNote[] {
  const names = shortNames(clinic)
  const nights = sessions.filter((session) => session.day === day && session.night !== null)
  const tonight = [
    ...(clinic.nightTelephone === '' ? [] : [{ bold: clinic.nightTelephone, text: 'to call in the night' }]),
    ...nights.map(({ code, room, people }) => ({
      bold: code,
      text: [`stays${room === null ? '' : ` in ${room.name}`}`, ...(people.length === 0 ? [] : [`met ${people.map(({ id, name }) => names.get(id) ?? name).join(', ')}`])].join(', '),
    })),
  ]
  const here = hereOn(day, clinic)
  return [...(here.length === 0 ? [] : [{ title: 'Here on this day', lines: here }]), ...(tonight.length === 0 ? [] : [{ title: 'Tonight', lines: tonight }])]
}

/** Those with the same hours on one line, by when they come. */
function hereOn(day: Day, clinic: Clinic): DeskNote['lines'] {
  const byHours = new Map<string, string[]>()
  const here = clinic.therapists.map(({ id }) => ({ id, hours: workingHoursOf(clinic, id, day) }))
  for (const { id, hours } of here.toSorted((one, other) => (one.hours[0]?.from ?? 0) - (other.hours[0]?.from ?? 0))) {
    const words = hours.map(({ from, to }) => timeSpan(timeOfMinutes(from), timeOfMinutes(to))).join(', ')
    if (hours.length > 0) byHours.set(words, [...(byHours.get(words) ?? []), personName(clinic, id)])
  }
  return [...byHours].map(([bold, people]) => ({ bold, text: people.join(', ') }))
}

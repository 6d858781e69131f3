/** Knows the sheets for staff as markup, with any number of sessions on each; refuses a screen around them. */
import { renderToStaticMarkup } from 'react-dom/server'
import type { CourseEvent } from '../../src/domain/course/events'
import { addMinutes, time } from '../../src/domain/time/clock-time'
import { day } from '../../src/domain/time/day'
import { clinicMonthSheet } from '../../src/print/clinic-month/clinic-month-sheet'
import { deskSheet } from '../../src/print/desk-list/desk-sheet'
import { fortnightSheet } from '../../src/print/fortnight/fortnight-sheet'
import type { Paper } from '../../src/print/paper'
import { pocketSheet } from '../../src/print/pocket-list/pocket-sheet'
import { recordSheet } from '../../src/print/record/record-sheet'
import { roomsSheet } from '../../src/print/rooms-week/rooms-sheet'
import { runSheet } from '../../src/print/run-sheet/run-sheet'
import type { Sheet } from '../../src/print/sheet'
import { SheetPages } from '../../src/print/sheet-pages'
import type { StaffInput } from '../../src/print/staff/staff-input'
import { specClinic } from './course-spec'
import { plannedCourse, planning } from './planned-course'
import { recordFactsOf, recordInput } from './record-facts'
import { runFactsOf, runInput } from './run-facts'
import { manyVisits, smallProtocol } from './small-protocol'
import { firstMonday, manySessions, staffInput } from './staff-papers'

const patient = { code: '7KQ4', name: 'Robin Hale' }

export const staffSheets = ['fortnight', 'pocket', 'rooms', 'month', 'desk', 'record', 'run-sheet'] as const

export interface DrawnStaff {
  readonly sheet: (typeof staffSheets)[number]
  readonly paper: Paper
  readonly large: boolean
  /** On a run sheet, lines of the record. */
  readonly sessions: number
  readonly slack: number
}

export interface Told {
  /** What stands on the sheet for one session and no other. */
  readonly name: string
  /** "09:00", when it begins. */
  readonly from: string
}

export interface DrawnStaffSheet {
  readonly markup: string
  readonly sides: number
  readonly told: readonly Told[]
}

export function drawnStaff({ sheet, sessions, ...choices }: DrawnStaff): DrawnStaffSheet {
  const { made, told } = sheet === 'record' ? record(sessions, choices) : sheet === 'run-sheet' ? run(sessions, choices) : ofClinic(sheet, sessions, choices)
  return { markup: renderToStaticMarkup(<SheetPages sheet={made} />), sides: made.sides.length, told }
}

type Choices = Pick<StaffInput, 'paper' | 'large' | 'slack'>

interface Made {
  readonly made: Sheet
  readonly told: readonly Told[]
}

const days = { fortnight: 14, pocket: 14, rooms: 5, month: 28, desk: 1 }

function ofClinic(sheet: keyof typeof days, sessions: number, choices: Choices): Made {
  const entries = manySessions(sessions, firstMonday, days[sheet])
  const input = staffInput(choices)
  const fortnight = { person: 'al', from: firstMonday, entries, calls: [], booked: [885, 855] as const }
  const made = {
    fortnight: () => fortnightSheet(fortnight, input),
    pocket: () => pocketSheet(fortnight, input),
    rooms: () => roomsSheet({ from: firstMonday, entries }, input),
    month: () => clinicMonthSheet({ day: firstMonday, entries, weekStart: 'mon' }, input),
    desk: () => deskSheet({ day: firstMonday, entries }, input),
  }[sheet]()
  return { made, told: entries.map(({ code, line }) => ({ name: code ?? '', from: line.time ?? '' })) }
}

function record(sessions: number, choices: Choices): Made {
  const protocol = manyVisits(sessions)
  const facts = recordFactsOf([planning(protocol, '2027-01-11', patient)], specClinic, day('2027-04-12'))
  return { made: recordSheet(recordInput(facts, choices)), told: facts.lines.map(({ title, time }) => ({ name: title, from: time ?? '' })) }
}

function run(lines: number, choices: Choices): Made {
  const on = day('2027-01-25')
  const at = (index: number) => addMinutes(time('09:10'), index * 8)
  const noted = Array.from({ length: lines }, (_, index): readonly CourseEvent[] => [
    { type: 'DosingFactNoted', session: 'exp-1', entry: `e${index}`, noted: { day: on, time: at(index), fact: { what: 'event', note: `Said line ${index}` } }, reason: '', deviations: [] },
  ])
  const course = plannedCourse(smallProtocol, '2027-01-11', patient, [{ type: 'SessionStarted', session: 'exp-1', day: on, time: time('09:05') }], ...noted)
  const made = runSheet(runInput(runFactsOf(course, 'exp-1', specClinic, on), { ...choices, inDetail: true }))
  if (made === null) throw new Error('no dosing day')
  return { made, told: noted.map((_, index) => ({ name: `Said line ${index}`, from: at(index) })) }
}

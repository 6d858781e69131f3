/** Knows what the book tells for a sheet, and which sheet is made of it; refuses to know the screen. */
import type { Book } from '../../../desk/book'
import { type ClinicMonthTold, clinicMonthOf } from '../../../desk/papers/clinic-month'
import { type DeskDayTold, deskDayOf, nextDeskDay } from '../../../desk/papers/desk-day'
import { type FortnightTold, fortnightOf } from '../../../desk/papers/fortnight'
import { type PrintedCode, printedCode } from '../../../desk/papers/paper-target'
import { type RoomsWeekTold, roomsWeekOf } from '../../../desk/papers/rooms-week'
import { type StaffScope, staffScope } from '../../../desk/papers/staff-scope'
import type { DeskNow } from '../../../desk/use-desk'
import type { Clinic } from '../../../domain/clinic/clinic'
import type { Day } from '../../../domain/time/day'
import type { Weekday } from '../../../domain/time/weekday'
import type { WallTime } from '../../../domain/time/zone'
import { clinicMonthSheet } from '../../../print/clinic-month/clinic-month-sheet'
import { deskSheet } from '../../../print/desk-list/desk-sheet'
import { fortnightSheet } from '../../../print/fortnight/fortnight-sheet'
import { markOf } from '../../../print/mark'
import { pocketSheet } from '../../../print/pocket-list/pocket-sheet'
import { roomsSheet } from '../../../print/rooms-week/rooms-sheet'
import type { Sheet } from '../../../print/sheet'
import type { StaffInput } from '../../../print/staff/staff-input'
import type { SheetMaking } from '../paper-desk'
import { type AskedSheet, firstDayOf, targetOf } from './asked-sheet'

export type Told =
  | { readonly sheet: 'fortnight' | 'pocket'; readonly facts: FortnightTold }
  | { readonly sheet: 'rooms'; readonly facts: RoomsWeekTold }
  | { readonly sheet: 'month'; readonly facts: ClinicMonthTold }
  | { readonly sheet: 'desk'; readonly facts: DeskDayTold }

/** Everything a sheet is made of but what is chosen beside it. */
export interface ToldSheet extends StaffScope {
  readonly told: Told
  /** Its first day, and whose it is; the person counts for a fortnight alone. */
  readonly from: Day
  readonly person: string
  readonly clinic: Clinic
  readonly code: PrintedCode
  readonly printed: WallTime
}

/** Null without a clinic. */
export function toldSheet(book: Book, { sheet, day, person: asked }: AskedSheet, { today, timeNow }: DeskNow): ToldSheet | null {
  const clinic = book.clinic()
  if (clinic === null) return null
  const people = [...clinic.therapists, ...clinic.raters]
  const person = people.find(({ id }) => id === asked)?.id ?? people[0]?.id ?? ''
  const from = firstDayOf(sheet, day ?? (sheet === 'desk' ? nextDeskDay(book, clinic, today) : today))
  const told = toldOf(book, sheet, from, person, today)
  return { told, from, person, clinic, code: printedCode(targetOf(sheet, from, person), 'To enter what happened'), printed: { day: today, time: timeNow }, ...staffScope(book, told.facts.entries) }
}

function toldOf(book: Book, sheet: AskedSheet['sheet'], from: Day, person: string, today: Day): Told {
  switch (sheet) {
    case 'fortnight':
    case 'pocket':
      return { sheet, facts: fortnightOf(book, person, from, today) }
    case 'rooms':
      return { sheet, facts: roomsWeekOf(book, from, today) }
    case 'month':
      return { sheet, facts: clinicMonthOf(book, from, today) }
    case 'desk':
      return { sheet, facts: deskDayOf(book, from, today) }
  }
}

export function madeSheet({ told, clinic, code, printed, version, sample }: ToldSheet, making: SheetMaking, weekStart: Weekday): Sheet {
  const input: StaffInput = { clinic, code, printed, version, sample, mark: markOf, ...making }
  switch (told.sheet) {
    case 'fortnight':
      return fortnightSheet(told.facts, input)
    case 'pocket':
      return pocketSheet(told.facts, input)
    case 'rooms':
      return roomsSheet(told.facts, input)
    case 'month':
      return clinicMonthSheet({ ...told.facts, weekStart }, input)
    case 'desk':
      return deskSheet(told.facts, input)
  }
}

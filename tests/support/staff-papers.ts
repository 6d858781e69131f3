/** Knows sessions, calls and clinics to print for staff, few and many; refuses the planner, so that sheets are tested alone. */
import type { Clinic, Room } from '../../src/domain/clinic/clinic'
import type { SuggestedCall } from '../../src/domain/course/contacts/suggested-calls'
import type { SessionLine } from '../../src/domain/course/session-line'
import type { VisitKind } from '../../src/domain/protocol/protocol'
import { addMinutes, time } from '../../src/domain/time/clock-time'
import { type Day, addDays, day } from '../../src/domain/time/day'
import { weekdayOf } from '../../src/domain/time/weekday'
import { markOf } from '../../src/print/mark'
import type { SheetCode } from '../../src/print/staff/staff-head'
import type { StaffInput } from '../../src/print/staff/staff-input'
import type { CalendarEntry } from '../../src/ui/calendar/calendar-entry'
import { clinic, officeHours } from './clinics'
import { printedLine } from './printed-course'

export const firstMonday = day('2027-02-01')

export const someCode: SheetCode = { inGroups: '9RW2-HV6D-4', forMachines: 'EW1:9RW2HV6D4', use: 'To enter what happened' }

export function staffInput(changed: Partial<StaffInput> = {}): StaffInput {
  return {
    clinic: harbour,
    paper: 'a4',
    large: false,
    printed: { day: day('2027-01-29'), time: time('16:40') },
    version: 12,
    sample: false,
    code: someCode,
    mark: markOf,
    slack: 2,
    ...changed,
  }
}

const people = [
  ['al', 'Ana Lindqvist'],
  ['bo', 'Ben Okafor'],
  ['cm', 'Chloe Marsh'],
  ['da', 'David Amin'],
  ['ev', 'Eva Voss'],
  ['fk', 'Farid Karimi'],
] as const

const trees = 'Cedar Willow Linden Rowan Alder Aspen Beech Birch Elder Hazel Holly Larch Maple Oak Olive Pear Pine Plum Poplar Yew'.split(' ')

function roomsNamed(names: readonly string[]): readonly Room[] {
  return names.map((name, index) => ({ id: name.toLowerCase(), name, suits: index < 2 ? ['dosing', 'consult'] : ['consult'], closedOn: [], closed: [] }))
}

/** Four therapists and four rooms, a night after dosing in the room, one day of cleaning. */
export const harbour: Clinic = clinic({
  name: 'Harbour Street Clinic',
  nightTelephone: '01632 960177',
  night: { stays: 'dosing-room', until: time('09:30') },
  therapists: people.slice(0, 4).map(([id, name]) => ({ id, name, away: [] })),
  rooms: roomsNamed(trees.slice(0, 4)).map((room) => (room.id === 'cedar' ? { ...room, closed: [{ from: day('2027-02-05'), to: day('2027-02-05'), name: 'deep cleaning' }] } : room)),
})

export const openAllWeek: Clinic = { ...harbour, open: { ...harbour.open, sat: officeHours, sun: officeHours } }

/** Six therapists and twenty rooms. */
export const crowdedClinic: Clinic = clinic({
  ...harbour,
  therapists: people.map(([id, name]) => ({ id, name, away: [] })),
  rooms: roomsNamed(trees),
})

export interface Booked extends Partial<SessionLine> {
  readonly room?: string | null
  readonly people?: readonly string[]
}

/** A session of one course; its room and people by id, named as in the crowded clinic. */
export function booked(code: string, kind: VisitKind, on: Day, at: string, { room = 'linden', people: ids = ['al', 'bo'], ...changed }: Booked = {}): CalendarEntry {
  const minutes = changed.minutes ?? (kind === 'dosing' ? 480 : 90)
  const session = changed.session ?? `${kind} ${on} ${at}`
  const line = printedLine({
    title: changed.title ?? kind,
    neutralTitle: changed.title ?? kind,
    endTime: addMinutes(time(at), minutes),
    roomName: room === null ? null : (trees.find((tree) => tree.toLowerCase() === room) ?? room),
    therapistNames: ids.map((id) => people.find(([known]) => known === id)?.[1] ?? id),
    slot: { day: on, time: time(at), minutes, therapists: ids, room },
    ...changed,
    session,
    kind,
    day: on,
    time: time(at),
    minutes,
  })
  return { courseId: `course ${code}`, code, line }
}

export function callOn(code: string, on: Day, number: number): SuggestedCall {
  return { courseId: `course ${code}`, code, after: 'exp-1', title: 'Dosing 1', mode: 'phone', day: on, state: 'ahead', number, wanted: 4, isCounted: true, pair: ['al', 'bo'] }
}

/** One week of a quiet clinic, with a night in it. */
export const typicalEntries: readonly CalendarEntry[] = byTime([
  booked('7KQ4', 'dosing', firstMonday, '09:00', { title: 'Dosing 1', room: 'cedar' }),
  booked('8PVE', 'preparation', firstMonday, '11:00', { title: 'Preparation 3', room: 'rowan', people: ['cm', 'da'] }),
  booked('4JNC', 'dosing', addDays(firstMonday, 1), '09:00', { title: 'Dosing 2', room: 'willow', people: ['cm', 'da'], nightUntil: time('09:30') }),
  booked('7KQ4', 'integration', addDays(firstMonday, 1), '10:00', { title: 'Integration 1.1' }),
  booked('5HGB', 'preparation', addDays(firstMonday, 1), '14:00', { title: 'Preparation 2' }),
  booked('2TZY', 'assessment', addDays(firstMonday, 1), '15:00', { title: 'Outcome assessment', room: 'rowan', people: ['da'] }),
  booked('9TFA', 'preparation', addDays(firstMonday, 2), '14:00', { title: 'Preparation 2' }),
  booked('4JNC', 'integration', addDays(firstMonday, 2), '10:00', { title: 'Integration 2.1', room: 'rowan', people: ['cm', 'da'] }),
  booked('6RWH', 'integration', addDays(firstMonday, 3), '13:00', { title: 'Integration 3.3' }),
  booked('7KQ4', 'integration', addDays(firstMonday, 8), '10:00', { title: 'Integration 1.2' }),
  booked('5HGB', 'preparation', addDays(firstMonday, 8), '14:00', { title: 'Preparation 3' }),
  booked('3MXD', 'dosing', addDays(firstMonday, 10), '09:00', { title: 'Dosing 2', room: 'cedar', nightUntil: time('09:30') }),
  booked('3MXD', 'integration', addDays(firstMonday, 11), '10:00', { title: 'Integration 2.1' }),
])

/** Every weekday three pairs sit in two to four sessions each, others in rooms of their own: some fifteen a day. */
export function crowdedEntries(from: Day, days: number): readonly CalendarEntry[] {
  const pairs = [['al', 'bo'], ['cm', 'da'], ['ev', 'fk']] as const
  const starts = ['08:00', '09:45', '11:30', '13:30', '15:15'] as const
  const all: CalendarEntry[] = []
  for (let ahead = 0; ahead < days; ahead += 1) {
    const on = addDays(from, ahead)
    if (['sat', 'sun'].includes(weekdayOf(on))) continue
    pairs.forEach((pair, index) => {
      const code = (count: number) => `${'KRD'.slice(index, index + 1)}-${(ahead * 7 + count * 3 + index) % 60 + 10}`
      if ((ahead + index) % 3 === 0) all.push(booked(code(0), 'dosing', on, '09:00', { title: `Dosing ${(ahead % 3) + 1}`, room: index === 0 ? 'cedar' : 'willow', people: pair, ...(index === 1 ? { nightUntil: time('09:30') } : {}) }))
      else {
        starts.forEach((at, count) => {
          const kind = count % 3 === 0 ? 'preparation' : count % 3 === 1 ? 'integration' : 'assessment'
          const title = kind === 'preparation' ? `Preparation ${count + 1}` : kind === 'integration' ? `Integration 2.${count}` : 'Outcome assessment'
          all.push(booked(code(count), kind, on, at, { title, room: trees[(index * 5 + count + ahead) % 18 + 2]?.toLowerCase() ?? null, people: pair, session: `s${ahead}-${index}-${count}` }))
        })
      }
    })
    for (let more = 0; more < 6; more += 1) {
      all.push(booked(`X-${more + 20 + ahead}`, 'integration', on, more % 2 === 0 ? '10:00' : '14:30', { title: `Integration 1.${more + 1}`, minutes: 60, room: trees[(more * 3 + ahead) % 18 + 2]?.toLowerCase() ?? null, people: [`p${more}`], session: `x${ahead}-${more}` }))
    }
  }
  return byTime(all)
}

export function byTime(entries: readonly CalendarEntry[]): readonly CalendarEntry[] {
  return entries.toSorted((one, other) => ((one.line.day ?? '') + (one.line.time ?? '') < (other.line.day ?? '') + (other.line.time ?? '') ? -1 : 1))
}

export function ofPerson(entries: readonly CalendarEntry[], person: string): readonly CalendarEntry[] {
  return entries.filter(({ line }) => line.slot?.therapists.includes(person) === true)
}

/** So many sessions over so many days, four starts a day as long as they last, in rooms and with people by turns. */
export function manySessions(count: number, from: Day, days: number): readonly CalendarEntry[] {
  const starts = ['08:00', '10:00', '12:00', '14:00', '16:00'] as const
  const kinds = ['preparation', 'integration', 'assessment', 'dosing'] as const
  const all = Array.from({ length: count }, (_, index) => {
    const kind = kinds[index % kinds.length] ?? 'preparation'
    const on = addDays(from, index % days)
    const at = starts[Math.floor(index / days) % starts.length] ?? '08:00'
    const night = kind === 'dosing' && index % 8 === 3 ? { nightUntil: time('09:30') } : {}
    return booked(`P-${index + 1}`, kind, on, at, { title: `${kind} ${index}`, minutes: 60 + (index % 3) * 30, room: trees[index % 4]?.toLowerCase() ?? null, session: `many-${index}`, ...night })
  })
  return byTime(all)
}

/** Knows how a change of the clinic is told in its history, by what it changed; refuses to judge it. */
import type { Clinic, NamedDays, Room, Therapist } from '../../domain/clinic/clinic'
import type { ClinicEvent } from '../../domain/clinic/clinic-commands'
import type { Actor } from '../../domain/course/course'
import type { SentencePart } from './event-sentence'
import { counted, daySpan } from './format'

/** "Ben changed the clinic: Ana away 8 – 12 Feb (ill); closed 24 – 26 Dec." in pieces; `before` is null where it was not known. */
export function clinicEventSentence({ type, clinic }: ClinicEvent, by: Actor, before: Clinic | null): readonly SentencePart[] {
  const who = strong(by.name === '' ? 'Somebody' : by.name)
  if (type === 'ClinicSetUp' || before === null) {
    const { therapists, rooms } = clinic
    return [who, plain(' set up '), strong('the clinic'), plain(`, with ${counted(therapists.length, 'therapist', 'therapists')} and ${counted(rooms.length, 'room', 'rooms')}.`)]
  }
  const changes = clinicChanges(before, clinic)
  return [who, plain(changes.length === 0 ? ' saved ' : ' changed '), strong('the clinic'), plain(changes.length === 0 ? ' as it was.' : `: ${changes.join('; ')}.`)]
}

/** What differs, each in a few words. */
export function clinicChanges(before: Clinic, after: Clinic): readonly string[] {
  const differs = (...keys: readonly (keyof Clinic)[]) => keys.some((key) => !isSame(before[key], after[key]))
  return [
    ...(differs('name', 'address', 'telephone', 'nightTelephone') ? ['its name, address or telephone'] : []),
    ...(differs('zone') ? ['its time zone'] : []),
    ...(differs('open') ? ['opening hours'] : []),
    ...(differs('night') ? ['the night after dosing'] : []),
    ...(differs('gridMinutes', 'turnoverMinutes') ? ['start times or the time between bookings'] : []),
    ...daysChanged(before.closures, after.closures, 'closed', 'open again'),
    ...listed(before.therapists, after.therapists, 'therapist', therapistChanges),
    ...listed(before.rooms, after.rooms, 'room', roomChanges),
    ...listed(before.raters, after.raters, 'rater', renamed),
  ]
}

interface Named {
  readonly id: string
  readonly name: string
}

function listed<T extends Named>(before: readonly T[], after: readonly T[], what: string, changes: (one: T, other: T) => readonly string[]): readonly string[] {
  const find = (list: readonly T[], id: string) => list.find((one) => one.id === id)
  return [
    ...after.filter(({ id }) => find(before, id) === undefined).map(({ name }) => `${name} added as a ${what}`),
    ...before.filter(({ id }) => find(after, id) === undefined).map(({ name }) => `${name} taken out`),
    ...after.flatMap((one) => {
      const old = find(before, one.id)
      return old === undefined ? [] : changes(old, one)
    }),
  ]
}

function therapistChanges(before: Therapist, after: Therapist): readonly string[] {
  const { name } = after
  const hours = isSame(before.hours, after.hours) ? [] : [`working hours of ${name}`]
  return [...renamed(before, after), ...hours, ...daysChanged(before.away, after.away, `${name} away`, `${name} no longer away`)]
}

function roomChanges(before: Room, after: Room): readonly string[] {
  const { name } = after
  const use = isSame([before.suits, before.closedOn], [after.suits, after.closedOn]) ? [] : [`the use of ${name}`]
  return [...renamed(before, after), ...use, ...daysChanged(before.closed, after.closed, `${name} closed`, `${name} open again`)]
}

function renamed(before: Named, after: Named): readonly string[] {
  return before.name === after.name ? [] : [`${before.name} is now called ${after.name}`]
}

function daysChanged(before: readonly NamedDays[], after: readonly NamedDays[], added: string, gone: string): readonly string[] {
  const besides = (days: readonly NamedDays[], others: readonly NamedDays[]) => days.filter((one) => !others.some((other) => isSame(one, other)))
  const words = (days: NamedDays) => daySpan(days) + (days.name === '' ? '' : ` (${days.name})`)
  return [...besides(after, before).map((days) => `${added} ${words(days)}`), ...besides(before, after).map((days) => `${gone} ${words(days)}`)]
}

/** Clinics come from one form, so that what is equal has its members in one order. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function plain(text: string): SentencePart {
  return { text, strong: false }
}

function strong(text: string): SentencePart {
  return { text, strong: true }
}

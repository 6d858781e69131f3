import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import type { Desk } from '../../../src/desk/desk'
import { changesOf } from '../../../src/desk/files/calendar-changes'
import { type CalendarFileAsked, calendarFile } from '../../../src/desk/files/calendar-file'
import type { CourseCommand } from '../../../src/domain/course/commands'
import { time } from '../../../src/domain/time/clock-time'
import { addDays } from '../../../src/domain/time/day'
import { smallClinic } from '../../domain/clinic/clinic-sample'
import { adoptPlan, firstDay, smallProtocol } from '../small-protocol'
import { deskOn, deskWithClinic, newStorage } from '../test-desk'

const words: CalendarFileAsked['words'] = {
  calendar: 'Appointments',
  summary: ({ title, code, name, isNight }) => [isNight ? 'night' : 'session', title, code, name].filter((part) => part !== null).join(' '),
  description: ({ people, isRaterOpen }) => (isRaterOpen ? ['open'] : people),
  category: (kind) => kind,
}
const nothing = { code: false, name: false, kinds: false, people: false, windows: false }
const course = { of: 'course', id: 'c1' } as const

interface Read {
  readonly uid: string
  readonly sequence: number
  readonly status: string
  readonly start: string
  readonly end: string
  readonly summary: string
  readonly location: string
}

async function textOf(desk: Desk, whose: CalendarFileAsked['whose'], told: Partial<CalendarFileAsked['told']> = {}): Promise<string> {
  const made = await calendarFile(desk, { whose, told: { ...nothing, ...told }, words }, { onProgress: () => undefined, isStopped: () => false })
  if (!made.ok || made.value.made !== 'file') throw new Error('no file')
  return made.value.text
}

function eventsIn(text: string): readonly Read[] {
  return ICAL.Component.fromString(text).getAllSubcomponents('vevent').map((event) => {
    const value = (name: string) => String(event.getFirstPropertyValue(name) ?? '')
    return {
      uid: value('uid'),
      sequence: Number(value('sequence')),
      status: value('status'),
      start: value('dtstart'),
      end: value('dtend'),
      summary: value('summary'),
      location: value('location'),
    }
  })
}

/** What a calendar holds that took in one file after the other: the higher number wins, and cancelled entries go. */
function heldAfter(files: readonly string[]): readonly string[] {
  const held = new Map<string, Read>()
  for (const file of files) {
    for (const event of eventsIn(file)) if (event.sequence >= (held.get(event.uid)?.sequence ?? 0)) held.set(event.uid, event)
  }
  return [...held.values()].filter(({ status }) => status !== 'CANCELLED').map(({ start, summary }) => `${start} ${summary}`).sort()
}

async function done(desk: Desk, command: CourseCommand, id = 'c1'): Promise<string> {
  const outcome = await desk.perform(id, command)
  if (outcome.verdict !== 'accepted') throw new Error(JSON.stringify(outcome))
  return outcome.change
}

function slotOf(desk: Desk, session: string) {
  const slot = desk.book.course('c1')?.sessions.find(({ id }) => id === session)?.slot
  if (slot == null) throw new Error('no slot')
  return slot
}

describe('the calendar of a course', () => {
  it('has an entry for each session, in pencil, on the clinic’s clock', async () => {
    const desk = await deskWithClinic(newStorage())
    await done(desk, adoptPlan('K-17'))
    const text = await textOf(desk, course)
    expect(eventsIn(text)).toHaveLength(4)
    expect(eventsIn(text)[0]).toMatchObject({ status: 'TENTATIVE', start: `${firstDay}T08:00:00`, end: `${firstDay}T09:30:00`, summary: 'session', location: 'Room 1' })
    expect(text).not.toMatch(/K-17|prep|dosing|exp-/i)
  })

  it('tells more only where it is asked to', async () => {
    const desk = await deskWithClinic(newStorage())
    await done(desk, adoptPlan('K-17'))
    const text = await textOf(desk, course, { code: true, kinds: true, people: true, windows: true })
    expect(eventsIn(text)[1]?.summary).toBe('session Dosing K-17')
    expect(text).toContain('CATEGORIES:dosing\r\n')
    expect(text).toContain('DESCRIPTION:Ana\\nBen\r\n')
    const target = addDays(firstDay, 7).replaceAll('-', '')
    expect(text).toContain(`X-EIGHTEEN-WEEKS-TARGET;VALUE=DATE:${target}\r\n`)
  })

  it('is the same text for the same facts', async () => {
    const desk = await deskWithClinic(newStorage())
    await done(desk, adoptPlan('K-17'))
    expect(await textOf(desk, course)).toBe(await textOf(desk, course))
  })

  it('keeps each UID, and raises the number of what changed and of nothing else', async () => {
    const desk = await deskWithClinic(newStorage())
    await done(desk, adoptPlan('K-17'))
    const before = eventsIn(await textOf(desk, course))
    const end = slotOf(desk, 'end')
    await done(desk, { type: 'ConfirmSession', session: 'end' })
    const confirmed = eventsIn(await textOf(desk, course))
    const moved = await done(desk, { type: 'MoveSession', session: 'end', to: { ...end, day: addDays(end.day, 1) }, despite: null })
    const after = eventsIn(await textOf(desk, course))
    await done(desk, { type: 'UndoChange', change: moved })
    const undone = eventsIn(await textOf(desk, course))
    const uids = (events: readonly Read[]) => events.map(({ uid }) => uid)
    expect(new Set([...uids(before), ...uids(after)]).size).toBe(4)
    const rows = (events: readonly Read[]) => events.map(({ sequence }) => sequence)
    const last = [before, confirmed, after, undone].map((events) => rows(events)[3] ?? 0)
    expect([...last].sort((one, other) => one - other)).toEqual(last)
    expect(new Set(last).size).toBe(4)
    expect(rows(undone).slice(0, 3)).toEqual(rows(before).slice(0, 3))
    expect([before, confirmed, after, undone].map((events) => events[3]?.status)).toEqual(['TENTATIVE', 'CONFIRMED', 'TENTATIVE', 'CONFIRMED'])
  })

  it('takes back what a hold, a miss or a waiver has set free, and what was undone or discarded', async () => {
    const desk = await deskWithClinic(newStorage())
    const adopted = await done(desk, adoptPlan('K-17'))
    const first = await textOf(desk, course)
    const held = await done(desk, { type: 'PutOnHold', reason: 'away', release: ['int-1-1', 'end'] })
    const onHold = await textOf(desk, course)
    expect(heldAfter([first, onHold])).toEqual(heldAfter([onHold]))
    expect(heldAfter([first, onHold])).toHaveLength(2)
    await done(desk, { type: 'UndoChange', change: held })
    await done(desk, { type: 'UndoChange', change: adopted })
    const discarded = await textOf(desk, course)
    expect(eventsIn(discarded).map(({ status }) => status)).toEqual(['CANCELLED', 'CANCELLED', 'CANCELLED', 'CANCELLED'])
    expect(heldAfter([first, onHold, discarded])).toEqual([])
  })

  it('tells when a session was really held', async () => {
    const desk = await deskWithClinic(newStorage(), { clock: () => Date.parse(`${firstDay}T18:00:00Z`) })
    await done(desk, adoptPlan('K-17'))
    const encounter = { day: firstDay, from: time('10:20'), to: time('11:45'), note: 'PRIVATE NOTE' }
    await done(desk, { type: 'CompleteSession', session: 'prep-1', encounter, gates: [], reason: '' })
    const text = await textOf(desk, course, { code: true, kinds: true, people: true, windows: true })
    expect(eventsIn(text)[0]).toMatchObject({ status: 'CONFIRMED', start: `${firstDay}T10:20:00`, end: `${firstDay}T11:45:00` })
    expect(text).not.toContain('NOTE')
  })

  it('is empty, or stopped, and says so', async () => {
    const desk = await deskWithClinic(newStorage())
    const asked = { told: nothing, words }
    const made = await calendarFile(desk, { whose: { of: 'clinic' }, ...asked }, { onProgress: () => undefined, isStopped: () => false })
    expect(made).toEqual({ ok: true, value: { made: 'empty' } })
    await done(desk, adoptPlan('K-17'))
    for (const whose of [{ of: 'clinic' }, course] as const) {
      const stopped = await calendarFile(desk, { whose, ...asked }, { onProgress: () => undefined, isStopped: () => true })
      expect(stopped).toEqual({ ok: true, value: { made: 'stopped' } })
    }
  })
})

describe('a log that does not hold', () => {
  it('counts every session as changed by its last row, so that no number falls, and says nothing of what is gone', async () => {
    const desk = await deskWithClinic(newStorage())
    await done(desk, adoptPlan('K-17'))
    const whole = eventsIn(await textOf(desk, course))
    await done(desk, { type: 'ConfirmSession', session: 'end' })
    const [log, known] = [await desk.historyOf('c1'), desk.book.course('c1')]
    if (!log.ok || known === undefined) throw new Error('no course')
    const held = changesOf(log.value, known)
    const broken = changesOf({ ...log.value, broken: { sequence: 2, why: 'altered' } }, known)
    expect([...held].map(([id, changes]) => [id, changes.at(-1)?.row])).toEqual([['prep-1', 1], ['exp-1', 1], ['int-1-1', 1], ['end', 2]])
    expect([...broken].map(([id, changes]) => [id, changes.map(({ row }) => row)])).toEqual([['prep-1', [2]], ['exp-1', [2]], ['int-1-1', [2]], ['end', [2]]])
    expect(whole.map(({ sequence }) => sequence)).toEqual([2, 2, 2, 2])
  })
})

describe('the calendars of people and rooms', () => {
  const wide = {
    ...smallClinic,
    therapists: [...smallClinic.therapists, { id: 'cleo', name: 'Cleo', away: [] }],
    rooms: [...smallClinic.rooms, { id: 'r2', name: 'Room 2', suits: ['dosing', 'consult'] as const, closedOn: [], closed: [] }],
  }

  it('lose what went to another person or room, and no calendar of all loses it with them', async () => {
    const desk = await deskOn(newStorage())
    await desk.performClinic({ type: 'SetUpClinic', clinic: wide })
    await done(desk, adoptPlan('K-17'))
    const [benBefore, roomBefore] = [await textOf(desk, { of: 'person', id: 'ben' }), await textOf(desk, { of: 'room', id: 'r1' })]
    expect(eventsIn(benBefore).length).toBeGreaterThan(2)
    const slot = slotOf(desk, 'int-1-1')
    await done(desk, { type: 'MoveSession', session: 'int-1-1', to: { ...slot, therapists: ['ana', 'cleo'], room: 'r2' }, despite: null })
    const [ben, room, cleo, all] = await Promise.all([
      textOf(desk, { of: 'person', id: 'ben' }),
      textOf(desk, { of: 'room', id: 'r1' }),
      textOf(desk, { of: 'person', id: 'cleo' }),
      textOf(desk, { of: 'clinic' }),
    ])
    expect(heldAfter([benBefore, ben])).toEqual(heldAfter([ben]))
    expect(heldAfter([benBefore, ben])).toHaveLength(heldAfter([benBefore]).length - 1)
    expect(heldAfter([roomBefore, room])).toHaveLength(heldAfter([roomBefore]).length - 1)
    expect(heldAfter([cleo])).toHaveLength(1)
    for (const files of [[ben, all], [all, ben], [ben, room, cleo], [cleo, room, ben]]) {
      expect(heldAfter(files)).toContain(heldAfter([cleo])[0])
    }
  })

  it('has a rating for which nobody is named with the clinic’s rater, and with each of several', async () => {
    const plan = adoptPlan('K-17')
    const rated = { ...smallProtocol, sessions: smallProtocol.sessions.map((visit) => (visit.id === 'end' ? { ...visit, kind: 'assessment' as const, staff: 'independent-rater' } : visit)) }
    const slots = plan.slots.map((placed) => (placed.session === 'end' ? { ...placed, slot: { ...placed.slot, therapists: [] } } : placed))
    const fileFor = async (names: readonly string[], person: string) => {
      const desk = await deskOn(newStorage())
      await desk.performClinic({ type: 'SetUpClinic', clinic: { ...wide, raters: names.map((name) => ({ id: name, name })) } })
      await done(desk, { ...plan, protocol: rated, slots })
      return textOf(desk, { of: 'person', id: person }, { people: true })
    }
    expect(await fileFor(['Eva'], 'Eva')).toMatch(/DESCRIPTION:Eva\r\n/)
    for (const person of ['Eva', 'Mara']) expect(await fileFor(['Eva', 'Mara'], person)).toMatch(/DESCRIPTION:open\r\n/)
    expect(await fileFor(['Eva'], 'ana')).not.toContain('Eva')
  })

  it('has the night in the room and not with the people, and takes it back with the policy', async () => {
    const desk = await deskOn(newStorage())
    const night = { stays: 'dosing-room', until: time('09:00') } as const
    const adopt = adoptPlan('K-17')
    const sessions = adopt.protocol.sessions.map((visit) => (visit.kind === 'dosing' ? { ...visit, overnight: 'policy' as const } : visit))
    await desk.performClinic({ type: 'SetUpClinic', clinic: { ...wide, night } })
    const outcome = await desk.perform('c1', { ...adopt, protocol: { ...adopt.protocol, sessions }, despite: 'night' })
    expect(outcome.verdict).toBe('accepted')
    const nights = async (whose: CalendarFileAsked['whose']) => eventsIn(await textOf(desk, whose)).filter(({ summary }) => summary.startsWith('night'))
    const dosing = slotOf(desk, 'exp-1')
    expect(await nights({ of: 'room', id: 'r1' })).toMatchObject([{ start: `${dosing.day}T17:30:00`, end: `${addDays(dosing.day, 1)}T09:00:00`, status: 'TENTATIVE' }])
    expect(await nights({ of: 'person', id: 'ana' })).toEqual([])
    const before = await textOf(desk, { of: 'clinic' })
    await desk.performClinic({ type: 'ChangeClinic', clinic: { ...wide, night: { stays: 'home' } } })
    const after = await textOf(desk, { of: 'clinic' })
    expect(heldAfter([before, after])).toEqual(heldAfter([after]))
    expect(heldAfter([before, after]).filter((text) => text.includes('night'))).toEqual([])
  })
})

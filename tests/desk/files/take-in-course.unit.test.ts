/** Knows that the course of a file comes in whole, with its chain as it is, or not at all, and goes again. */
import { describe, expect, it } from 'vitest'
import type { Desk } from '../../../src/desk/desk'
import { courseAsFile } from '../../../src/desk/files/course-file'
import { type CourseProspect, courseProspect, readCourseText } from '../../../src/desk/files/course-file-prospect'
import { takeInCourse, takeOutAgain } from '../../../src/desk/files/take-in-course'
import type { Clinic } from '../../../src/domain/clinic/clinic'
import { smallClinic } from '../../domain/clinic/clinic-sample'
import { adoptPlan, firstDay } from '../small-protocol'
import { contentsOf, deskOn, deskWithClinic, newStorage } from '../test-desk'

const patient = { code: 'K-17', name: 'Mara Lind' }
const confirm = (session: string) => ({ type: 'ConfirmSession', session }) as const

async function deskWithCourse(): Promise<Desk> {
  const desk = await deskWithClinic(newStorage())
  expect((await desk.perform('c1', adoptPlan(patient.code, firstDay, { patient }))).verdict).toBe('accepted')
  return desk
}

async function deskIn(clinic: Clinic): Promise<Desk> {
  const desk = await deskOn(newStorage())
  expect((await desk.performClinic({ type: 'SetUpClinic', clinic })).verdict).toBe('accepted')
  return desk
}

async function fileOf(desk: Desk, named = true): Promise<string> {
  const made = await courseAsFile(desk, 'c1', named)
  if (!made.ok || made.value.made !== 'file') throw new Error('not made')
  return made.value.text
}

async function prospectIn(desk: Desk, text: string): Promise<CourseProspect> {
  const read = readCourseText(text)
  if (read.read !== 'course') throw new Error(JSON.stringify(read))
  const prospect = await courseProspect(desk, read.file)
  if (!prospect.ok) throw new Error(prospect.failure.code)
  return prospect.value
}

async function taken(desk: Desk, prospect: CourseProspect, names: readonly (readonly [number, string])[] = []) {
  const taking = await takeInCourse(desk, prospect, new Map(names))
  if (!taking.ok) throw new Error(taking.failure.code)
  return taking.value
}

async function takenIn(desk: Desk, text: string) {
  const taking = await taken(desk, await prospectIn(desk, text))
  if (!taking.taken) throw new Error(taking.why)
  return taking.what
}

async function holds(desk: Desk): Promise<number> {
  const log = await desk.historyOf('c1')
  if (!log.ok) throw new Error(log.failure.code)
  expect([log.value.broken, log.value.damaged]).toEqual([null, []])
  return log.value.rows.length
}

describe('a course that is not here', () => {
  it('comes in as it was, chain and all, is there when the records are opened again, and goes as one act', async () => {
    const [there, storage] = [await deskWithCourse(), newStorage()]
    const here = await deskWithClinic(storage)
    const before = contentsOf(here)
    const prospect = await prospectIn(here, await fileOf(there))
    expect(prospect).toMatchObject({ relation: { is: 'new', there: 1 }, hindrances: [], otherZone: null, unknownPeople: [], unknownRooms: [], inConflict: 0, namesAsked: [] })
    const taking = await taken(here, prospect)
    if (!taking.taken) throw new Error(taking.why)
    expect(here.book.course('c1')).toEqual(there.book.course('c1'))
    expect(await holds(here)).toBe(1)
    expect(contentsOf(await deskOn(storage)).courses).toEqual(contentsOf(here).courses)
    expect((await here.perform('c1', confirm('prep-1'))).verdict).toBe('accepted')
    expect(await holds(here)).toBe(2)
    expect(await takeOutAgain(here, taking.what)).toEqual({ ok: true, value: { out: false, why: 'went-on' } })

    const other = await deskWithClinic(newStorage())
    const what = await takenIn(other, await fileOf(there))
    expect(await takeOutAgain(other, what)).toEqual({ ok: true, value: { out: true } })
    expect({ ...contentsOf(other), revision: 0 }).toEqual({ ...before, revision: 0 })
    expect((await other.perform('c1', adoptPlan('K-17', firstDay))).verdict).toBe('accepted')
  })

  it('stays where something was typed into it since, until that is noted or discarded', async () => {
    const there = await deskWithCourse()
    const storage = newStorage()
    const here = await deskWithClinic(storage)
    const what = await takenIn(here, await fileOf(there))
    const place = { courseId: 'c1', session: null, form: 'hold', about: '', shape: 1 } as const
    const other = await deskOn(storage)
    await other.drafts.keep({ ...place, at: here.now().at, title: 'Hold', words: ['a long note'], typed: {} })
    expect(await takeOutAgain(here, what)).toEqual({ ok: true, value: { out: false, why: 'typed-since' } })
    expect(here.drafts.all()).toMatchObject([{ words: ['a long note'] }])
    expect(here.book.course('c1')).toBeDefined()
    await here.drafts.drop(place)
    expect(await takeOutAgain(here, what)).toEqual({ ok: true, value: { out: true } })
    expect(here.book.course('c1')).toBeUndefined()
  })

  it('comes in without its name only once that is put back', async () => {
    const there = await deskWithCourse()
    const here = await deskWithClinic(newStorage())
    const prospect = await prospectIn(here, await fileOf(there, false))
    expect(prospect.namesAsked).toEqual([1])
    for (const names of [[], [[1, 'Mara Lindt']]] as const) expect(await taken(here, prospect, names)).toEqual({ taken: false, why: 'name-wrong' })
    expect(here.book.course('c1')).toBeUndefined()
    expect((await taken(here, prospect, [[1, 'Mara Lind']])).taken).toBe(true)
    expect(here.book.course('c1')).toEqual(there.book.course('c1'))
  })

  it('names what the clinic here does not know, another zone, and what would be in conflict', async () => {
    const there = await deskWithCourse()
    const elsewhere = { ...smallClinic, zone: 'Australia/Sydney', therapists: smallClinic.therapists.filter(({ id }) => id !== 'ben'), rooms: smallClinic.rooms.map((room) => ({ ...room, id: `other-${room.id}` })) }
    const prospect = await prospectIn(await deskIn(elsewhere), await fileOf(there))
    expect(prospect).toMatchObject({ hindrances: [], otherZone: 'Australia/Sydney', unknownPeople: ['Ben'], unknownRooms: ['Room 1'] })
    expect(prospect.inConflict).toBeGreaterThan(0)
    expect(prospect.isOffered).toBe(true)
  })

  it('stays away where its code is taken, and where there is no clinic', async () => {
    const there = await deskWithCourse()
    const here = await deskWithClinic(newStorage())
    expect((await here.perform('c2', adoptPlan('k-17', firstDay))).verdict).toBe('accepted')
    const prospect = await prospectIn(here, await fileOf(there))
    expect(prospect.hindrances).toEqual(['code-taken'])
    expect(await taken(here, prospect)).toEqual({ taken: false, why: 'moved' })
    expect((await prospectIn(await deskOn(newStorage()), await fileOf(there))).hindrances).toEqual(['no-clinic'])
  })
})

describe('a course that is here', () => {
  it('goes on as in the file where that is newer, needs no name for it, and goes back as one act', async () => {
    const there = await deskWithCourse()
    const here = await deskWithClinic(newStorage())
    await takenIn(here, await fileOf(there))
    const before = contentsOf(here).courses
    expect((await there.perform('c1', confirm('prep-1'))).verdict).toBe('accepted')
    const prospect = await prospectIn(here, await fileOf(there, false))
    expect(prospect).toMatchObject({ relation: { is: 'longer-there', common: 1, there: 1 }, hindrances: [], namesAsked: [] })
    const taking = await taken(here, prospect)
    if (!taking.taken) throw new Error(taking.why)
    expect(here.book.course('c1')).toEqual(there.book.course('c1'))
    expect(await holds(here)).toBe(2)
    expect(await takeOutAgain(here, taking.what)).toEqual({ ok: true, value: { out: true } })
    expect(contentsOf(here).courses).toEqual(before)
    expect(await holds(here)).toBe(1)
  })

  it('stays as it is where the file is the same, older, or grew apart', async () => {
    const there = await deskWithCourse()
    const here = await deskWithClinic(newStorage())
    const first = await fileOf(there)
    await takenIn(here, first)
    expect((await prospectIn(here, first)).relation.is).toBe('same')
    expect((await here.perform('c1', confirm('prep-1'))).verdict).toBe('accepted')
    expect((await prospectIn(here, first)).relation.is).toBe('longer-here')
    expect((await there.perform('c1', confirm('end'))).verdict).toBe('accepted')
    const apart = await prospectIn(here, await fileOf(there))
    expect(apart).toMatchObject({ relation: { is: 'apart', common: 1, here: 1, there: 1 }, hindrances: ['apart'] })
    const before = contentsOf(here)
    for (const text of [first, await fileOf(there), await fileOf(here)]) expect(await taken(here, await prospectIn(here, text))).toEqual({ taken: false, why: 'moved' })
    expect(contentsOf(here)).toEqual(before)
  })

  it('stays as it is where it went on since it was looked at', async () => {
    const there = await deskWithCourse()
    const here = await deskWithClinic(newStorage())
    await takenIn(here, await fileOf(there))
    expect((await there.perform('c1', confirm('prep-1'))).verdict).toBe('accepted')
    const prospect = await prospectIn(here, await fileOf(there))
    expect((await here.perform('c1', confirm('end'))).verdict).toBe('accepted')
    expect(await taken(here, prospect)).toEqual({ taken: false, why: 'moved' })
    expect(await holds(here)).toBe(2)
  })
})

describe('a text', () => {
  it('is no course where the id of the course is none that a backup could carry', async () => {
    const there = await deskWithClinic(newStorage())
    await there.perform('a b/ü', adoptPlan('K-17', firstDay))
    const made = await courseAsFile(there, 'a b/ü', true)
    const read = made.ok && made.value.made === 'file' ? readCourseText(made.value.text) : null
    const text = 'An id of 1 to 80 letters from A to Z, figures, hyphens and underscores is needed.'
    expect(read).toEqual({ read: 'faulty', faults: [{ path: 'course.id', text }, { path: 'history.0.stream', text }] })
  })

  it('is a course, or faults with their paths, or no JSON', async () => {
    expect(readCourseText('nothing')).toEqual({ read: 'no-json' })
    expect(readCourseText('[]')).toEqual({ read: 'faulty', faults: [{ path: '', text: 'An object is needed here.' }] })
    const text = await fileOf(await deskWithCourse())
    expect(readCourseText(`\uFEFF${text}`).read).toBe('course')
    for (let cut = 0; cut < text.length - 1; cut += 97) expect(readCourseText(text.slice(0, cut)).read).toBe('no-json')
    expect(readCourseText(text.replace('"status": "planned"', '"status": "confirmed"'))).toEqual({ read: 'faulty', faults: [{ path: 'sessions.0.status', text: 'The history of this file says something else.' }] })
  })
})

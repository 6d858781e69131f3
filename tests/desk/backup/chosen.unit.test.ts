/** Knows what a merge leaves odd, and what is said of it before anybody merges. */
import { describe, expect, it } from 'vitest'
import { odditiesOf } from '../../../src/desk/backup/chosen'
import { addDays } from '../../../src/domain/time/day'
import { smallClinic } from '../../domain/clinic/clinic-sample'
import { flipByte } from '../../store/raw-storage'
import { adoptPlan, firstDay } from '../small-protocol'
import { deskOn, deskWithClinic, newStorage } from '../test-desk'
import { backupOf, merging, prospectAt, replacing, restored } from './backups'

const inSydney = { ...smallClinic, zone: 'Australia/Sydney' }

async function clinicWith(code: string, course: string, clinic = smallClinic) {
  const desk = await deskOn(newStorage())
  await desk.performClinic({ type: 'SetUpClinic', clinic })
  await desk.perform(course, adoptPlan(code, addDays(firstDay, 7)))
  return desk
}

describe('replacing everything', () => {
  it('is kept from leaving a course, which the file could not tell whole, under a clinic of another zone', async () => {
    const [storage, here] = [newStorage(), await clinicWith('M-08', 'c2')]
    const there = await deskOn(storage)
    await there.performClinic({ type: 'SetUpClinic', clinic: inSydney })
    await there.perform('c2', adoptPlan('M-08', addDays(firstDay, 7)))
    await flipByte(storage, 'log', ['c2', 1])
    const prospect = await prospectAt(here, (await backupOf(there)).text)
    expect(odditiesOf(here.book, prospect, replacing).zones).toEqual({ here: 'Europe/Berlin', there: 'Australia/Sydney' })
  })
})

describe('a merge', () => {
  it('names codes that two running courses would bear, compared as everywhere', async () => {
    const desk = await clinicWith('K-17', 'c1')
    const { text } = await backupOf(await clinicWith('k -17', 'c2'))
    const prospect = await prospectAt(desk, text)
    expect(odditiesOf(desk.book, prospect, merging).codesTwice).toEqual(['k -17'])
    expect(odditiesOf(desk.book, prospect, replacing).codesTwice).toEqual([])
  })

  it('names courses whose people or rooms the clinic does not know, which depends on whose clinic stands', async () => {
    const desk = await clinicWith('K-17', 'c1')
    const renamed = { ...smallClinic, rooms: smallClinic.rooms.map((room) => ({ ...room, id: `other-${room.id}`, name: `Other ${room.name}` })) }
    const there = await clinicWith('M-08', 'c2', { ...renamed, rooms: [...renamed.rooms, ...smallClinic.rooms] })
    const { text } = await backupOf(there)
    await desk.performClinic({ type: 'ChangeClinic', clinic: smallClinic })
    const prospect = await prospectAt(desk, text)
    expect(odditiesOf(desk.book, prospect, merging).strangers).toEqual([])
    const elsewhere = await deskOn(newStorage())
    await elsewhere.performClinic({ type: 'SetUpClinic', clinic: renamed })
    const seen = await prospectAt(elsewhere, text)
    expect(odditiesOf(elsewhere.book, seen, merging).strangers).toEqual(['M-08'])
    expect(odditiesOf(elsewhere.book, seen, { ...merging, theirs: new Set(['clinic']) }).strangers).toEqual([])
  })

  it('is kept from mixing the times of two zones, but not from coming into an empty device or replacing', async () => {
    const { text } = await backupOf(await clinicWith('M-08', 'c2', { ...smallClinic, zone: 'America/New_York' }))
    const desk = await clinicWith('K-17', 'c1')
    const prospect = await prospectAt(desk, text)
    expect(odditiesOf(desk.book, prospect, merging).zones).toEqual({ here: 'Europe/Berlin', there: 'America/New_York' })
    expect(odditiesOf(desk.book, prospect, replacing).zones).toBeNull()
    const empty = await deskOn(newStorage())
    expect(odditiesOf(empty.book, await prospectAt(empty, text), merging)).toEqual({ zones: null, isZoneUnknown: false, codesTwice: [], strangers: [] })
  })

  it('is kept from bringing courses under a clinic of another zone, which has none yet, unless the file’s clinic is taken too', async () => {
    const { text } = await backupOf(await clinicWith('M-08', 'c2'))
    const desk = await deskOn(newStorage())
    await desk.performClinic({ type: 'SetUpClinic', clinic: inSydney })
    const prospect = await prospectAt(desk, text)
    expect(odditiesOf(desk.book, prospect, merging).zones).toEqual({ here: 'Australia/Sydney', there: 'Europe/Berlin' })
    expect(odditiesOf(desk.book, prospect, { ...merging, theirs: new Set(['clinic']) }).zones).toBeNull()
    expect(odditiesOf(desk.book, prospect, replacing).zones).toBeNull()
  })

  it('is kept from taking a clinic of another zone over courses that stay, also where they are the same in the file', async () => {
    const desk = await clinicWith('M-08', 'c2')
    const { text } = await backupOf(desk)
    const other = await deskOn(newStorage())
    await other.performClinic({ type: 'SetUpClinic', clinic: inSydney })
    await restored(other, text)
    const prospect = await prospectAt(desk, (await backupOf(other)).text)
    expect(prospect.courses.map(({ relation }) => relation.is)).toEqual(['same'])
    expect(odditiesOf(desk.book, prospect, merging).zones).toBeNull()
    expect(odditiesOf(desk.book, prospect, { ...merging, theirs: new Set(['clinic']) }).zones).toEqual({ here: 'Europe/Berlin', there: 'Australia/Sydney' })
  })

  it('says that nobody knows the zone of courses where the file’s clinic does not hold', async () => {
    const storage = newStorage()
    const there = await deskWithClinic(storage)
    await there.perform('c2', adoptPlan('M-08'))
    await flipByte(storage, 'log', ['clinic', 1])
    const { text } = await backupOf(there)
    const desk = await deskOn(newStorage())
    await desk.performClinic({ type: 'SetUpClinic', clinic: inSydney })
    const prospect = await prospectAt(desk, text)
    expect(odditiesOf(desk.book, prospect, merging)).toMatchObject({ zones: null, isZoneUnknown: true })
    expect(odditiesOf(there.book, await prospectAt(there, text), merging).isZoneUnknown).toBe(false)
  })

  it('leaves sample courses out where that is chosen, and drafts of courses that are not here', async () => {
    const there = await deskWithClinic(newStorage())
    await there.perform('c1', adoptPlan('K-17', firstDay, { sample: true }))
    await there.perform('c2', adoptPlan('M-08', addDays(firstDay, 35)))
    for (const courseId of ['c1', 'c2']) {
      await there.drafts.keep({ courseId, session: null, form: 'standing', about: '', shape: 1, at: there.now().at, title: 'Hold', words: [`of ${courseId}`], typed: { reason: '' } })
    }
    const { text } = await backupOf(there)
    const desk = await deskOn(newStorage())
    expect(await restored(desk, text, { ...merging, withSample: false })).toMatchObject({ added: 2 })
    expect(desk.book.courses().map(({ id }) => id)).toEqual(['c2'])
    expect(desk.drafts.all()).toMatchObject([{ courseId: 'c2', words: ['of c2'], shape: 0, typed: null }])
    await there.drafts.keep({ courseId: 'c2', session: null, form: 'standing', about: '', shape: 1, at: there.now().at, title: 'Hold', words: ['newer'], typed: { reason: '' } })
    expect(await restored(there, text)).toEqual({ restored: true, added: 0, changed: 0, removed: 0 })
    expect(there.drafts.all().map(({ words, shape }) => [words[0], shape]).sort()).toEqual([['newer', 1], ['of c1', 1], ['of c2', 0]])
    expect(await restored(there, text)).toMatchObject({ restored: false, why: 'nothing-to-do' })
  })
})

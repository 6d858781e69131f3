/** Knows what a merge leaves odd, and what is said of it before anybody merges. */
import { describe, expect, it } from 'vitest'
import { odditiesOf } from '../../../src/desk/backup/chosen'
import { addDays } from '../../../src/domain/time/day'
import { smallClinic } from '../../domain/clinic/clinic-sample'
import { adoptPlan, firstDay } from '../small-protocol'
import { deskOn, deskWithClinic, newStorage } from '../test-desk'
import { backupOf, merging, prospectAt, replacing, restored } from './backups'

async function clinicWith(code: string, course: string, clinic = smallClinic) {
  const desk = await deskOn(newStorage())
  await desk.performClinic({ type: 'SetUpClinic', clinic })
  await desk.perform(course, adoptPlan(code, addDays(firstDay, 7)))
  return desk
}

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
    expect(odditiesOf(empty.book, await prospectAt(empty, text), merging)).toEqual({ zones: null, codesTwice: [], strangers: [] })
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
    expect(await restored(there, text)).toMatchObject({ restored: false, why: 'nothing-to-do' })
    expect(there.drafts.all().map(({ words }) => words)).toEqual([['of c1'], ['newer']])
  })
})

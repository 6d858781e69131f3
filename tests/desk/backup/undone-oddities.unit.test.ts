/** Knows what is said before a restore is taken back beside courses that were opened since, and when it is not taken back. */
import { describe, expect, it } from 'vitest'
import { undoRestore } from '../../../src/desk/backup/undo-restore'
import type { Desk } from '../../../src/desk/desk'
import { addDays } from '../../../src/domain/time/day'
import { smallClinic } from '../../domain/clinic/clinic-sample'
import { adoptPlan, firstDay } from '../small-protocol'
import { deskOn, newStorage } from '../test-desk'
import { atOnce, backupOf, everythingAt, replacing, restored, undoingAt, undone, valueOf } from './backups'

async function clinicWith(code: string | null, course: string, zone = 'Europe/Berlin'): Promise<Desk> {
  const desk = await deskOn(newStorage())
  await desk.performClinic({ type: 'SetUpClinic', clinic: { ...smallClinic, zone } })
  if (code !== null) await desk.perform(course, adoptPlan(code))
  return desk
}

async function openLater(desk: Desk, course: string, code: string, days = 70) {
  expect((await desk.perform(course, adoptPlan(code, addDays(firstDay, days)))).verdict).toBe('accepted')
}

describe('taking a restore back', () => {
  it('is refused where a course opened since would come under a clinic of another zone', async () => {
    const desk = await clinicWith('K-17', 'c1')
    await restored(desk, (await backupOf(await clinicWith('S-1', 's1', 'Australia/Sydney'))).text, replacing)
    const early = await undoingAt(desk)
    expect(early.odd).toEqual({ zones: null, codesTwice: [], opened: [] })
    await openLater(desk, 'c2', 'K-17')
    const before = await everythingAt(desk)
    expect((await undoingAt(desk)).odd).toEqual({ zones: { counted: 'Australia/Sydney', then: 'Europe/Berlin' }, codesTwice: ['K-17'], opened: ['K-17'] })
    expect(await undone(desk)).toEqual({ undone: false, why: 'zones' })
    // It was looked at before the course was opened.
    expect(valueOf(await undoRestore(desk, early, atOnce))).toEqual({ undone: false, why: 'zones' })
    expect(await everythingAt(desk)).toEqual(before)
  })

  it('is refused where it would leave a course opened since without a clinic', async () => {
    const desk = await deskOn(newStorage())
    await restored(desk, (await backupOf(await clinicWith('S-1', 's1'))).text)
    await openLater(desk, 'c2', 'K-17')
    expect((await undoingAt(desk)).odd).toEqual({ zones: { counted: 'Europe/Berlin', then: null }, codesTwice: [], opened: ['K-17'] })
    expect(await undone(desk)).toEqual({ undone: false, why: 'zones' })
  })

  it('is refused where the clinic came to another zone since, which the courses put back are not counted in', async () => {
    const desk = await clinicWith(null, '')
    const { text } = await backupOf(desk)
    await desk.perform('c1', adoptPlan('K-17'))
    await restored(desk, text, replacing)
    expect((await desk.performClinic({ type: 'ChangeClinic', clinic: { ...smallClinic, zone: 'Australia/Sydney' } })).verdict).toBe('accepted')
    expect((await undoingAt(desk)).odd.zones).toEqual({ counted: 'Europe/Berlin', then: 'Australia/Sydney' })
  })

  it('names codes that two running courses would bear, and courses opened since, which stay', async () => {
    const desk = await clinicWith('K-17', 'c1')
    await restored(desk, (await backupOf(await clinicWith('S-1', 's1'))).text, replacing)
    await openLater(desk, 'c2', 'k -17')
    await openLater(desk, 'c3', 'X-99', 105)
    const { odd, since } = await undoingAt(desk)
    expect(since).toEqual([])
    expect(odd).toEqual({ zones: null, codesTwice: ['K-17'], opened: ['X-99', 'k -17'] })
    expect(await undone(desk)).toEqual({ undone: true })
    expect(desk.book.courses().map(({ id }) => id).sort()).toEqual(['c1', 'c2', 'c3'])
  })

  it('names no course that stood beside the restore', async () => {
    const desk = await clinicWith('K-17', 'c1')
    const there = await clinicWith(null, '')
    await openLater(there, 's1', 'S-1')
    await restored(desk, (await backupOf(there)).text)
    expect((await undoingAt(desk)).odd).toEqual({ zones: null, codesTwice: [], opened: [] })
  })
})

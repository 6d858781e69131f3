/** Knows when a person is reminded that the last backup is old, and when not. */
import { describe, expect, it } from 'vitest'
import { changesSince, lastBackup, putOffReminder, rememberBackup, reminderNow } from '../../../src/desk/backup/last-backup'
import { restoreBackup } from '../../../src/desk/backup/restore'
import { addDays } from '../../../src/domain/time/day'
import { adoptPlan, firstDay } from '../small-protocol'
import { deskOn, deskWithClinic, morning, newStorage } from '../test-desk'
import { atOnce, backupOf, merging, prospectAt, replacing, restored, undone } from './backups'

const dayMilliseconds = 86_400_000

async function atClinic() {
  let now = morning
  const desk = await deskWithClinic(newStorage(), { clock: () => now })
  const later = (days: number) => {
    now += days * dayMilliseconds
  }
  return { desk, later, said: () => reminderNow(desk, desk.book, desk.now().at) }
}

describe('the reminder of the last backup', () => {
  it('is silent while there is nothing of one’s own', async () => {
    const { desk, said } = await atClinic()
    expect(said()).toBeNull()
    await desk.perform('s1', adoptPlan('S-01', firstDay, { sample: true }))
    expect(said()).toBeNull()
    await desk.perform('c1', adoptPlan('K-17', addDays(firstDay, 35)))
    expect(said()).toBe('never')
  })

  it('comes after seven days in which something changed', async () => {
    const { desk, later, said } = await atClinic()
    await desk.perform('c1', adoptPlan('K-17'))
    await rememberBackup(desk, { at: desk.now().at, revision: desk.book.revision() })
    later(9)
    expect(said()).toBeNull()
    await desk.perform('c1', { type: 'ConfirmSession', session: 'end' })
    expect(said()).toEqual({ days: 9 })
    await rememberBackup(desk, { at: desk.now().at, revision: desk.book.revision() - 1 })
    later(6)
    expect(said()).toBeNull()
    later(1)
    expect(said()).toEqual({ days: 7 })
  })

  it('can be put off for a week', async () => {
    const { desk, later, said } = await atClinic()
    await desk.perform('c1', adoptPlan('K-17'))
    await putOffReminder(desk)
    expect(said()).toBeNull()
    later(6)
    expect(said()).toBeNull()
    later(1)
    expect(said()).toBe('never')
  })

  it.each([null, 'yesterday', { at: 'soon', revision: 1 }, { at: '2026-12-01T07:00:00.000Z' }])('takes what is none for none: %j', (kept) => {
    expect(lastBackup({ preference: () => kept })).toBeNull()
  })

  it('takes the file that was restored whole for the last backup, and after the undoing the one there was before', async () => {
    const there = await deskWithClinic(newStorage())
    await there.perform('x1', adoptPlan('X-01'))
    const { text } = await backupOf(there)
    const { desk, said } = await atClinic()
    await desk.perform('c1', adoptPlan('K-17'))
    expect(said()).toBe('never')
    await restored(desk, text, replacing)
    const last = lastBackup(desk)
    expect(last).toEqual({ at: there.now().at, revision: desk.book.revision() })
    expect(said()).toBeNull()
    await undone(desk)
    expect(lastBackup(desk)).toBeNull()
    expect(said()).toBe('never')
    await undone(desk)
    expect(lastBackup(desk)).toEqual(last)
  })

  it('does not take a file for the last backup that lacks what is here', async () => {
    const there = await deskWithClinic(newStorage())
    await there.perform('x1', adoptPlan('X-01', addDays(firstDay, 35)))
    const { desk, said } = await atClinic()
    await desk.perform('c1', adoptPlan('K-17'))
    await restored(desk, (await backupOf(there)).text)
    expect(desk.book.courses()).toHaveLength(2)
    expect(said()).toBe('never')
  })

  it('counts what another tab changed between looking at the file and restoring it', async () => {
    const there = await deskWithClinic(newStorage())
    const desk = await deskOn(newStorage())
    await restored(desk, (await backupOf(there)).text)
    await there.perform('x1', adoptPlan('X-01'))
    const prospect = await prospectAt(desk, (await backupOf(there)).text)
    await desk.perform('c1', adoptPlan('K-17', addDays(firstDay, 35)))
    await restoreBackup(desk, prospect, merging, atOnce)
    expect(desk.book.courses()).toHaveLength(2)
    const last = lastBackup(desk)
    expect(last === null ? null : changesSince(last, desk.book)).toBe(1)
  })
})

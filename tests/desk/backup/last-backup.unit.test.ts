/** Knows when a person is reminded that the last backup is old, and when not. */
import { describe, expect, it } from 'vitest'
import { lastBackup, putOffReminder, rememberBackup, reminderNow } from '../../../src/desk/backup/last-backup'
import { addDays } from '../../../src/domain/time/day'
import { adoptPlan, firstDay } from '../small-protocol'
import { deskWithClinic, morning, newStorage } from '../test-desk'

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
})

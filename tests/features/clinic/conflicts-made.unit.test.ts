/** Knows which sessions a changed clinic disturbs; refuses to know how that is shown. */
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../src/domain/time/day'
import { conflictsMade } from '../../../src/features/clinic/conflicts-made'
import { smallClinic } from '../../domain/clinic/clinic-sample'
import { adoptPlan, firstDay } from '../../desk/small-protocol'
import { deskWithClinic, newStorage } from '../../desk/test-desk'

const dosingDay = addDays(firstDay, 7)
const closedThen = { ...smallClinic, closures: [{ from: dosingDay, to: dosingDay, name: 'Staff day' }] }

async function deskWithCourse() {
  const desk = await deskWithClinic(newStorage())
  const outcome = await desk.perform('c1', adoptPlan('K-17'))
  if (outcome.verdict !== 'accepted') throw new Error('the plan was not adopted')
  return desk
}

describe('conflicts that a change would make', () => {
  it('are none where nothing that is booked is touched', async () => {
    const { book } = await deskWithCourse()
    expect(conflictsMade(book, { ...smallClinic, name: 'Other' }, firstDay)).toEqual([])
  })

  it('name code, title, day and rule of each session on a new closure', async () => {
    const { book } = await deskWithCourse()
    const [made, ...more] = conflictsMade(book, closedThen, firstDay)
    expect(more).toEqual([])
    expect(made?.code).toBe('K-17')
    expect(made?.line.title).toBe('Dosing')
    expect(made?.line.day).toBe(dosingDay)
    expect(made?.sentences).toEqual(['The clinic is closed on Tuesday 8 December: Staff day.'])
  })

  it('count every session of a therapist who is away, by day', async () => {
    const { book } = await deskWithCourse()
    const away = [{ from: firstDay, to: addDays(firstDay, 30), name: 'leave' }]
    const therapists = smallClinic.therapists.map((one) => (one.id === 'ben' ? { ...one, away } : one))
    expect(conflictsMade(book, { ...smallClinic, therapists }, firstDay).map(({ line }) => line.session)).toEqual(['prep-1', 'exp-1', 'int-1-1'])
  })

  it('leave out what is in conflict already', async () => {
    const desk = await deskWithCourse()
    await desk.performClinic({ type: 'ChangeClinic', clinic: closedThen })
    expect(conflictsMade(desk.book, { ...closedThen, name: 'Other' }, firstDay)).toEqual([])
  })

  it('leave out days gone by', async () => {
    const { book } = await deskWithCourse()
    expect(conflictsMade(book, closedThen, addDays(dosingDay, 1))).toEqual([])
  })
})

/** Knows that an amendment is shown with dates that keep every rule before anything changes; refuses to know any screen. */
import { expect, it } from 'vitest'
import { amendingOf } from '../../src/desk/amending'
import { siteFor } from '../../src/desk/lines'
import type { Protocol } from '../../src/domain/protocol/protocol'
import { sessionLinesOf } from '../../src/domain/course/session-lines'
import { adoptPlan, firstDay, smallProtocol } from './small-protocol'
import { deskWithClinic, newStorage } from './test-desk'

const second: Protocol = {
  ...smallProtocol,
  name: 'Second version',
  sessions: smallProtocol.sessions.flatMap((visit) =>
    visit.id === 'exp-1' ? [{ ...visit, offsetDays: { earliest: 20, target: 21, latest: 30 } }] : visit.id === 'end' ? [] : [visit],
  ),
}

it('plans anew what no longer keeps to it, as one change with one undo', async () => {
  const desk = await deskWithClinic(newStorage())
  await desk.perform('c1', adoptPlan('K-17'))
  const [course, site] = [desk.book.course('c1'), siteFor(desk.book, 'c1')]
  if (course === undefined || site === null) throw new Error('no course')
  const amending = amendingOf(course, second, site, firstDay)
  expect([amending.dropped, amending.gained, amending.changed]).toEqual([['end'], [], ['exp-1']])
  expect(amending.plan?.left).toEqual([])
  expect(amending.plan?.slots.map(({ session }) => session)).toContain('exp-1')
  const command = { type: 'AmendProtocol', protocol: second, reason: 'approved', slots: amending.plan?.slots ?? [], despite: null } as const
  expect(await desk.perform('c1', command)).toMatchObject({ verdict: 'accepted' })
  const after = desk.book.course('c1')
  if (after === undefined) throw new Error('gone')
  expect(after.protocol.name).toBe('Second version')
  expect(sessionLinesOf(after, site, firstDay).flatMap(({ conflicts }) => conflicts)).toEqual([])
  expect(await desk.perform('c1', { type: 'UndoChange', change: after.undoable.at(-1)?.change ?? '' })).toMatchObject({ verdict: 'accepted' })
  expect(desk.book.course('c1')?.sessions).toEqual(course.sessions)
  expect(desk.book.course('c1')?.protocol).toEqual(course.protocol)
})

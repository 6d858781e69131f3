/** Knows that every repair shown can be adopted as it is, by the rules that decide, and taken back whole; refuses to know how it was found. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Desk } from '../../src/desk/desk'
import { type Disruption, type Repair, adoptionOfRepair, recordingOf, repairsOf } from '../../src/desk/repairing'
import { fillWithSample } from '../../src/desk/sample/fill-with-sample'
import { addDays } from '../../src/domain/time/day'
import { deskOn, newStorage } from './test-desk'

const runs = Number(process.env['EW_RUNS'] ?? 10)
const clock = () => Date.UTC(2027, 2, 1, 6, 0)

async function sampleDesk(): Promise<Desk> {
  const desk = await deskOn(newStorage(), { clock, zone: 'Europe/Berlin' })
  const { day, time } = desk.now()
  await fillWithSample(desk, day, time)
  return desk
}

const happenings = fc.record({ kind: fc.nat(3), who: fc.nat(3), from: fc.integer({ min: 0, max: 40 }), length: fc.constantFrom(0, 0, 1, 4), patient: fc.nat(7) })

function disruptionOn(desk: Desk, { kind, who, from, length, patient }: { kind: number; who: number; from: number; length: number; patient: number }): Disruption {
  const clinic = desk.book.clinic()
  const today = desk.now().day
  const days = { from: addDays(today, from), to: addDays(today, from + length) }
  if (kind === 0) return { kind: 'room-closed', room: clinic?.rooms[who % 2]?.id ?? '', days }
  if (kind === 1) return { kind: 'patient-away', course: desk.book.courses()[patient]?.id ?? '', days }
  if (kind === 2) return { kind: 'clinic-closed', days }
  return { kind: 'therapist-away', therapist: clinic?.therapists[who]?.id ?? '', days, part: null }
}

async function record(desk: Desk, disruption: Disruption): Promise<void> {
  const recording = recordingOf(desk.book, disruption, 'at short notice')
  if (recording === null) return
  const outcome = recording.in === 'clinic' ? await desk.performClinic(recording.command) : await desk.perform(recording.courseId, recording.command)
  expect(outcome.verdict).toBe('accepted')
  expect(recordingOf(desk.book, disruption, 'at short notice')).toBeNull()
}

const slotsOf = (desk: Desk) => desk.book.courses().map(({ id, sessions }) => [id, sessions.map(({ id: session, slot, status }) => [session, slot, status])])

async function adoptAndUndo(desk: Desk, repair: Repair): Promise<void> {
  const before = slotsOf(desk)
  const items = adoptionOfRepair(repair, 'somebody is away', 'nothing else was free')
  const outcome = await desk.performTogether(items)
  expect(outcome).toMatchObject({ verdict: 'accepted' })
  for (const { course, session, becomes } of repair.changes) {
    const own = desk.book.course(course)?.sessions.find(({ id }) => id === session)
    if (becomes === null) expect(own?.status).toBe('waived')
    else expect(own?.slot).toEqual(becomes)
  }
  const first = items[0]?.courseId ?? ''
  if (outcome.verdict === 'accepted') expect(await desk.perform(first, { type: 'UndoChange', change: outcome.change })).toMatchObject({ verdict: 'accepted' })
  expect(slotsOf(desk)).toEqual(before)
}

describe('a repair that is shown', () => {
  it('is adopted as one change in every course, and taken back whole', async () => {
    let adopted = 0
    await fc.assert(
      fc.asyncProperty(happenings, async (happening) => {
        const desk = await sampleDesk()
        const disruption = disruptionOn(desk, happening)
        const found = repairsOf(desk.book, disruption, desk.now(), null)
        await record(desk, disruption)
        for (const repair of found?.repairs ?? []) {
          await adoptAndUndo(desk, repair)
          adopted += 1
        }
        expect(repairsOf(desk.book, disruption, desk.now(), null)?.repairs).toEqual(found?.repairs)
      }),
      // The first is known to have repairs.
      { numRuns: runs, examples: [[{ kind: 3, who: 0, from: 0, length: 4, patient: 0 }]] },
    )
    expect(adopted).toBeGreaterThan(0)
  }, 300_000)
})

import { describe, expect, it } from 'vitest'
import { calendarWords } from '../../src/acts/files/calendar-words'
import type { Desk } from '../../src/desk/desk'
import { calendarFile } from '../../src/desk/files/calendar-file'
import { courseAsFile } from '../../src/desk/files/course-file'
import { time } from '../../src/domain/time/clock-time'
import { addDays } from '../../src/domain/time/day'
import { convert } from '../../src/outside/convert'
import { smallClinic } from '../domain/clinic/clinic-sample'
import { adoptPlan } from '../desk/small-protocol'
import { deskOn, newStorage } from '../desk/test-desk'

const told = { code: false, name: false, kinds: false, people: false, windows: false }

async function fileOfApp(desk: Desk): Promise<string> {
  const made = await calendarFile(desk, { whose: { of: 'course', id: 'c1' }, told, words: calendarWords }, { onProgress: () => undefined, isStopped: () => false })
  if (!made.ok || made.value.made !== 'file') throw new Error('no file')
  return made.value.text
}

async function converted(desk: Desk): Promise<string> {
  const made = await courseAsFile(desk, 'c1', false)
  if (!made.ok || made.value.made !== 'file') throw new Error('no file')
  const { text } = made.value
  const { status, out } = convert(['-', '--to', 'ics'], () => ({ ok: true, text }), (file) => file)
  expect(status).toBe(0)
  return out
}

function nightsIn(file: string): readonly (readonly string[])[] {
  return file.split('BEGIN:VEVENT').filter((text) => text.includes('Room held')).map((text) => ['UID', 'SEQUENCE', 'STATUS', 'DTSTART'].map((name) => new RegExp(`^${name}(?:;[^:\\r\\n]*)?:(.*)\\r$`, 'm').exec(text)?.[1] ?? ''))
}

describe('a night in calendar files of the app and in those converted from a course file', () => {
  it('is the same entry, and the later of them has the higher number, however often the clinic was changed', async () => {
    const desk = await deskOn(newStorage())
    await desk.performClinic({ type: 'SetUpClinic', clinic: smallClinic })
    for (const name of ['One', 'Two', 'Three']) await desk.performClinic({ type: 'ChangeClinic', clinic: { ...smallClinic, name } })
    await desk.performClinic({ type: 'ChangeClinic', clinic: { ...smallClinic, night: { stays: 'dosing-room', until: time('09:00') } } })
    const adopt = adoptPlan('K-17')
    const sessions = adopt.protocol.sessions.map((visit) => (visit.kind === 'dosing' ? { ...visit, overnight: 'policy' as const } : visit))
    expect(await desk.perform('c1', { ...adopt, protocol: { ...adopt.protocol, sessions }, despite: 'night' })).toMatchObject({ verdict: 'accepted' })
    const before = await fileOfApp(desk)
    expect(nightsIn(before)).toHaveLength(1)
    expect(nightsIn(await converted(desk))).toEqual(nightsIn(before))
    const slot = desk.book.course('c1')?.sessions.find(({ id }) => id === 'exp-1')?.slot
    if (slot == null) throw new Error('no slot')
    expect(await desk.perform('c1', { type: 'MoveSession', session: 'exp-1', to: { ...slot, day: addDays(slot.day, 1) }, despite: 'ill' })).toMatchObject({ verdict: 'accepted' })
    const [[uidBefore, sequenceBefore] = [], [uid, sequence, status] = []] = [nightsIn(before)[0], nightsIn(await converted(desk))[0]]
    expect([uid, status]).toEqual([uidBefore, 'TENTATIVE'])
    expect(Number(sequence)).toBeGreaterThan(Number(sequenceBefore))
    expect(nightsIn(await fileOfApp(desk))).toEqual(nightsIn(await converted(desk)))
  })
})

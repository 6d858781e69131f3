/** Knows what has to be true of a backup that is restored: everything comes back, nothing is lost unsaid, and it can be undone. */
import { describe, expect, it } from 'vitest'
import { day } from '../../../src/domain/time/day'
import { addDays } from '../../../src/domain/time/day'
import { time } from '../../../src/domain/time/clock-time'
import { fillWithSample } from '../../../src/desk/sample/fill-with-sample'
import { comesAlong } from '../../../src/desk/backup/comes-along'
import { dropWhatIsOld, keptAside } from '../../../src/desk/backup/set-aside-note'
import { undoRestore, undoingOf } from '../../../src/desk/backup/undo-restore'
import type { Desk } from '../../../src/desk/desk'
import { adoptPlan, firstDay } from '../small-protocol'
import { deskOn, deskWithClinic, eventually, morning, newStorage } from '../test-desk'
import { atOnce, backupOf, everythingAt, merging, prospectAt, replacing, restored, undone, valueOf } from './backups'
import { bodyOf, closedAnew } from './forged'

async function twoCourses(storage = newStorage()): Promise<Desk> {
  const desk = await deskWithClinic(storage)
  await desk.perform('c1', adoptPlan('K-17'))
  await desk.perform('c2', adoptPlan('M-08', addDays(firstDay, 35)))
  await desk.perform('c1', { type: 'ConfirmSession', session: 'prep-1' })
  return desk
}

describe('a backup restored into an empty device', () => {
  it('gives the same book, the same logs, the same choices of the device', async () => {
    const desk = await twoCourses()
    await desk.setActor({ id: 'ana', name: 'Ana' })
    await desk.setPreference('secret', 'never')
    const { text } = await backupOf(desk)
    expect(text).not.toContain('never')
    const other = await deskOn(newStorage())
    expect(await restored(other, text)).toEqual({ restored: true, added: 3, changed: 0, removed: 0 })
    expect(await everythingAt(other)).toEqual(await everythingAt(desk))
    expect(other.actor()).toEqual({ id: 'ana', name: 'Ana' })
    expect((await other.perform('c1', { type: 'ConfirmSession', session: 'exp-1' })).verdict).toBe('accepted')
  })

  it('gives a whole sample clinic', async () => {
    const desk = await deskOn(newStorage())
    await fillWithSample(desk, day('2026-12-01'), time('08:00'))
    const { text } = await backupOf(desk)
    const other = await deskOn(newStorage())
    await restored(other, text)
    expect(await everythingAt(other)).toEqual(await everythingAt(desk))
  })

  it('changes nothing the second time', async () => {
    const { text } = await backupOf(await twoCourses())
    const other = await deskOn(newStorage())
    await restored(other, text)
    const before = { ...(await everythingAt(other)), revision: other.book.revision() }
    expect(await restored(other, text)).toEqual({ restored: false, why: 'nothing-to-do', streams: [] })
    expect(await restored(other, text, replacing)).toEqual({ restored: false, why: 'nothing-to-do', streams: [] })
    expect({ ...(await everythingAt(other)), revision: other.book.revision() }).toEqual(before)
  })

  it('is heard in the other tab', async () => {
    const { text } = await backupOf(await twoCourses())
    const storage = newStorage()
    const [desk, other] = [await deskOn(storage), await deskOn(storage)]
    await restored(desk, text)
    await eventually(() => other.book.courses().length === 2)
    expect(await everythingAt(other)).toEqual(await everythingAt(desk))
    await undone(other)
    await eventually(() => desk.book.clinic() === null)
    expect(desk.book.courses()).toEqual([])
  })
})

describe('a backup restored into what went on', () => {
  /** A backup, and what was done since on the same device: c1 went on, c2 was discarded, c3 is new. */
  async function later() {
    const desk = await twoCourses()
    const { text } = await backupOf(desk)
    await desk.perform('c1', { type: 'ConfirmSession', session: 'exp-1' })
    await desk.perform('c3', adoptPlan('X-99', addDays(firstDay, 70)))
    return { desk, text }
  }

  it('takes nothing back that was done since, where it is merged', async () => {
    const { desk, text } = await later()
    const before = await everythingAt(desk)
    const prospect = await prospectAt(desk, text)
    expect(prospect.courses.map(({ there, relation }) => [there.stream, relation.is])).toEqual([['c1', 'longer-here'], ['c2', 'same']])
    expect(prospect.onlyHere.map(({ stream }) => stream)).toEqual(['c3'])
    expect(await restored(desk, text)).toMatchObject({ restored: false, why: 'nothing-to-do' })
    expect(await everythingAt(desk)).toEqual(before)
  })

  it('leaves only what the file has, where it replaces, and undoing puts everything back', async () => {
    const { desk, text } = await later()
    await desk.drafts.keep({ courseId: 'c3', session: null, form: 'hold', about: '', shape: 1, at: desk.now().at, title: 'Hold', words: ['a word'], typed: { reason: 'a word' } })
    const before = { ...(await everythingAt(desk)), drafts: desk.drafts.all() }
    expect(await restored(desk, text, replacing)).toEqual({ restored: true, added: 0, changed: 1, removed: 1 })
    expect((await backupOf(desk)).text.split('\n').slice(1, -2)).toEqual(text.split('\n').slice(1, -2))
    expect(desk.drafts.all()).toEqual([])
    expect(await undone(desk)).toEqual({ undone: true })
    expect({ ...(await everythingAt(desk)), drafts: desk.drafts.all() }).toEqual(before)
  })

  it('can be undone and brought back', async () => {
    const { desk, text } = await later()
    await restored(desk, text, replacing)
    const after = await everythingAt(desk)
    await undone(desk)
    expect(valueOf(await keptAside(desk))?.note.why).toBe('undo')
    await undone(desk)
    expect(await everythingAt(desk)).toEqual(after)
    expect(valueOf(await keptAside(desk))?.note.why).toBe('restore')
  })

  it('is undone once where two tabs undo it at once', async () => {
    const storage = newStorage()
    const [desk, other] = [await twoCourses(storage), await deskOn(storage)]
    const { text } = await backupOf(desk)
    await desk.perform('c1', { type: 'ConfirmSession', session: 'exp-1' })
    const before = await everythingAt(desk)
    await restored(desk, text, replacing)
    const kept = valueOf(await keptAside(desk))
    if (kept === null) throw new Error('nothing is kept')
    expect(await undone(other)).toEqual({ undone: true })
    await eventually(() => desk.book.revision() === other.book.revision())
    const late = valueOf(await undoingOf(desk, kept, atOnce))
    if (late === null) throw new Error('stopped')
    expect(valueOf(await undoRestore(desk, late, atOnce))).toEqual({ undone: false, why: 'moved' })
    expect(await everythingAt(desk)).toEqual(before)
  })

  it('is not let go of by a tab that saw an older one', async () => {
    let clock = morning
    const storage = newStorage()
    const [desk, other] = [await deskOn(storage, { clock: () => clock }), await deskOn(storage, { clock: () => clock })]
    await restored(desk, (await backupOf(await twoCourses())).text)
    clock += 31 * 86_400_000
    const setAside: Desk['setAside'] = async () => {
      const read = await other.setAside()
      await desk.perform('c1', { type: 'ConfirmSession', session: 'end' })
      await restored(desk, (await backupOf(await twoCourses())).text, replacing)
      return read
    }
    await dropWhatIsOld({ ...other, setAside })
    expect(valueOf(await keptAside(desk))).not.toBeNull()
    clock += 31 * 86_400_000
    await dropWhatIsOld(other)
    expect(valueOf(await desk.setAside())).toBeNull()
  })

  it('says what was done since it, before it is undone', async () => {
    const { desk, text } = await later()
    await restored(desk, text, replacing)
    await desk.perform('c1', { type: 'ConfirmSession', session: 'int-1-1' })
    await desk.perform('c1', { type: 'ConfirmSession', session: 'end' })
    const kept = valueOf(await keptAside(desk))
    if (kept === null) throw new Error('nothing is kept')
    const undoing = valueOf(await undoingOf(desk, kept, atOnce))
    expect(undoing?.since).toEqual([{ stream: 'c1', rows: 2 }])
    expect(undoing?.lost).toEqual([])
  })

  it('keeps what is here of a course that went on in both places, unless the other one is chosen', async () => {
    const { desk, text } = await later()
    const elsewhere = await deskOn(newStorage())
    await restored(elsewhere, text)
    await elsewhere.perform('c1', { type: 'ConfirmSession', session: 'end' })
    await elsewhere.perform('c2', { type: 'ConfirmSession', session: 'prep-1' })
    const theirs = await backupOf(elsewhere)
    const prospect = await prospectAt(desk, theirs.text)
    expect(prospect.courses.map(({ there, relation }) => [there.stream, relation])).toEqual([
      ['c1', { is: 'apart', common: 2, here: 1, there: 1 }],
      ['c2', { is: 'longer-there', common: 1, here: 0, there: 1 }],
    ])
    const before = await everythingAt(desk)
    expect(await restored(desk, theirs.text)).toEqual({ restored: true, added: 0, changed: 1, removed: 0 })
    expect(valueOf(await desk.historyOf('c1'))).toEqual(before.logs.find(({ stream }) => stream === 'c1'))
    expect(valueOf(await desk.historyOf('c2'))).toEqual(valueOf(await elsewhere.historyOf('c2')))
    await undone(desk)
    expect(await everythingAt(desk)).toEqual(before)
    expect(await restored(desk, theirs.text, { ...merging, theirs: new Set(['c1']) })).toEqual({ restored: true, added: 0, changed: 2, removed: 0 })
    expect(valueOf(await desk.historyOf('c1'))).toEqual(valueOf(await elsewhere.historyOf('c1')))
    await undone(desk)
    expect(await everythingAt(desk)).toEqual(before)
  })

  it('writes nothing where a history moved on after it was shown', async () => {
    const { desk, text } = await later()
    const elsewhere = await deskOn(newStorage())
    await restored(elsewhere, text)
    await elsewhere.perform('c2', { type: 'ConfirmSession', session: 'prep-1' })
    const prospect = await prospectAt(desk, (await backupOf(elsewhere)).text)
    await desk.perform('c2', { type: 'ConfirmSession', session: 'end' })
    const { restoreBackup } = await import('../../../src/desk/backup/restore')
    expect(valueOf(await restoreBackup(desk, prospect, merging, atOnce))).toEqual({ restored: false, why: 'moved', streams: ['c2'] })
  })

  it('is forgotten after thirty days', async () => {
    const storage = newStorage()
    let clock = morning
    const desk = await deskOn(storage, { clock: () => clock })
    await restored(desk, (await backupOf(await twoCourses())).text)
    clock += 29 * 86_400_000
    expect(valueOf(await keptAside(desk))).not.toBeNull()
    clock += 86_400_000
    expect(valueOf(await keptAside(desk))).toBeNull()
  })
})

describe('what is remembered and typed', () => {
  const hold = { courseId: 'c1', session: null, form: 'hold', about: '', shape: 1 } as const
  const typedInto = async (desk: Desk, word: string) => {
    await desk.drafts.keep({ ...hold, at: desk.now().at, title: 'Hold', words: [word], typed: { reason: word } })
  }
  const wordsAt = (desk: Desk) => desk.drafts.all().map(({ words }) => words[0]).sort()

  it.each([merging, replacing])('comes beside what was typed into the same form here, and nothing is written over: $way', async (choice) => {
    const desk = await twoCourses()
    await typedInto(desk, 'then')
    const { text } = await backupOf(desk)
    await typedInto(desk, 'now')
    expect(await restored(desk, text, choice)).toEqual({ restored: true, added: 0, changed: 0, removed: 0 })
    expect(wordsAt(desk)).toEqual(['now', 'then'])
    expect(desk.drafts.at(hold)?.words).toEqual(['now'])
    const both = await backupOf(desk)
    expect(await restored(desk, text, choice)).toMatchObject({ restored: false, why: 'nothing-to-do' })
    const other = await deskOn(newStorage())
    await restored(other, both.text, choice)
    expect(wordsAt(other)).toEqual(['now', 'then'])
    await undone(desk)
    expect(wordsAt(desk)).toEqual(['now'])
  })

  it('stays out with its course', async () => {
    const desk = await twoCourses()
    await typedInto(desk, 'a word')
    await desk.setPreference('paper-language:c1', 'pl')
    const { text } = await backupOf(desk)
    const away = text.replace('"courseId":"c1"', '"courseId":"c7"').replace('paper-language:c1', 'paper-language:c7')
    const other = await deskOn(newStorage())
    const prospect = await prospectAt(other, closedAnew(bodyOf(away)))
    expect(comesAlong(other, prospect, merging)).toMatchObject({ preferences: new Map(), drafts: [], draftsLeft: [{ courseId: 'c7' }] })
  })

  it('is the language of a patient’s sheets, too, and goes again', async () => {
    const desk = await twoCourses()
    await desk.setPreference('paper-language:c1', 'pl')
    const { text } = await backupOf(desk)
    const other = await deskOn(newStorage())
    await restored(other, text)
    expect(other.preference('paper-language:c1')).toBe('pl')
    await undone(other)
    expect(other.preference('paper-language:c1') ?? null).toBeNull()
  })
})

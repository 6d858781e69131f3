/** Knows the laws of backups: whatever is done to one, it is named or it says what it said; merging is the same in whichever order. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Choice } from '../../../src/desk/backup/chosen'
import { readBackupFile } from '../../../src/desk/backup/read-file'
import type { CourseCommand } from '../../../src/domain/course/commands'
import { addDays } from '../../../src/domain/time/day'
import type { Desk } from '../../../src/desk/desk'
import { adoptPlan, firstDay } from '../small-protocol'
import { deskOn, deskWithClinic, newStorage } from '../test-desk'
import { atOnce, backupOf, contentOf, everythingAt, merging, restored, undone } from './backups'
import { bodyOf, chainedAnew, closedAnew, placesIn, valueAt, withValue } from './forged'

const text = readFileSync(new URL('../../fixtures/stored/backup-1/backup.json', import.meta.url), 'utf8')
const bytes = new TextEncoder().encode(text)
const lines = text.split('\n')
const bodyLines = bodyOf(text)

const position = fc.nat({ max: bytes.length - 1 })
const bent: fc.Arbitrary<Uint8Array<ArrayBuffer>> = fc.oneof(
  fc.tuple(position, fc.nat({ max: 7 })).map(([at, bit]) => bytes.map((byte, index) => (index === at ? byte ^ (1 << bit) : byte))),
  position.map((length) => bytes.slice(0, length)),
  fc.tuple(position, fc.nat({ max: 400 })).map(([at, length]) => Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(at + length)])),
  fc.tuple(position, fc.uint8Array({ minLength: 1, maxLength: 20 })).map(([at, more]) => Uint8Array.from([...bytes.subarray(0, at), ...more, ...bytes.subarray(at)])),
  fc.tuple(fc.nat({ max: lines.length - 1 }), fc.nat({ max: lines.length - 1 })).map(([one, other]) => {
    const swapped = [...lines]
    swapped[one] = lines[other] ?? ''
    swapped[other] = lines[one] ?? ''
    return new TextEncoder().encode(swapped.join('\n'))
  }),
)

const rowLines = bodyLines.flatMap((line, index) => (line.startsWith('{"row"') ? [index] : []))
const jsonAt = (index: number): unknown => JSON.parse((bodyLines[index] ?? '').replace(/,$/, ''))

/** One value of one row put another way. */
const changedRow = fc.constantFrom(...rowLines).chain((index) =>
  fc.record({
    index: fc.constant(index),
    path: fc.constantFrom(...placesIn(jsonAt(index))),
    put: fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom<unknown>('2027-02-30', '', 0, -1, null, [], {}, 'prep-1', 'SessionMissed', '2026-12-01', '09:00')),
  }),
)

/** One value of a line that no chain vouches for put another way: what is remembered or typed, how a history begins, rows of one that did not hold. */
const looseLines = bodyLines.flatMap((line, index) => (/^\{"(?:preference|draft|stream)"|"stream":"course-9"/.test(line) ? [index] : []))
const changedLoose = fc.constantFrom(...looseLines).chain((index) =>
  fc.record({
    index: fc.constant(index),
    path: fc.constantFrom(...placesIn(jsonAt(index))),
    put: fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom<unknown>(null, '', 'a b/ü', 2 ** 52)),
    isCut: fc.boolean(),
  }),
)

/** As text, for JSON.stringify follows nothing so deep. */
function written(value: unknown): string {
  return JSON.stringify(value).replace('"deep"', `${'['.repeat(20_000)}${']'.repeat(20_000)}`)
}

/** One number of one row made as great or as little as numbers go; each kind of place once. */
const numberPlaces = new Map(
  rowLines.flatMap((index) => {
    const row = jsonAt(index)
    return placesIn(row).flatMap((path) => (typeof valueAt(row, path) === 'number' ? [[path.slice(-2).join('.').replaceAll(/\d+/g, '#'), { index, path }] as const] : []))
  }),
)
const extremes = [2 ** 52, 1e9, 3650, 0, -3650]

describe('a backup that was bent in any way', () => {
  it('is named, or says what it said', async () => {
    const whole = await contentOf(text)
    await fc.assert(
      fc.asyncProperty(bent, async (spoilt) => {
        const read = await readBackupFile(new Blob([spoilt]), atOnce)
        if (read.read === 'whole') expect(read.content).toEqual(whole)
        else expect(read.read === 'faulty' && read.faults.length).toBeGreaterThan(0)
      }),
    )
  })

  it('is named where a row says something else under a digest made for it', async () => {
    const whole = await contentOf(text)
    await fc.assert(
      fc.asyncProperty(changedRow, async ({ index, path, put }) => {
        const body = bodyLines.map((line, at) => (at === index ? JSON.stringify(withValue(jsonAt(at), path, put)) : line))
        const read = await readBackupFile(closedAnew(body), atOnce)
        if (read.read === 'whole') expect(read.content).toEqual(whole)
      }),
    )
  })

  it('is named or can be restored and undone, even where the whole chain was made anew', async () => {
    await fc.assert(
      fc.asyncProperty(changedRow, async ({ index, path, put }) => {
        const body = bodyLines.map((line, at) => (at === index ? JSON.stringify(withValue(jsonAt(at), path, put)) : line))
        const forged = closedAnew(chainedAnew(body))
        const read = await readBackupFile(forged, atOnce)
        if (read.read !== 'whole') return
        const desk = await deskOn(newStorage())
        const before = await everythingAt(desk)
        expect(await restored(desk, forged)).toMatchObject({ restored: true })
        await undone(desk)
        expect(await everythingAt(desk)).toEqual(before)
      }),
    )
  })
})

describe('a line of a backup that no chain vouches for', () => {
  it('keeps nobody waiting, wherever something stands that no form has read, or lies too deep to be followed', async () => {
    for (const index of looseLines) {
      for (const path of placesIn(jsonAt(index))) {
        for (const put of [[null], [{ type: 'CourseOpened' }], 'deep']) {
          const forged = closedAnew(bodyLines.map((line, at) => (at === index ? written(withValue(jsonAt(at), path, put)) : line)))
          expect((await readBackupFile(forged.slice(0, -20), atOnce)).read).toBe('faulty')
          const read = await readBackupFile(forged, atOnce)
          if (put === 'deep' && read.read === 'whole') expect(await restored(await deskOn(newStorage()), forged)).toMatchObject({ restored: true })
        }
      }
    }
  })

  it('is named or can be restored, whatever it says, in a file that is whole and in one that is not', async () => {
    await fc.assert(
      fc.asyncProperty(changedLoose, async ({ index, path, put, isCut }) => {
        const closed = closedAnew(bodyLines.map((line, at) => (at === index ? written(withValue(jsonAt(at), path, put)) : line)))
        const forged = isCut ? closed.slice(0, -20) : closed
        const read = await readBackupFile(forged, atOnce)
        if (read.read !== 'whole') return
        expect(isCut).toBe(false)
        const storage = newStorage()
        expect(await restored(await deskOn(storage), forged)).toMatchObject({ restored: true })
        const courses = read.content.streams.filter(({ state }) => state.kind === 'course')
        expect((await deskOn(storage)).book.courses()).toHaveLength(courses.length)
      }),
    )
  })
})

describe('a number of a backup, however great', () => {
  it('is named, or leaves records that open again', async () => {
    for (const [place, { index, path }] of numberPlaces) {
      for (const put of extremes) {
        const forged = closedAnew(chainedAnew(bodyLines.map((line, at) => (at === index ? JSON.stringify(withValue(jsonAt(at), path, put)) : line))))
        const read = await readBackupFile(forged, atOnce)
        if (read.read !== 'whole') continue
        const storage = newStorage()
        expect(await restored(await deskOn(storage), forged), place).toMatchObject({ restored: true })
        expect((await deskOn(storage)).book.courses().length, place).toBeGreaterThan(0)
      }
    }
  })
})

const acts: readonly CourseCommand[] = [
  { type: 'ConfirmSession', session: 'prep-1' },
  { type: 'ConfirmSession', session: 'exp-1' },
  { type: 'ConfirmSession', session: 'int-1-1' },
  { type: 'ConfirmSession', session: 'end' },
  { type: 'PutOnHold', reason: 'a trip' },
  { type: 'ResumeCourse', reason: 'back' },
  { type: 'CancelSession', session: 'end', reason: 'ill' },
]
const steps = fc.array(fc.tuple(fc.constantFrom('c1', 'c2', 'c3'), fc.constantFrom(...acts)), { maxLength: 8 })

async function walk(desk: Desk, taken: readonly (readonly [string, CourseCommand])[]): Promise<void> {
  for (const [course, command] of taken) {
    if (desk.book.course(course) === undefined) await desk.perform(course, adoptPlan(course, addDays(firstDay, 35 * Number(course.slice(1)))))
    await desk.perform(course, command)
  }
}

describe('backups of a clinic that went on', () => {
  it('merge to the same in whichever order, where each is a beginning of the next', async () => {
    await fc.assert(
      fc.asyncProperty(steps, steps, steps, async (...parts) => {
        const desk = await deskWithClinic(newStorage())
        const texts: string[] = []
        for (const part of parts) {
          await walk(desk, part)
          texts.push((await backupOf(desk)).text)
        }
        for (const order of [[0, 1, 2], [2, 1, 0], [1, 2, 0]]) {
          const other = await deskOn(newStorage())
          for (const index of order) await restored(other, texts[index] ?? '')
          expect(await everythingAt(other)).toEqual(await everythingAt(desk))
        }
      }),
      { numRuns: 15 },
    )
  })

  it('are undone exactly, whatever was chosen', async () => {
    await fc.assert(
      fc.asyncProperty(steps, steps, steps, fc.constantFrom<Choice['way']>('merge', 'replace'), fc.subarray(['c1', 'c2', 'c3', 'clinic']), async (common, here, there, way, theirs) => {
        const desk = await deskWithClinic(newStorage())
        await walk(desk, common)
        const elsewhere = await deskOn(newStorage())
        await restored(elsewhere, (await backupOf(desk)).text)
        await walk(desk, here)
        await walk(elsewhere, there)
        const before = await everythingAt(desk)
        const { text: theirText } = await backupOf(elsewhere)
        const done = await restored(desk, theirText, { ...merging, way, theirs: new Set(theirs) })
        if (way === 'replace') expect((await everythingAt(desk)).logs).toEqual((await everythingAt(elsewhere)).logs)
        if (done.restored) {
          const after = await everythingAt(desk)
          await undone(desk)
          expect(await everythingAt(desk)).toEqual(before)
          await undone(desk)
          expect(await everythingAt(desk)).toEqual(after)
        } else expect(await everythingAt(desk)).toEqual(before)
      }),
      { numRuns: 25 },
    )
  })
})

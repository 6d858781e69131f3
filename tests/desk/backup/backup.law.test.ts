/** Knows the laws of backups: whatever is done to one, it is named or it says what it said; merging is the same in whichever order. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Choice } from '../../../src/desk/backup/chosen'
import { readBackupFile } from '../../../src/desk/backup/read-file'
import type { CourseCommand } from '../../../src/domain/course/commands'
import { addDays } from '../../../src/domain/time/day'
import { canonicalJson, digestOf, runningDigest } from '../../../src/store/canonical'
import type { Desk } from '../../../src/desk/desk'
import { adoptPlan, firstDay } from '../small-protocol'
import { deskOn, deskWithClinic, newStorage } from '../test-desk'
import { atOnce, backupOf, contentOf, everythingAt, merging, restored, undone } from './backups'

const text = readFileSync(new URL('../../fixtures/stored/backup-1/backup.json', import.meta.url), 'utf8')
const bytes = new TextEncoder().encode(text)
const lines = text.split('\n')

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

/** The text with the last line counted and digested anew, as somebody would who knows the format. */
function closedAnew(body: readonly string[]): string {
  const above = body.map((line, index) => (index === 0 ? line : index < body.length - 1 ? `${line.replace(/,$/, '')},` : line.replace(/,$/, '')))
  const digest = runningDigest()
  for (const line of above) digest.take(`${line}\n`)
  const counted = (start: string) => above.filter((line) => line.startsWith(start)).length
  const end = { streams: counted('{"stream"'), rows: counted('{"row"'), preferences: counted('{"preference"'), drafts: counted('{"draft"'), digest: digest.end() }
  return [...above, `],"end":${JSON.stringify(end)}}`, ''].join('\n')
}

type Json = Record<string, unknown>
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null

/** Every place inside a value, as a path. */
function placesIn(value: unknown, above: readonly string[] = []): readonly (readonly string[])[] {
  return isObject(value) ? Object.keys(value).flatMap((key) => [[...above, key], ...placesIn(value[key], [...above, key])]) : []
}

function withValue(value: unknown, path: readonly string[], put: unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return put
  if (!isObject(value)) return value
  const copy: unknown = Array.isArray(value) ? [...value] : { ...value }
  if (isObject(copy)) copy[key] = withValue(value[key], rest, put)
  return copy
}

const bodyLines = lines.slice(0, -2)
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

/** The chain of every history taken anew over whatever its rows say, as somebody would who has the program. */
function chainedAnew(body: readonly string[]): readonly string[] {
  const last = new Map<unknown, string>()
  return body.map((line) => {
    if (!line.startsWith('{"row"')) return line
    const { row } = JSON.parse(line.replace(/,$/, '')) as { row: Json }
    if (!isObject(row)) return line
    const { hash: _old, ...rest } = row
    const linked = row['stream'] === 'course-9' ? rest : { ...rest, previous: last.get(row['stream']) ?? '' }
    const hash = digestOf(canonicalJson(linked))
    last.set(row['stream'], hash)
    return JSON.stringify({ row: { ...linked, hash } })
  })
}

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

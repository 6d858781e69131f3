/** Knows what is wrong with every backup that is not as it was written, and that the first one ever kept is still read. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { foldedFrom, readBackupFile } from '../../../src/desk/backup/read-file'
import { deskOn, newStorage } from '../test-desk'
import { atOnce, contentOf, faultsOf, prospectAt, restored, valueOf } from './backups'
import { bodyOf, closedAnew, withRow } from './forged'

const kept = readFileSync(new URL('../../fixtures/stored/backup-1/backup.json', import.meta.url), 'utf8')
const lines = kept.split('\n')
const lineWith = (part: string) => lines.findIndex((line) => line.includes(part)) + 1
const withLine = (number: number, change: (line: string) => string | null) => lines.flatMap((line, index) => (index + 1 === number ? (change(line) ?? []) : [line])).join('\n')

describe('the backup kept since the first version', () => {
  it('is read and restored row for row', async () => {
    const content = await contentOf(kept)
    expect(content.streams.map(({ stream, rows }) => [stream, rows.length])).toEqual([
      ['clinic', 3], ['course-1', 25], ['course-2', 14], ['course-3', 11], ['course-4', 17], ['course-5', 5], ['course-6', 5], ['course-8', 7],
    ])
    expect(content).toMatchObject({ app: '0.1.0', writtenAt: '2027-01-11T15:20:00.000Z', notWhole: ['course-9'] })
    const desk = await deskOn(newStorage())
    expect(await restored(desk, kept)).toEqual({ restored: true, added: 8, changed: 0, removed: 0 })
    const logs = valueOf(await desk.wholeLog())
    expect(logs.map(({ broken, damaged }) => [broken, damaged])).toEqual(content.streams.map(() => [null, []]))
    expect(logs.flatMap(({ rows }) => rows)).toEqual(content.streams.flatMap(({ rows }) => rows))
    expect(desk.book.clinic()?.name).toBe('North Clinic')
    expect(desk.book.courses()).toHaveLength(7)
    expect(desk.actor()).toEqual({ id: 'ana', name: 'Ana' })
    expect(desk.preference('dates-shown')).toEqual({ weekStart: 'sun', clock: '12' })
    expect(desk.drafts.left()).toMatchObject([{ courseId: 'course-1', words: ['Arrived late, well rested'], typed: null }])
  })

  it('is one JSON object too', () => {
    expect(JSON.parse(kept)).toMatchObject({ format: 'eighteen-weeks-backup/1', seal: 'none', end: { rows: 89 } })
  })

  it('is the same with other ends of lines, a mark of the byte order, or an empty line at the end', async () => {
    const content = await contentOf(kept)
    expect(await contentOf(kept.replaceAll('\n', '\r\n'))).toEqual(content)
    expect(await contentOf(`${kept}\n`)).toEqual(content)
    const read = await readBackupFile(new Blob([`\uFEFF${kept}`]), atOnce)
    expect(read).toEqual({ read: 'whole', content })
  })
})

describe('a file that is no such backup', () => {
  it.each([
    ['', 'foreign'],
    ['hello', 'foreign'],
    ['{"format":"planning-request/1"}', 'foreign'],
    ['[]', 'foreign'],
    ['{"format":"eighteen-weeks-backup/1","ab', 'truncated'],
  ])('is named: %j', async (text, code) => {
    expect((await faultsOf(text)).map((fault) => fault.code)).toEqual([code])
  })

  it('is of a newer version, or sealed', async () => {
    expect(await faultsOf(kept.replace('backup/1', 'backup/2'))).toEqual([{ code: 'newer', format: 'eighteen-weeks-backup/2' }])
    expect(await faultsOf(kept.replace('"seal":"none"', '"seal":{"kind":"passphrase"}'))).toEqual([{ code: 'sealed' }])
  })

  it('is no text, or cannot be read', async () => {
    expect(await faultsOf(new Blob([new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0xff, 0xfe])]))).toEqual([{ code: 'unreadable' }])
    const gone = Object.assign(new Blob(['{}']), { slice: () => ({ arrayBuffer: () => Promise.reject(new DOMException('', 'NotReadableError')) }) })
    expect(await faultsOf(gone)).toEqual([{ code: 'unreadable' }])
  })
})

describe('a backup that was cut', () => {
  it('is told after which line and in which history', async () => {
    const at = lineWith('"row-course-3-4"')
    expect(await faultsOf(lines.slice(0, at).join('\n'))).toEqual([{ code: 'truncated', line: at, stream: 'course-3' }])
    expect(await faultsOf(`${lines.slice(0, at).join('\n')}\n${(lines[at] ?? '').slice(0, 90)}`)).toEqual([{ code: 'truncated', line: at + 1, stream: 'course-3' }])
    expect(await faultsOf(kept.slice(0, -20))).toMatchObject([{ code: 'truncated' }])
  })

  it('is told by the lines that are missing in the middle', async () => {
    const first = lineWith('"row-course-3-11"')
    expect(await faultsOf(withLine(first, () => null))).toEqual([{ code: 'rows-lost', line: lineWith('"stream":"course-3","rows"'), stream: 'course-3', rows: 10, of: 11 }, { code: 'altered', line: lines.length - 2 }])
    expect(await faultsOf(withLine(lineWith('"row-course-3-5"'), () => null))).toMatchObject([{ code: 'broken-link', link: { stream: 'course-3', sequence: 5, why: 'missing' } }])
    expect((await faultsOf(withLine(lineWith('"preference":"actor"'), () => null))).map(({ code }) => code)).toEqual(['altered'])
  })
})

describe('what no form has read', () => {
  it.each([[null], [{ type: 'CourseOpened' }], [{ type: 'CourseOpened', patient: 7 }]])('is no reason to fail, in a history that did not hold: %j', async (event) => {
    const at = lineWith('"row-course-1-2-9"')
    const spoilt = withLine(at, (line) => {
      const { row } = JSON.parse(line.replace(/,$/, '')) as { readonly row: object }
      return JSON.stringify({ row: { ...row, events: [event] } })
    })
    expect((await faultsOf(spoilt)).map(({ code }) => code)).toEqual(['altered'])
    const read = await readBackupFile(spoilt.slice(0, -20), atOnce)
    expect(read.read === 'faulty' && read.codes.get('course-1')).toBe('K-17')
  })

  it('is named where something that is remembered lies too deep to be followed', async () => {
    const at = lineWith('"preference":"actor"')
    const deep = withLine(at, () => `{"preference":"actor","value":${'['.repeat(20_000)}${']'.repeat(20_000)}},`)
    expect((await faultsOf(closedAnew(bodyOf(deep))))[0]).toMatchObject({ code: 'misshapen', line: at, text: 'This lies more than 60 levels deep, and nothing of any form does.' })
  })
})

describe('a backup that was tampered with', () => {
  it('is told by the row of the course', async () => {
    const at = lineWith('"row-course-1-9"')
    const faults = await faultsOf(withLine(at, (line) => line.replace('"name":"', '"name":"X')))
    expect(faults).toMatchObject([{ code: 'broken-link', link: { stream: 'course-1', sequence: 9, why: 'altered' } }])
    const read = await readBackupFile(withLine(at, (line) => line.replace('"name":"', '"name":"X')), atOnce)
    expect(read.read === 'faulty' && read.codes.get('course-1')).toBe('K-17')
  })

  it('is told by the line that is none, and what is wrong in it', async () => {
    const at = lineWith('"row-course-1-2"')
    expect(await faultsOf(withLine(at, (line) => line.slice(0, 60)))).toEqual([{ code: 'no-json', line: at, stream: 'course-1' }])
    expect(await faultsOf(withLine(at, (line) => line.replace('"form":1', '"form":2')))).toEqual([
      { code: 'misshapen', line: at, stream: 'course-1', path: 'row.form', text: 'One of these is needed: 1.' },
    ])
  })

  it('is told by a line that is no row, in no history, and once for all rows that follow it', async () => {
    const first = lineWith('"stream":"course-3","rows"')
    const idNeeded = 'An id of 1 to 80 letters from A to Z, figures, hyphens and underscores is needed.'
    const misshapen = async (text: string) => (await faultsOf(text)).filter(({ code }) => code === 'misshapen')
    expect(await misshapen(kept.replaceAll('"stream":"course-3"', '"stream":"a b/ü"'))).toEqual([{ code: 'misshapen', line: first, stream: null, path: 'stream', text: idNeeded }])
    expect(await misshapen(withLine(first, (line) => line.replace('course-3', 'course-2')))).toEqual([{ code: 'misshapen', line: first, stream: null, path: 'stream', text: 'This history stands in the file already.' }])
    const [remembered, typed] = [lineWith('"preference":"actor"'), lineWith('{"draft"')]
    expect(await misshapen(withLine(remembered, (line) => line.replace('"preference":"actor"', '"preference":7')))).toMatchObject([{ line: remembered, stream: null, path: 'preference' }])
    expect(await misshapen(withLine(typed, (line) => line.replace('"courseId":"course-1"', '"courseId":"a/b"')))).toEqual([{ code: 'misshapen', line: typed, stream: null, path: 'draft.courseId', text: idNeeded }])
  })

  it('is told where the change is in no row', async () => {
    expect(await faultsOf(kept.replace('"weekStart":"sun"', '"weekStart":"mon"'))).toEqual([{ code: 'altered', line: lines.length - 1 }])
    expect(await faultsOf(kept.replace('"rows":89', '"rows":88'))).toEqual([{ code: 'altered', line: lines.length - 1 }])
    expect(await faultsOf(`${kept}{"row":1}`)).toMatchObject([{ code: 'misshapen', line: lines.length }])
  })

  it.each(['SessionMoved', 'SessionPlannedAgain', 'ProtocolAmended'])('is told where a session is planned for longer than a day, though its whole chain was made anew: %s', async (type) => {
    for (const minutes of [2 ** 52, 1e9, 1441]) {
      const moved = (event: unknown) => (typeof event === 'object' && event !== null && 'to' in event && typeof event.to === 'object' && event.to !== null && 'minutes' in event.to ? { ...event, to: { ...event.to, minutes } } : event)
      const forged = withRow(kept, [`"type":"${type}"`, '"to":{"day"'], (row) => ({ ...row, events: Array.isArray(row['events']) ? row['events'].map(moved) : [] }))
      expect(await faultsOf(forged)).toContainEqual(expect.objectContaining({ code: 'misshapen', text: 'Too much: the most is 1440.' }))
    }
  })

  it('makes nothing together where what it comes to cannot be found by day', async () => {
    const rows = (await contentOf(kept)).streams.find(({ stream }) => stream === 'course-1')?.rows ?? []
    const longer = rows.map((row) => ({ ...row, events: row.events.map((event) => (event.type === 'SessionMoved' ? { ...event, to: { ...event.to, minutes: 2 ** 52 } } : event)) }))
    expect(foldedFrom('course-1', rows)?.state.kind).toBe('course')
    expect(foldedFrom('course-1', longer)).toBeNull()
  })

  it('changes nothing', async () => {
    const desk = await deskOn(newStorage())
    await expect(prospectAt(desk, kept.replace('"weekStart":"sun"', '"weekStart":"mon"'))).rejects.toThrow('altered')
    expect(valueOf(await desk.wholeLog())).toEqual([])
  })
})

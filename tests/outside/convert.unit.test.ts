/** Knows that a course file can be written in other forms from the command line, the same every time, and what is refused there. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CourseCommand } from '../../src/domain/course/commands'
import type { Protocol } from '../../src/domain/protocol/protocol'
import { time } from '../../src/domain/time/clock-time'
import { day } from '../../src/domain/time/day'
import { readUsdm } from '../../src/interchange/usdm/read-usdm'
import { convert } from '../../src/outside/convert'
import { forms } from '../../src/outside/convert-forms'
import { fullCourseFile, writtenCourse } from '../support/course-files'
import { changesOf } from '../support/course-logs'
import { adoption } from '../support/course-spec'
import { smallProtocol, visit } from '../support/small-protocol'
import { withPart } from '../support/spoilt-json'

const command = join(import.meta.dirname, '../../src/outside/run-convert.mjs')
const text = fullCourseFile()
const asked = (args: readonly string[], input: string = text) => convert(args, () => ({ ok: true, text: input }), (file) => `face of ${file}`)

describe('a course file', () => {
  it.each(forms.map(({ name }) => name))('is written in another form, the same each time, without a word that was not asked for: %s', (name) => {
    const ending = asked(['-', '--to', name])
    expect({ ...ending, out: ending.out.length > 0 }).toEqual({ status: 0, out: true, err: '' })
    expect(asked(['-', '--to', name])).toEqual(ending)
    if (name !== 'letter') expect(ending.out).not.toContain('Mara')
    expect(asked(['-', '--to', name], fullCourseFile(false)).out).not.toContain('Mara')
  })

  it('is a calendar, with what is asked for', () => {
    const eventsOf = (out: string) => [...out.matchAll(/^SUMMARY:(.*)\r$/gm)].map(([, summary]) => summary?.replaceAll('\\,', ','))
    expect(eventsOf(asked(['-', '--to', 'ics']).out)).toEqual(Array.from({ length: 6 }, () => 'Appointment'))
    expect(eventsOf(asked(['-', '--to', 'ics', '--tell', 'kinds,code']).out)).toContain('Dosing 1, K-17')
  })

  it('is a table, with what is asked for', () => {
    const [head, first] = asked(['-', '--to', 'csv']).out.split('\r\n')
    expect(head).toContain('patient,session,kind')
    expect(first).toContain('K-17,Preparation 1,preparation,completed')
    expect(asked(['-', '--to', 'csv', '--tell', 'name']).out).toContain('Mara Lindt')
  })

  it('is the patient’s letter on one paper or the other, which asks nobody for anything', () => {
    const { out } = asked(['-', '--to', 'letter', '--paper', 'letter'])
    expect(out).toContain('data-paper="letter"')
    expect(asked(['-', '--to', 'letter']).out).toContain('data-paper="a4"')
    expect(out).toContain('<title>Your dates</title>')
    expect(out).toContain('Mara Lindt')
    expect(out).toContain('printed Sat 20 Feb 2027, 18:00')
    expect(out).toContain("default-src 'none'")
    expect([...out.matchAll(/(?:src|href|url\()=?["']?([a-z]+):/g)].map(([, scheme]) => scheme)).toEqual(['data'])
    expect(out).toContain('base64,face of source-sans-3-latin-wght-normal.woff2')
    expect(out).not.toContain('<script')
  })

  it('is a bundle, with what is asked for', () => {
    expect(JSON.parse(asked(['-', '--to', 'fhir']).out)).toMatchObject({ resourceType: 'Bundle', type: 'collection', timestamp: '2027-02-20T17:00:00.000Z' })
    expect(asked(['-', '--to', 'fhir', '--tell', 'name']).out).toContain('Mara Lindt')
  })

  it('is the protocol in the model that studies use, without the course', () => {
    expect(JSON.parse(asked(['-', '--to', 'usdm']).out)).toMatchObject({ usdmVersion: '4.0.0', study: { name: 'small' } })
    expect(asked(['-', '--to', 'usdm']).out).not.toContain('K-17')
  })

  it('of an amended course is a protocol that this app reads, and is refused where visits of both versions contradict each other', () => {
    const met = [{ gate: 'informed-consent-signed', answer: 'met', reason: '' } as const]
    const on = (held: string) => ({ day: day(held), from: time('10:00'), to: time('11:30'), note: '' })
    const held: readonly CourseCommand[] = [
      adoption,
      { type: 'CompleteSession', session: 'prep-1', encounter: on('2027-01-11'), gates: met, reason: '' },
      { type: 'CompleteSession', session: 'prep-2', encounter: on('2027-01-18'), gates: [], reason: '' },
    ]
    const studyAfter = (protocol: Protocol) => asked(['-', '--to', 'usdm'], writtenCourse(changesOf([...held, { type: 'AmendProtocol', protocol, reason: 'Second version.', slots: [], despite: null }])))
    const [first, second, dose, ...rest] = smallProtocol.sessions
    if (first === undefined || second === undefined || dose === undefined) throw new Error('no visits')
    const anchor = visit({ id: 'd1', kind: 'dosing', title: 'Dosing session 1', after: null })
    const renamed = studyAfter({ ...smallProtocol, anchor: 'd1', sessions: [anchor, ...rest.map((own) => ({ ...own, after: 'd1', gates: [] }))] })
    const { outcome } = readUsdm(JSON.parse(renamed.out), new Map())
    expect(outcome).toMatchObject({ came: 'protocol', protocol: { anchor: 'd1' }, remarks: [] })
    const sooner = studyAfter({ ...smallProtocol, sessions: [first, { ...dose, gates: [], offsetDays: { target: 2, earliest: 1, latest: 3 } }] })
    expect(sooner).toMatchObject({ status: 2, out: '' })
    expect(sooner.err).toMatch(/^The protocol of this course was amended, .*\.\nprotocol\.sessions\.\d+\.offsetDays: No days keep the windows, the order and the length together: .*\n$/)
  })

  it('brings along the signs that a name needs', () => {
    const changed = fullCourseFile().replaceAll('Harbour Street Clinic', 'Poradňa')
    expect(asked(['-', '--to', 'letter'], changed).out).toContain('face of source-sans-3-latin-ext-wght-normal.woff2')
  })
})

describe('a refusal', () => {
  it('names every fault of the file by its path, and writes nothing else', () => {
    const spoilt = withPart(withPart(JSON.parse(text), ['sessions', 0, 'planned', 'day'], '2027-02-30'), ['history', 2, 'remark'], 1)
    expect(asked(['-', '--to', 'ics'], JSON.stringify(spoilt))).toEqual({
      status: 2,
      out: '',
      err: 'sessions.0.planned.day: A day of the calendar from 1900 to 2199 is needed, such as 2027-03-29.\nhistory.2.remark: The form has no such field here.\n',
    })
    expect(asked(['-', '--to', 'ics'], '[]').err).toBe('file: An object is needed here.\n')
  })

  it.each(['', '{', 'undefined'])('says of %j that it is not JSON', (input) => {
    expect(asked(['-', '--to', 'csv'], input)).toEqual({ status: 2, out: '', err: 'The file is not written in JSON.\n' })
  })

  it.each([
    [[]],
    [['-']],
    [['-', '--to']],
    [['-', '--to', 'pdf']],
    [['a', 'b', '--to', 'csv']],
    [['-', '--to', 'csv', '--fast']],
    [['-', '--to', 'csv', '--paper', 'a4']],
    [['-', '--to', 'letter', '--paper', 'a5']],
  ])('says how it is used where it is asked %j', (args) => {
    expect(asked(args)).toMatchObject({ status: 2, out: '', err: expect.stringMatching(/^Usage: npm run --silent convert -- /) as string })
  })

  it('says what may be told', () => {
    expect(asked(['-', '--to', 'csv', '--tell', 'kinds'])).toEqual({ status: 2, out: '', err: '--tell takes any of these with csv: name, words, protocol.\n' })
    expect(asked(['-', '--to', 'letter', '--tell', 'name'])).toEqual({ status: 2, out: '', err: '--to letter takes no --tell.\n' })
  })
})

describe('the command', () => {
  const folder = mkdtempSync(join(tmpdir(), 'convert-'))
  const run = (args: readonly string[], input = '') => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], { cwd: folder, input, encoding: 'utf8', maxBuffer: 1e8 })
    return { status, stdout, stderr }
  }
  beforeAll(() => {
    writeFileSync(join(folder, 'course.json'), text)
  })
  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

  it('writes the same bytes for a file and for standard input, and nothing else', () => {
    const file = run(['course.json', '--to', 'csv'])
    expect(file).toEqual({ status: 0, stdout: asked(['-', '--to', 'csv']).out, stderr: '' })
    expect(run(['-', '--to', 'csv'], text)).toEqual(file)
    expect(run(['course.json', '--to', 'letter']).stdout).toMatch(/^<!doctype html>[\s\S]*font\/woff2;base64,[A-Za-z0-9+/]{10000}[\s\S]*<\/html>\n$/)
  }, 60_000)

  it('ends with 2 and nothing on standard output where the file is faulty or not there', () => {
    expect(run(['-', '--to', 'ics'], '{}')).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('history: Something is needed here, and there is nothing.\n') as string })
    expect(run(['absent.json', '--to', 'ics'])).toEqual({ status: 2, stdout: '', stderr: 'The file cannot be read.\n' })
  }, 60_000)
})

/** Knows that the planner can be asked from the command line, and what it answers there. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plan } from '../../src/outside/plan'
import { smallWritten, spoilt, writtenRequest } from '../support/planning-requests'

const command = join(import.meta.dirname, '../../src/outside/run.mjs')
const asked = (input: unknown, args: readonly string[] = ['-']) => plan(args, () => ({ ok: true, text: typeof input === 'string' ? input : JSON.stringify(input) }), () => 0)

describe('the answer', () => {
  it('says of a course without a plan which facts conflict, and what would give it one', () => {
    const { status, out, err } = asked(spoilt('courses.0.end', '2027-01-12'))
    expect({ status, err }).toEqual({ status: 0, err: '' })
    expect(JSON.parse(out)).toMatchObject({
      format: 'planning-result/1',
      courses: [
        {
          id: 'c1',
          outcome: 'impossible',
          because: expect.arrayContaining([{ code: 'past-course-end', text: 'The patient’s last day is Tuesday 12 January 2027.', data: { kind: 'end', day: '2027-01-12' } }]) as object,
        },
        { id: 'c2', outcome: 'planned' },
      ],
    })
  })

  it('offers changes that hold when they are made', () => {
    const end = (out: string): readonly { change: { kind: string; day: string }; score: number }[] =>
      (JSON.parse(out) as { courses: readonly [{ unlocks: readonly { change: { kind: string; day: string }; score: number }[] }] }).courses[0].unlocks.filter(({ change }) => change.kind === 'end')
    const [unlock] = end(asked(spoilt('courses.0.end', '2027-01-12')).out)
    expect(unlock).toBeDefined()
    expect(JSON.parse(asked(spoilt('courses.0.end', unlock?.change.day)).out)).toMatchObject({ courses: [{ id: 'c1', outcome: 'planned', score: unlock?.score }, { id: 'c2' }] })
  })

  it('counts the sessions of other courses among the facts, and names the one that could give way', () => {
    const only = { id: 'only', name: 'Only', retracted: false, anchor: 'exp-1', lengthDays: null, sessions: smallWritten.sessions.filter(({ id }) => id === 'exp-1').map((visit) => ({ ...visit, after: null, gates: [], offsetDays: { earliest: 0, target: 0, latest: 0 } })) }
    const course = (id: string, lead: string, co: string) => ({ id, start: '2027-01-05', startLatest: '2027-01-05', lead, co })
    const therapists = ['ana', 'ben', 'chidi', 'dana'].map((id) => ({ id }))
    const request = writtenRequest()
    const { out } = asked({ ...request, clinic: { ...request.clinic, therapists }, protocol: only, courses: [course('c1', 'ana', 'ben'), course('c2', 'chidi', 'dana')] })
    const { courses } = JSON.parse(out) as { courses: readonly { outcome: string }[] }
    expect(courses.map(({ outcome }) => outcome).toSorted()).toEqual(['impossible', 'planned'])
    expect(out).toContain('"Room oak is the only room for dosing sessions."')
    expect(out).toMatch(/"Room oak is taken by c[12] on Tuesday 5 January 2027, \d\d:00–\d\d:00\."/)
    expect(out).toMatch(/"Move Dosing of c[12] away from Tuesday 5 January 2027, \d\d:00\."/)
  })

  it('names each fault on a line of its own', () => {
    const input = { ...writtenRequest(), remark: '', format: 'other' }
    expect(asked(input)).toEqual({
      status: 2,
      out: '',
      err: 'format: One of these is needed: planning-request/1.\nremark: The form has no such field here.\n',
    })
    expect(asked([]).err).toMatch(/^request: /)
  })

  it.each(['', '{', 'undefined'])('refuses %j, which is not JSON', (text) => {
    expect(asked(text)).toEqual({ status: 2, out: '', err: 'The request is not written in JSON.\n' })
  })

  it.each([[[]], [['a', 'b']], [['-', '--fast']], [['-', '--seconds']], [['-', '--seconds', '0']], [['-', '--seconds', '-1']], [['-', '--seconds', 'ten']], [['-', '--seconds', 'Infinity']]])(
    'refuses the arguments %j',
    (args) => {
      expect(asked(writtenRequest(), args)).toMatchObject({ status: 2, out: '', err: expect.stringMatching(/./) as string })
    },
  )

  it('does not depend on the seconds', () => {
    expect(asked(writtenRequest(), ['-', '--seconds', '0.5'])).toEqual(asked(writtenRequest()))
  })
})

describe('the command', () => {
  const folder = mkdtempSync(join(tmpdir(), 'plan-'))
  const run = (args: readonly string[], input = '') => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], { cwd: folder, input, encoding: 'utf8' })
    return { status, stdout, stderr }
  }
  beforeAll(() => {
    writeFileSync(join(folder, 'request.json'), JSON.stringify(writtenRequest()))
  })
  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

  it('writes the same bytes for a file and for standard input, and nothing else', () => {
    const file = run(['request.json', '--seconds', '2'])
    expect(file).toEqual({ status: 0, stdout: asked(writtenRequest()).out, stderr: '' })
    expect(run(['-'], JSON.stringify(writtenRequest()))).toEqual(file)
  }, 30_000)

  it('ends with 2 and nothing on standard output where the request is faulty or not there', () => {
    expect(run(['-'], JSON.stringify(spoilt('courses.1.sessions.0.day', '2027-02-30')))).toEqual({
      status: 2,
      stdout: '',
      stderr: 'courses.1.sessions.0.day: A day of the calendar from 1900 to 2199 is needed, such as 2027-03-29.\n',
    })
    expect(run(['absent.json'])).toEqual({ status: 2, stdout: '', stderr: 'The request cannot be read.\n' })
  }, 30_000)
})

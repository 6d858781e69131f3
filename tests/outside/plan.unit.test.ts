/** Knows that the planner can be asked from the command line, and what it answers there. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plan } from '../../src/outside/plan'
import { spoilt, writtenRequest } from '../support/planning-requests'

const command = join(import.meta.dirname, '../../src/outside/run.mjs')
const asked = (input: unknown, args: readonly string[] = ['-']) => plan(args, () => ({ ok: true, text: typeof input === 'string' ? input : JSON.stringify(input) }))

describe('the answer', () => {
  it('is the result, which says what stands in the way of a course in words', () => {
    const { status, out, err } = asked(spoilt('courses.0.end', '2027-01-05'))
    const result: unknown = JSON.parse(out)
    expect({ status, err }).toEqual({ status: 0, err: '' })
    expect(result).toMatchObject({ format: 'planning-result/1', courses: [{ id: 'c1', outcome: 'impossible' }, { id: 'c2', outcome: 'planned' }] })
    expect(out).toMatch(/"text": "[A-Z][^"]+\."/)
    expect(out).not.toContain('unlocks')
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

/** Knows that everything that was ever stored is read as it stands, and what is none of it is named. */
import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, expectTypeOf, it } from 'vitest'
import type { IsSame } from '../../../src/interchange/stored/exactly'
import { type WrittenRow, clinicRows, readRows } from '../../../src/interchange/stored/row-form'
import { type LogRow, clinicStream } from '../../../src/store/log-row'

const folder = new URL('../../fixtures/stored/form-1/', import.meta.url)

function rowsIn(name: string): readonly Record<string, unknown>[] {
  const read = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as { readonly rows?: readonly Record<string, unknown>[] }
  return read.rows ?? []
}

const withRows = readdirSync(folder).filter((name) => name.endsWith('.json') && rowsIn(name).length > 0)

describe('what was stored in form 1', () => {
  it.each(withRows)('is read as it stands: %s', (name) => {
    const rows = rowsIn(name)
    expect(readRows(rows)).toEqual({ ok: true, rows })
  })

  it('is looked for in every fixture but the sealed one, whose rows cannot be read without a key', () => {
    expect(readdirSync(folder).filter((name) => !withRows.includes(name))).toEqual(['sealed.json'])
  })
})

describe('a row', () => {
  it('is the store’s own', () => {
    expectTypeOf<WrittenRow>().toEqualTypeOf<LogRow>()
    expect(clinicRows).toBe(clinicStream)
  })
})

describe('a form and a type', () => {
  it('are the same only with the same fields, required and optional alike', () => {
    expectTypeOf<IsSame<{ a: string; b: number[] }, { readonly a: string } & { readonly b: readonly number[] }>>().toEqualTypeOf<true>()
    expectTypeOf<IsSame<{ a: string }, { a: string; b?: number }>>().toBeNever()
    expectTypeOf<IsSame<{ a?: string | undefined }, { a: string | undefined }>>().toBeNever()
    expectTypeOf<IsSame<{ a: 'x' | 'y' }, { a: 'x' }>>().toBeNever()
  })
})

/** The first row of a course, with what stands at the path replaced, or left out where nothing is given. */
function spoilt(path: string, value?: unknown): readonly Record<string, unknown>[] {
  const rows = structuredClone(rowsIn('course.json'))
  const keys = path.split('.')
  const last = keys.pop() ?? ''
  const at = keys.reduce<Record<string, unknown>>((part, key) => part[key] as Record<string, unknown>, rows as unknown as Record<string, unknown>)
  if (value === undefined) Reflect.deleteProperty(at, last)
  else at[last] = value
  return rows
}

describe('a fault', () => {
  it.each([
    ['0.stream', 'a b/ü', 'An id of 1 to 80 letters from A to Z, figures, hyphens and underscores is needed.'],
    ['0.events.0.start', '2027-02-30', 'A day of the calendar from 1900 to 2199 is needed, such as 2027-03-29.'],
    ['0.events.1.slots.0.slot.time', '25:00', 'A time of day such as 07:00 is needed.'],
    ['0.at', '2026-12-01T07:00:00Z', 'An instant in UTC is needed, such as 2027-03-29T07:30:00.000Z.'],
    ['0.at', '2026-02-30T07:00:00.000Z', 'An instant in UTC is needed, such as 2027-03-29T07:30:00.000Z.'],
    ['0.events.0.remark', '', 'The form has no such field here.'],
    ['0.events.0.patient.code', '', 'A code of 1 to 24 signs is needed.'],
    ['0.events.0.protocol.sessions.1.durationMinutes', 0, 'Too little: the least is 1.'],
    ['0.events.1.slots.0.slot.minutes', 1.5, 'A whole number is needed here.'],
    ['0.events.1.slots.0.slot.minutes', 1441, 'Too much: the most is 1440.'],
    ['0.events.1.slots.0.slot.minutes', 2 ** 52, 'Too much: the most is 1440.'],
    ['0.events.1.slots.0.slot.day', undefined, 'Something is needed here, and there is nothing.'],
    ['0.events.0.type', undefined, 'Something is needed here, and there is nothing.'],
    ['0.form', 2, 'One of these is needed: 1.'],
    ['0.previous', 'x', 'The first row has none before it: an empty text is needed.'],
    ['1.previous', '', 'A SHA-256 of 64 figures and small letters from a to f is needed.'],
    ['0.hash', 'abc', 'A SHA-256 of 64 figures and small letters from a to f is needed.'],
    ['0.events', [], 'Too little: the least is 1.'],
    ['1', null, 'An object is needed here.'],
  ])('is named with its path: %s', (path, value, text) => {
    expect(readRows(spoilt(path, value))).toEqual({ ok: false, faults: [{ path, text }] })
  })

  it('is a session that was held for more than ten years, or by somebody who stayed longer', () => {
    const held = (encounter: object) => ({ type: 'SessionCompleted', session: 'prep-1', encounter: { day: '2027-01-11', from: '09:00', to: '10:00', note: '', ...encounter }, reason: '', deviations: [] })
    const at = '0.events.1.encounter'
    const withEvent = (event: unknown) => readRows(spoilt('0.events.1', event))
    expect(withEvent(held({ endDay: '2037-01-08', attended: [{ id: 'ana', minutes: 5_257_440 }] })).ok).toBe(true)
    expect(withEvent(held({ endDay: '2037-01-09' }))).toEqual({ ok: false, faults: [{ path: at, text: 'Nothing that was held lasted longer than ten years.' }] })
    expect(withEvent(held({ attended: [{ id: 'ana', minutes: 5_257_441 }] }))).toEqual({ ok: false, faults: [{ path: `${at}.attended.0.minutes`, text: 'Too much: the most is 5257440.' }] })
    expect(withEvent(held({ day: '2027-02-30', endDay: '2027-03-01' }))).toMatchObject({ ok: false, faults: [{ path: `${at}.day` }] })
  })

  it('names the events there are where there is no such one', () => {
    const read = readRows(spoilt('0.events.0.type', 'CourseDreamt'), 'history')
    expect(read).toMatchObject({ ok: false, faults: [{ path: 'history.0.events.0.type', text: expect.stringMatching(/^One of these is needed: CourseOpened, .*ClinicSetUp/) as string }] })
  })

  it('is each named, wherever it stands', () => {
    const rows = spoilt('0.events.0.start', 'soon')
    rows.forEach((row) => Object.assign(row, { extra: 1 }))
    const read = readRows(rows)
    expect(read.ok ? [] : read.faults.map(({ path }) => path)).toEqual(expect.arrayContaining(['0.events.0.start', ...rows.map((_, index) => `${index}.extra`)]))
  })

  it('is an event of the clinic among a course’s, or the other way round', () => {
    expect(readRows(spoilt('0.stream', 'clinic'))).toMatchObject({ ok: false, faults: [{ path: '0.events.0.type' }, { path: '0.events.1.type' }] })
    const rows = rowsIn('clinic.json').map((row) => ({ ...row, stream: 'course-1' }))
    expect(readRows(rows).ok).toBe(false)
  })

  it('is something without end, and a name that would change what an object is', () => {
    const deep = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`) as unknown
    expect(readRows(spoilt('0.events.0.protocol.durationByDose', deep))).toMatchObject({ ok: false, faults: [{ text: 'This lies more than 60 levels deep, and nothing of any form does.' }] })
    const named = JSON.parse(JSON.stringify(spoilt('0.events.0.protocol.counts', { taken: 1 })).replace('"taken"', '"__proto__"')) as unknown
    expect(readRows(named)).toEqual({ ok: false, faults: [{ path: '0.events.0.protocol.counts.__proto__', text: 'The form has no such field here.' }] })
  })

  it.each([null, 'rows', {}, 7])('is a file without rows: %j', (input) => {
    expect(readRows(input, 'history')).toEqual({ ok: false, faults: [{ path: 'history', text: 'A list of rows is needed here.' }] })
  })
})

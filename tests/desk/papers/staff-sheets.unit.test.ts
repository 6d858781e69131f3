/** Knows that the facts of staff sheets are read from the book and the log as they stand. */
import { expect, it } from 'vitest'
import { firstBrokenLink } from '../../../src/desk/history/check-history'
import { logOnPaper, recordOf } from '../../../src/desk/papers/record'
import { runSheetOf } from '../../../src/desk/papers/run-sheet'
import { day } from '../../../src/domain/time/day'
import { courseAfter } from '../../support/course-spec'
import { dosed } from '../../support/contact-spec'
import { bookWith, named } from '../book-with'
import { adoptPlan } from '../small-protocol'
import { deskWithClinic, newStorage } from '../test-desk'

const today = day('2027-02-01')

it('gathers a dosing day with its conditions and the days on which they were met', () => {
  const found = runSheetOf(bookWith(named('a', 'K-17')), 'a', 'exp-1', today)
  expect(found?.facts.patient).toEqual({ code: 'K-17', name: '' })
  expect(found?.facts.gates.map(({ gate, state, heldOn }) => [gate, state, heldOn])).toEqual([
    ['transport-home-arranged', 'met', null],
    ['prep-2-completed', 'met', '2027-01-18'],
  ])
  expect(found?.facts.titles['prep-2']).toBe('Preparation 2')
  expect(found?.facts.line.title).toBe('Dosing 1')
})

it('finds the next session that is still ahead', () => {
  const found = runSheetOf(bookWith(named('a', 'K-17', courseAfter(dosed.slice(0, 3)))), 'a', 'exp-1', today)
  expect(found?.facts.next).toMatchObject({ session: 'int-1', day: '2027-01-26' })
})

it('makes no run sheet of what is no dosing session, or not there', () => {
  const book = bookWith(named('a', 'K-17'))
  expect(runSheetOf(book, 'a', 'prep-1', today)).toBeNull()
  expect(runSheetOf(book, 'a', 'no-such', today)).toBeNull()
  expect(runSheetOf(book, 'b', 'exp-1', today)).toBeNull()
  expect(recordOf(book, 'b', today)).toBeNull()
})

it('gathers a course with its sessions, deviations in the order of writing, and contacts', () => {
  const found = recordOf(bookWith(named('a', 'K-17')), 'a', day('2027-03-01'))
  expect(found?.facts.lines).toHaveLength(6)
  expect(found?.facts.series).toHaveLength(2)
  const written = found?.facts.deviations.map(({ at }) => at) ?? []
  expect(written.length).toBeGreaterThan(0)
  expect(written).toEqual(written.toSorted())
})

it('tells since when each version of the plan holds, and the chain’s last signs', async () => {
  const desk = await deskWithClinic(newStorage())
  await desk.perform('c1', adoptPlan('K-17'))
  const read = await desk.historyOf('c1')
  if (!read.ok) throw new Error(read.failure.code)
  const last = read.value.rows.at(-1)
  const log = logOnPaper(read.value, firstBrokenLink(read.value, desk.headOf('c1')))
  expect(log.versions).toEqual([{ version: 1, at: last?.at }])
  expect(log.chain).toEqual({ holds: true, rows: read.value.rows.length, last: last?.sequence, signs: last?.hash.slice(0, 12).replace(/(.{4})(.{4})/, '$1 $2 ') })
})

it('relies on no row of a log whose chain does not hold', async () => {
  const desk = await deskWithClinic(newStorage())
  await desk.perform('c1', adoptPlan('K-17'))
  const read = await desk.historyOf('c1')
  if (!read.ok) throw new Error(read.failure.code)
  const altered = { ...read.value, rows: read.value.rows.slice(0, -1) }
  const log = logOnPaper(altered, firstBrokenLink(altered, desk.headOf('c1')))
  expect(log.chain).toEqual({ holds: false, from: read.value.rows.length })
  expect(log.versions).toEqual([])
})

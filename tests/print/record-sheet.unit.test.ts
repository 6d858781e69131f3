/** Knows what the record of a course must tell, of one session and of sixty, and that nothing of it is lost or split. */
import { describe, expect, it } from 'vitest'
import { manyVisits, smallProtocol } from '../support/small-protocol'
import type { CourseEvent } from '../../src/domain/course/events'
import { protocolById } from '../../src/domain/protocol/library'
import type { Protocol } from '../../src/domain/protocol/protocol'
import { addDays, day } from '../../src/domain/time/day'
import { time } from '../../src/domain/time/clock-time'
import type { RecordFacts, RecordInput } from '../../src/print/record/record-facts'
import { cardWords } from '../../src/print/record/record-heights'
import type { RecordPart, SessionRow } from '../../src/print/record/record-part'
import { recordSheet } from '../../src/print/record/record-sheet'
import type { Sheet } from '../../src/print/sheet'
import { specClinic } from '../support/course-spec'
import { planning } from '../support/planned-course'
import { heldOn, recordFactsOf, recordInput } from '../support/record-facts'

const patient = { code: '7KQ4', name: 'Robin Hale' }
const today = day('2027-04-12')

function factsOf(protocol: Protocol, later: readonly (readonly CourseEvent[])[] = []): RecordFacts {
  return recordFactsOf([planning(protocol, '2027-01-11', patient), ...later], specClinic, today)
}

const sheetOf = (facts: RecordFacts, changed: Partial<RecordInput> = {}) => recordSheet(recordInput(facts, changed))
const partsOf = (sheet: Sheet): readonly RecordPart[] => sheet.sides.flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'record' ? [block.part] : [])))
const rowsOf = (sheet: Sheet): readonly SessionRow[] => partsOf(sheet).flatMap((part) => (part.part === 'sessions' ? part.rows : []))
const titlesOf = (sheet: Sheet) => sheet.sides.map(({ blocks }) => blocks.flatMap((block) => (block.type === 'staff-head' ? [block.title] : [])).join())
const linesOf = (sheet: Sheet, title: string) => partsOf(sheet).flatMap((part) => (part.part === 'table' && part.title.startsWith(title) ? part.rows.map(({ cells }) => cells) : []))

describe('the sessions', () => {
  it.each([1, 15, 60])('stand there once each, however many: %i', (count) => {
    for (const [paper, large] of [['a4', false], ['letter', false], ['a4', true]] as const) {
      const shown = rowsOf(sheetOf(factsOf(manyVisits(count)), { paper, large })).map(({ session }) => session)
      expect(shown).toEqual(Array.from({ length: count }, (_, at) => `s-${at}`))
    }
  })

  it('say what was planned, allowed and done, and what the window rests on', () => {
    const facts = factsOf(smallProtocol, [[heldOn('prep-1', '2027-01-11', '10:02', '11:34')], [heldOn('prep-2', '2027-01-21', '10:00', '11:30')]])
    const [first, second, third] = rowsOf(sheetOf(facts))
    expect(first).toMatchObject({ plannedDay: 'Mon 11 Jan', plannedTime: '10:00', window: 'first day', actual: 'Mon 11 Jan', times: '10:02–11:34', length: '1 h 32', off: '', strip: null })
    expect(second).toMatchObject({ window: '15 – 25 Jan', restsOn: 'clinic’s', actual: 'Thu 21 Jan', off: '+3', strip: { opens: -3, closes: 7, planned: 0, actual: 3 } })
    expect(third).toMatchObject({ actual: 'not recorded', times: '', off: '' })
  })

  it('name no planned day for what was reached and never planned', () => {
    const phases = protocolById('mapp-phase3')
    if (phases === undefined) throw new Error('no such template')
    const reached: CourseEvent = { type: 'SessionCompleted', session: 'enrollment', encounter: { day: day('2026-12-20'), from: null, to: null, note: '' }, reason: '', deviations: [] }
    const rows = rowsOf(sheetOf(factsOf(phases, [[reached]])))
    expect(rows.find(({ session }) => session === 'enrollment')).toMatchObject({ plannedDay: 'no date', plannedTime: '', actual: 'Sun 20 Dec' })
    expect(rows.find(({ session }) => session === 'prep-1')?.plannedDay).toBe('Mon 28 Dec')
  })

  it('say in large type, line by line, what stands in columns elsewhere', () => {
    const facts = factsOf(smallProtocol, [[heldOn('prep-1', '2027-01-11', '10:02', '11:34')], [heldOn('prep-2', '2027-01-21', '10:00', '11:30')]])
    const [first, second] = rowsOf(sheetOf(facts, { large: true })).map(cardWords)
    expect(first).toEqual(['Planned: Mon 11 Jan, 10:00', 'Allowed: first day', 'Actual: Mon 11 Jan, 10:02–11:34, 1 h 32'])
    expect(second).toEqual(['Planned: Mon 18 Jan, 10:00', 'Allowed: 15 – 25 Jan (clinic’s)', 'Actual: Thu 21 Jan, 10:00–11:30, 1 h 30 (+3 days from target)'])
  })

  it('answer with their title', () => {
    expect(titlesOf(sheetOf(factsOf(manyVisits(16), Array.from({ length: 14 }, (_, at) => [heldOn(`s-${at}`, addDays(day('2027-01-11'), at * 7), '10:00', '11:30')]))))[0]).toBe('14 of 16 done, no deviations')
    const missed: CourseEvent = { type: 'SessionMissed', session: 'prep-2', reason: 'Train', window: null }
    expect(titlesOf(sheetOf(factsOf(smallProtocol, [[missed]])))[0]).toBe('0 of 6 done, 1 deviation')
  })

  it('name the year only where a course crosses it', () => {
    expect(new Set(rowsOf(sheetOf(factsOf(smallProtocol))).map(({ year }) => year))).toEqual(new Set(['']))
    expect(new Set(rowsOf(sheetOf(factsOf(manyVisits(60)))).map(({ year }) => year))).toEqual(new Set(['2027', '2028']))
  })

  it('last their true minutes where clocks were set meanwhile', () => {
    const facts = factsOf(smallProtocol, [[{ ...heldOn('prep-1', '2027-03-27', '23:00', '04:00'), encounter: { day: day('2027-03-27'), from: time('23:00'), to: time('04:00'), endDay: day('2027-03-28'), note: '' } } as CourseEvent]])
    expect(rowsOf(sheetOf(facts)).find(({ session }) => session === 'prep-1')).toMatchObject({ times: '23:00–04:00 next day', length: '4 h' })
  })
})

describe('what left the plan', () => {
  const long = 'The other therapist was called to an emergency; '.repeat(120).trim()
  const one: CourseEvent = heldOn('exp-1', '2027-01-25', '09:05', '17:05', { reason: long, deviations: [{ code: 'therapist-missing', session: 'exp-1', day: day('2027-01-25'), needed: 2, given: 1 }] })
  const assessed: CourseEvent = {
    type: 'DeviationAssessed', session: 'exp-1', deviation: 'therapist-missing', fact: { what: 'rule', breach: { code: 'therapist-missing', session: 'exp-1', day: day('2027-01-25'), needed: 2, given: 1 } },
    from: null, to: { grade: 'major', reason: 'Two are needed throughout', action: 'A stand-in is on call' },
  }

  it('stands in boxes with reason, class and action, and shortly beside the session', () => {
    const sheet = sheetOf(factsOf(smallProtocol, [[one], [assessed]]))
    const boxes = partsOf(sheet).flatMap((part) => (part.part === 'deviations' ? part.rows.flat() : []))
    expect(boxes[0]?.title).toBe('1. Dosing 1: One therapist only')
    const words = boxes.flatMap(({ lines }) => lines).join('\n')
    for (const said of ['Class: Major. Two are needed throughout', 'Corrective action: A stand-in is on call', 'Recorded: Ana, Mon 4 Jan', 'Assessed: Ana']) expect(words).toContain(said)
    expect(words.replaceAll(/\s+/g, ' ')).toContain('Reason: The other therapist')
    expect(rowsOf(sheet).find(({ session }) => session === 'exp-1')).toMatchObject({ deviation: '1. One therapist only.' })
  })

  it('loses no word of a very long reason, in the boxes and in the history', () => {
    for (const large of [false, true]) {
      const sheet = sheetOf(factsOf(smallProtocol, [[one]]), { large })
      const inBoxes = partsOf(sheet).flatMap((part) => (part.part === 'deviations' ? part.rows.flat().flatMap(({ lines }) => lines) : [])).join(' ')
      const inHistory = linesOf(sheet, 'History').map((cells) => cells[3]).join(' ')
      const count = (text: string) => text.split('emergency').length - 1
      expect(count(inBoxes)).toBe(120)
      expect(count(inHistory)).toBe(120)
    }
  })

  it('is said to be unassessed while nobody assessed it', () => {
    expect(JSON.stringify(sheetOf(factsOf(smallProtocol, [[one]])))).toContain('Not assessed yet.')
  })
})

describe('the history', () => {
  it('tells every row with day, time and person, oldest first', () => {
    const lines = linesOf(sheetOf(factsOf(smallProtocol, [[heldOn('prep-1', '2027-01-11', '10:02', '11:34')]])), 'History')
    expect(lines.map((cells) => cells.slice(0, 3))).toEqual([['Mon 4 Jan 2027', '09:00', 'Ana'], ['Mon 4 Jan 2027', '09:00', 'Ana'], ['Tue 5 Jan 2027', '09:00', 'Ana']])
    expect(lines[2]?.[3]).toBe('Completed Preparation 1 on Mon 11 Jan, 10:02–11:34.')
  })

  it('says of printed sheets that they are out of date, and since when', () => {
    const printed: CourseEvent = { type: 'SchedulePrinted', sheet: 'schedule', version: 1, mark: '6F2A' }
    const facts = { ...factsOf(smallProtocol, [[printed]]), versions: [{ version: 1, at: '2027-01-04T08:00:00.000Z' }, { version: 2, at: '2027-01-18T08:00:00.000Z' }] }
    expect(linesOf(sheetOf(facts), 'History').at(-1)?.[3]).toBe('Printed schedule, version 1, mark 6F2A. Out of date since Mon 18 Jan 2027, version 2.')
    expect(linesOf(sheetOf({ ...facts, versions: facts.versions.slice(0, 1) }), 'History').at(-1)?.[3]).not.toContain('Out of date')
  })

  it('ends with those who sign and the chain’s last signs', () => {
    const signed = sheetOf(factsOf(smallProtocol)).sides.flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'signatures' ? block.lines : [])))
    expect(signed).toEqual(['Ana, date', 'Ben, date', 'Chain checked: 1 row, after row 1 it ends in 91c7 0b3e a2f4'])
    const broken = sheetOf({ ...factsOf(smallProtocol), chain: { holds: false, from: 3 } })
    expect(JSON.stringify(broken)).toContain('The chain does not hold')
  })

  it('keeps its mark when the print itself is written into it', () => {
    const printed: CourseEvent = { type: 'SchedulePrinted', sheet: 'record of the course', version: 1, mark: '6F2A' }
    expect(sheetOf(factsOf(smallProtocol, [[printed]])).foot.mark).toBe(sheetOf(factsOf(smallProtocol)).foot.mark)
    const moved: CourseEvent = heldOn('prep-1', '2027-01-11', '10:02', '11:34')
    expect(sheetOf(factsOf(smallProtocol, [[moved]])).foot.mark).not.toBe(sheetOf(factsOf(smallProtocol)).foot.mark)
  })
})

describe('contacts and scores', () => {
  it('stand there with who recorded them, those struck out too', () => {
    const taken = { measure: 'CAPS-5', day: day('2027-01-11'), value: 42.5, note: '' }
    const score: CourseEvent = { type: 'ScoreRecorded', session: 'outcome', score: 'score-1', taken }
    const struck: CourseEvent = { type: 'ScoreStruck', session: 'outcome', score: 'score-1', was: taken, reason: 'another patient' }
    const [line] = linesOf(sheetOf(factsOf(smallProtocol, [[score], [struck]])), 'Scores')
    expect(line?.slice(0, 3)).toEqual(['CAPS-5', 'Mon 11 Jan 2027', '42.5'])
    expect(line?.[3]).toContain('Struck out: another patient')
  })
})

describe('the sheet', () => {
  it('knows a patient by the code, and names substance and dose only where that is asked for', () => {
    const protocol = protocolById('mdma-18wk-clinic')
    if (protocol === undefined) throw new Error('no such template')
    const dose: CourseEvent = { type: 'DosingFactNoted', session: 'exp-1', entry: 'd', noted: { day: day('2027-02-01'), time: time('09:12'), fact: { what: 'initial-dose', note: '80 mg' } }, reason: '', deviations: [] }
    const facts = factsOf(protocol, [[dose]])
    const plain = JSON.stringify(sheetOf(facts))
    expect(plain).not.toMatch(/MDMA|PTSD|80 mg|Robin/)
    expect(plain).toContain('7KQ4')
    const asked = JSON.stringify(sheetOf(facts, { inDetail: true, who: 'name' }))
    for (const said of ['MDMA', '80 mg', 'Robin Hale']) expect(asked).toContain(said)
  })

  it('fits one side where there is little to tell, and lies across the paper', () => {
    const sheet = sheetOf(factsOf(manyVisits(1)))
    expect(sheet.sides).toHaveLength(1)
    expect(sheet.orientation).toBe('landscape')
  })

  it('holds sixteen sessions on its first side', () => {
    for (const paper of ['a4', 'letter'] as const) {
      const [first] = sheetOf(factsOf(manyVisits(16)), { paper }).sides
      const rows = (first?.blocks ?? []).flatMap((block) => (block.type === 'record' && block.part.part === 'sessions' ? block.part.rows : []))
      expect(rows).toHaveLength(16)
    }
  })

  it('repeats head, code and column heads on every side', () => {
    const sheet = sheetOf(factsOf(manyVisits(60), Array.from({ length: 50 }, (_, at) => [heldOn(`s-${at}`, addDays(day('2027-01-11'), at * 7), '10:00', '11:30')])))
    expect(sheet.sides.length).toBeGreaterThan(4)
    for (const { blocks } of sheet.sides) {
      expect(blocks[0]).toMatchObject({ type: 'staff-head', eyebrow: 'Course record, 7KQ4', code: { inGroups: 'T6YH-4PXW-5' } })
      expect(blocks.length).toBeGreaterThan(1)
    }
  })
})

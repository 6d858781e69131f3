/** Knows what the run sheet of a dosing day must show, and what it must never say unasked. */
import { describe, expect, it } from 'vitest'
import type { Clinic } from '../../src/domain/clinic/clinic'
import type { CourseEvent } from '../../src/domain/course/events'
import { library, protocolById } from '../../src/domain/protocol/library'
import { day } from '../../src/domain/time/day'
import { time } from '../../src/domain/time/clock-time'
import type { RunSheetInput } from '../../src/print/run-sheet/run-facts'
import type { HourRow, RunPart } from '../../src/print/run-sheet/run-part'
import { runSheet } from '../../src/print/run-sheet/run-sheet'
import type { Sheet } from '../../src/print/sheet'
import { specClinic } from '../support/course-spec'
import { plannedCourse } from '../support/planned-course'
import { runFactsOf, runInput } from '../support/run-facts'
import { smallProtocol } from '../support/small-protocol'

const patient = { code: '7KQ4', name: 'Robin Hale' }
const overnight: Clinic = { ...specClinic, night: { stays: 'dosing-room', until: time('09:00') } }

interface Asked {
  readonly protocol?: string
  readonly session?: string
  readonly start?: string
  readonly clinic?: Clinic
  readonly later?: readonly (readonly CourseEvent[])[]
  readonly changed?: Partial<RunSheetInput>
}

function sheetOf({ protocol, session = 'exp-1', start = '2027-01-11', clinic = specClinic, later = [], changed = {} }: Asked = {}): Sheet {
  const template = protocol === undefined ? smallProtocol : protocolById(protocol)
  if (template === undefined) throw new Error('no such template')
  const facts = runFactsOf(plannedCourse(template, start, patient, ...later), session, clinic, day('2027-01-01'))
  const sheet = runSheet(runInput(facts, { clinic, ...changed }))
  if (sheet === null) throw new Error('no sheet')
  return sheet
}

const partsOf = (sheet: Sheet): readonly RunPart[] => sheet.sides.flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'run' ? [block.part] : [])))
const rowsOf = (sheet: Sheet): readonly HourRow[] => partsOf(sheet).flatMap((part) => (part.part === 'hours' ? part.rows : []))
const timesOf = (sheet: Sheet) => rowsOf(sheet).map((row) => row.time)
function partOf<Name extends RunPart['part']>(sheet: Sheet, name: Name): Extract<RunPart, { readonly part: Name }> {
  const found = partsOf(sheet).find((part): part is Extract<RunPart, { readonly part: Name }> => part.part === name)
  if (found === undefined) throw new Error(`no ${name}`)
  return found
}

const started: readonly CourseEvent[] = [{ type: 'SessionStarted', session: 'exp-1', day: day('2027-01-25'), time: time('09:05') }]
function noted(entry: string, at: string, fact: Extract<CourseEvent, { type: 'DosingFactNoted' }>['noted']['fact'], on = '2027-01-25'): readonly CourseEvent[] {
  return [{ type: 'DosingFactNoted', session: 'exp-1', entry, noted: { day: day(on), time: time(at), fact }, reason: '', deviations: [] }]
}

describe('the hours', () => {
  it('go from arrival to leaving, every half hour of the session’s own length', () => {
    const halfHours = Array.from({ length: 17 }, (_, at) => `${String(9 + Math.floor(at / 2)).padStart(2, '0')}:${at % 2 === 0 ? '00' : '30'}`)
    expect(timesOf(sheetOf())).toEqual(['', ...halfHours, ''])
    expect(rowsOf(sheetOf()).at(0)?.planned).toBe('Arrival')
    expect(rowsOf(sheetOf()).at(-1)?.planned).toBe('Leaves')
  })

  it.each([
    ['spravato-trd', 'tx-1', '11:30'],
    ['kap-six-dose', 'dose-1', '12:00'],
    ['colorado-natural-medicine', 'admin-1', '15:00'],
    ['mdma-autism-social-anxiety', 'exp-1', '16:00'],
  ])('end with the session: %s', (protocol, session, end) => {
    const rows = rowsOf(sheetOf({ protocol, session }))
    expect(rows.find(({ planned }) => /session ends/i.test(planned))?.time).toBe(end)
  })

  it('mark vitals only where the protocol’s timeline has them, and say what that rests on', () => {
    const due = rowsOf(sheetOf()).filter((row) => row.due.length > 0).map((row) => [row.time, row.due.length])
    expect(due).toEqual([['09:00', 3], ['10:30', 3], ['17:00', 3]])
    expect(partOf(sheetOf(), 'hours').note).toContain('general knowledge')
    expect(partOf(sheetOf(), 'hours').note).toContain('a first dose at 09:00, assumed')
    const spravato = sheetOf({ protocol: 'spravato-trd', session: 'tx-1' })
    expect(rowsOf(spravato).filter((row) => row.due.length > 0).map((row) => [row.time, row.due])).toEqual([['09:00', ['pressure']], ['09:40', ['pressure']]])
    const oregon = sheetOf({ protocol: 'oregon-psilocybin', session: 'admin-1' })
    expect(rowsOf(oregon).every((row) => row.due.length === 0)).toBe(true)
    expect(partOf(oregon, 'hours').note).toContain('names no times for vitals')
  })

  it('go on through the night, hour by hour, only where the clinic has patients stay and the protocol knows a night', () => {
    const night = rowsOf(sheetOf({ protocol: 'mdma-18wk-clinic', clinic: overnight }))
    expect(night.find(({ planned }) => /night ends/i.test(planned))?.time).toBe('09:00')
    expect(night.filter(({ time: at }) => at === '02:00')).toHaveLength(1)
    expect(night.some(({ planned }) => planned.includes('Tue 2 Feb'))).toBe(true)
    expect(rowsOf(sheetOf({ protocol: 'oregon-psilocybin', session: 'admin-1', clinic: overnight })).some(({ planned }) => /night/i.test(planned))).toBe(false)
  })

  it('go on through the night after the day on which the session was held, planned for another or not', () => {
    const startedLate: readonly CourseEvent[] = [{ type: 'SessionStarted', session: 'exp-1', day: day('2027-02-02'), time: time('09:05') }]
    const sheet = sheetOf({ protocol: 'mdma-18wk-clinic', clinic: overnight, later: [startedLate] })
    const night = rowsOf(sheet)
    expect(night.find(({ planned }) => /night ends/i.test(planned))?.time).toBe('09:00')
    expect(night.filter(({ time: at }) => at === '02:00')).toHaveLength(1)
    expect(night.some(({ planned }) => planned.includes('Wed 3 Feb'))).toBe(true)
    expect(partOf(sheet, 'facts').facts.find(({ label }) => label === 'Day')?.value).toBe('Tue 2 Feb 2027')
    const heldWithoutTimes: readonly CourseEvent[] = [{ type: 'SessionCompleted', session: 'exp-1', encounter: { day: day('2027-02-02'), from: null, to: null, note: '' }, reason: '', deviations: [] }]
    expect(partOf(sheetOf({ protocol: 'mdma-18wk-clinic', later: [heldWithoutTimes] }), 'facts').facts.find(({ label }) => label === 'Day')?.value).toBe('Tue 2 Feb 2027')
  })

  it('take their true minutes over midnight on a night in which clocks are set forward', () => {
    // Berlin, 28 March 2027: 02:00 becomes 03:00.
    const moved: readonly CourseEvent[] = [{ type: 'SessionMoved', session: 'exp-1', from: null, to: { day: day('2027-03-27'), time: time('20:00'), minutes: 480, therapists: ['ana', 'ben'], room: 'oak' }, reason: '', left: [] }]
    const rows = rowsOf(sheetOf({ later: [moved] }))
    expect(rows.map((row) => row.time)).not.toContain('02:00')
    expect(rows.find(({ planned }) => /clocks went forward/i.test(planned))?.time).toBe('03:00')
    expect(rows.find(({ planned }) => /session ends/i.test(planned))?.time).toBe('04:00')
    expect(rows.find(({ time: at }) => at === '00:00')?.planned).toBe('Sun 28 Mar')
    expect(partOf(sheetOf({ later: [moved] }), 'facts').facts.find(({ label }) => label === 'Session')?.value).toBe('20:00–04:00, 7 h')
  })

  it('show twice the hour that comes twice', () => {
    // Berlin, 31 October 2027: 03:00 becomes 02:00.
    const moved: readonly CourseEvent[] = [{ type: 'SessionMoved', session: 'exp-1', from: null, to: { day: day('2027-10-30'), time: time('22:00'), minutes: 480, therapists: ['ana', 'ben'], room: 'oak' }, reason: '', left: [] }]
    const rows = rowsOf(sheetOf({ later: [moved] }))
    expect(rows.filter((row) => row.time === '02:30')).toHaveLength(2)
    expect(rows.filter(({ planned }) => /clocks went back/i.test(planned))).toHaveLength(1)
    expect(rows.find(({ planned }) => /session ends/i.test(planned))?.time).toBe('06:00')
  })
})

describe('what the record holds', () => {
  const later = [
    started,
    noted('v', '09:02', { what: 'vitals', systolic: 128, diastolic: 82, pulse: 71, temperature: 36.9, note: '' }),
    noted('d', '09:12', { what: 'initial-dose', note: '80 mg in juice' }),
    noted('e', '11:20', { what: 'event', note: 'Asked for music to be turned down' }),
  ]

  it('stands in its place, once, with its own time and person', () => {
    const sheet = sheetOf({ later })
    const recorded = rowsOf(sheet).filter(({ isRecorded }) => isRecorded)
    expect(recorded.map((row) => [row.time, row.what, row.by])).toEqual([['09:02', '', 'Ana'], ['09:12', 'Initial dose given', 'Ana'], ['11:20', 'Asked for music to be turned down', 'Ana']])
    expect(recorded[0]?.vitals).toEqual({ pressure: '128/82', pulse: '71', temperature: '36.9' })
    // The empty line of its half hour gives way; the others stay.
    expect(timesOf(sheet)).not.toContain('11:00')
    expect(timesOf(sheet)).toContain('11:30')
  })

  it('moves what is due to the true time of the dose, and fills the boxes', () => {
    const sheet = sheetOf({ later })
    expect(rowsOf(sheet).filter((row) => row.due.length > 0).map((row) => row.time)).toEqual(['10:42', '17:05'])
    expect(partOf(sheet, 'hours').note).toContain('the first dose at 09:12')
    const { dose, supplement } = partOf(sheet, 'doses')
    expect(dose.given).toBe('09:12, noted by Ana')
    expect([supplement?.from, supplement?.until]).toEqual(['10:42', '11:42'])
    expect(partOf(sheet, 'gates').started).toBe('09:05')
  })

  it('names what was given only where that is asked for', () => {
    expect(JSON.stringify(sheetOf({ later }))).not.toContain('80 mg')
    expect(JSON.stringify(sheetOf({ later, changed: { inDetail: true } }))).toContain('80 mg')
  })

  it('leaves out what was struck out', () => {
    const struck: readonly CourseEvent[] = [{ type: 'DosingEntryStruck', session: 'exp-1', entry: 'e', was: { day: day('2027-01-25'), time: time('11:20'), fact: { what: 'event', note: '' } }, reason: 'another patient' }]
    expect(rowsOf(sheetOf({ later: [...later, struck] })).map((row) => row.what)).not.toContain('Asked for music to be turned down')
  })
})

describe('the boxes', () => {
  it('have a supplement only where the protocol has one, with its window and what that rests on', () => {
    expect(partOf(sheetOf(), 'doses').supplement).toMatchObject({ window: '1 h 30 min to 2 h 30 min after the dose', restsOn: 'read in a source', from: '', given: '' })
    expect(partOf(sheetOf({ session: 'exp-2' }), 'doses').supplement).toBeNull()
    expect(partOf(sheetOf({ protocol: 'mdma-phase2-mp1' }), 'doses').supplement?.window).toBe('2 h to 2 h 30 min after the dose')
  })

  it('show every condition once: open, met with day and person, waived with its reason', () => {
    const answered: readonly CourseEvent[] = [{ type: 'GateAnswered', session: 'exp-1', gate: 'transport-home-arranged', answer: 'waived', reason: 'Lives next door.' }]
    const held: readonly CourseEvent[] = [{ type: 'SessionCompleted', session: 'prep-2', encounter: { day: day('2027-01-19'), from: time('10:00'), to: time('11:30'), note: '' }, reason: '', deviations: [] }]
    const words = partOf(sheetOf({ later: [held, answered] }), 'gates').gates
    expect(words).toEqual([
      { words: 'Transport home arranged. Waived: “Lives next door”', state: 'waived', aside: '4 Jan, Ana' },
      { words: 'Preparation 2 completed', state: 'met', aside: '19 Jan' },
    ])
    expect(partOf(sheetOf(), 'gates').gates.map(({ state, aside }) => [state, aside])).toEqual([['open', ''], ['open', '']])
  })
})

describe('the sheet', () => {
  it('knows a patient by the code, and by the name only where that is asked for', () => {
    expect(JSON.stringify(sheetOf())).not.toContain('Robin')
    expect(sheetOf().name).toBe('Run sheet 7KQ4, Mon 25 Jan 2027')
    expect(partOf(sheetOf({ changed: { who: 'name' } }), 'facts').facts[0]?.value).toBe('7KQ4, Robin Hale')
  })

  it('names protocol and substance only where that is asked for', () => {
    for (const { id, substance, sessions } of library) {
      const session = sessions.find(({ kind, durationMinutes }) => kind === 'dosing' && durationMinutes !== null)
      if (session === undefined || substance === '') continue
      expect(JSON.stringify(sheetOf({ protocol: id, session: session.id })).toLowerCase()).not.toContain(substance.toLowerCase())
      expect(JSON.stringify(sheetOf({ protocol: id, session: session.id, changed: { inDetail: true } })).toLowerCase()).toContain(substance.toLowerCase())
    }
  })

  it.each([['a4', false], ['letter', false], ['a4', true], ['letter', true]] as const)('holds every part once on %s, large type %s', (paper, large) => {
    for (const { id, sessions } of library) {
      const session = sessions.find(({ kind, durationMinutes }) => kind === 'dosing' && durationMinutes !== null)
      if (session === undefined) continue
      const sheet = sheetOf({ protocol: id, session: session.id, changed: { paper, large } })
      const once = partsOf(sheet).map(({ part }) => part).filter((part) => ['gates', 'doses', 'leaving', 'handover', 'deviation'].includes(part))
      expect(once).toEqual(['gates', 'doses', 'leaving', 'handover', 'deviation'])
      expect(sheet.sides.every(({ blocks }) => blocks[0]?.type === 'staff-head')).toBe(true)
      expect(sheet.sides.flatMap(({ blocks }) => blocks.filter(({ type }) => type === 'signatures'))).toHaveLength(1)
      if (!large) expect(sheet.sides.length, id).toBeLessThanOrEqual(paper === 'a4' ? 2 : 3)
    }
  })

  it('has the therapists sign by name', () => {
    const signed = sheetOf().sides.flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'signatures' ? block.lines : [])))
    expect(signed).toEqual(['Ana, time', 'Ben, time', 'Entered in the app by, day and time'])
  })

  it('keeps its mark while it tells the same, whatever the paper', () => {
    const { mark } = sheetOf().foot
    expect(sheetOf({ changed: { paper: 'letter', large: true } }).foot.mark).toBe(mark)
    expect(sheetOf({ later: [started] }).foot.mark).not.toBe(mark)
  })

  const notHeld: Readonly<Record<string, CourseEvent>> = {
    Cancelled: { type: 'SessionCancelled', session: 'exp-1', reason: 'ill' },
    'Left out': { type: 'SessionWaived', session: 'exp-1', reason: 'ill' },
    Missed: { type: 'SessionMissed', session: 'exp-1', reason: 'ill' },
    'Did not come': { type: 'SessionNoShow', session: 'exp-1', reason: '' },
    'Course on hold': { type: 'CoursePutOnHold', reason: 'ill' },
    'Dosing stopped': { type: 'DosingStopped', reason: 'ill' },
    'Course ended': { type: 'CourseEndedEarly', reason: 'ill' },
    Withdrawn: { type: 'CourseWithdrawn', reason: '' },
    'Lost to follow-up': { type: 'CourseLostToFollowUp', reason: '' },
  }

  it.each(Object.entries(notHeld))('says above all else on every side that the day is not held, and bears another mark: %s', (words, event) => {
    const heads = (sheet: Sheet) => sheet.sides.map(({ blocks: [head] }) => (head?.type === 'staff-head' ? head.title : ''))
    expect(heads(sheetOf({ later: [[event]] }))).toEqual(heads(sheetOf()).map((title) => `${words}: ${title}`))
    expect(sheetOf({ later: [[event]] }).foot.mark).not.toBe(sheetOf().foot.mark)
    expect(JSON.stringify(sheetOf({ later: [[event]] }))).not.toContain('from arrival to discharge')
  })

  it('says nothing of how a course stands once its day is held', () => {
    const withdrawn: readonly CourseEvent[] = [{ type: 'CourseWithdrawn', reason: '' }]
    expect(JSON.stringify(sheetOf({ later: [started, withdrawn] }))).not.toContain('Withdrawn')
  })

  it('is none for a session without a date', () => {
    const course = plannedCourse({ ...smallProtocol, sessions: smallProtocol.sessions.map((visit) => (visit.id === 'exp-2' ? { ...visit, optional: true } : visit)) }, '2027-01-11')
    expect(runSheet(runInput(runFactsOf(course, 'exp-2', specClinic, day('2027-01-01'))))).toBeNull()
  })

  it('leaves as many lines for notes as its last side has room for, in large type too', () => {
    const linesOn = (paper: 'a4' | 'letter') => sheetOf({ changed: { paper, large: true } }).sides.at(-1)?.blocks.flatMap((block) => (block.type === 'run' && block.part.part === 'notes' ? [block.part.lines] : []))
    // On A4 the deviation stands on the same side; on Letter the notes have one of their own.
    expect([linesOn('a4'), linesOn('letter')]).toEqual([[3], [9]])
  })
})

/** Given how its sessions went, when a course is asked for its adherence, then every session counts once, as its record froze it. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CourseCommand, GateAnswerGiven } from '../../../../src/domain/course/commands'
import type { Course, Session } from '../../../../src/domain/course/course'
import { type Adherence, adherenceOf, countParts, countedIn, countedSessionsOf, dueIn, leftIn, sumOfParts } from '../../../../src/domain/course/figures/adherence'
import { type Standing, sessionStatuses, standings } from '../../../../src/domain/course/lifecycle'
import { time } from '../../../../src/domain/time/clock-time'
import { addDays, day } from '../../../../src/domain/time/day'
import { type Step, adopt, courseAfter, monday, slot } from '../../../support/course-spec'
import { visit } from '../../../support/small-protocol'

const later = { today: '2027-02-20', timeNow: '18:00' }
const today = day('2027-02-20')
const consent = [{ gate: 'informed-consent-signed', answer: 'met' as const, reason: '' }]

function held(session: string, on: string, reason = '', gates: readonly GateAnswerGiven[] = []): Step {
  const encounter = { day: day(on), from: time('10:00'), to: time('11:30'), note: '' }
  return { command: { type: 'CompleteSession', session, encounter, gates, reason }, given: later }
}

const step = (command: CourseCommand): Step => ({ command, given: later })
const begun: readonly Step[] = [{ command: adopt }, held('prep-1', '2027-01-11', '', consent)]
const told = (course: Course, within: Parameters<typeof adherenceOf>[2] = null) => adherenceOf(course, today, within).map(({ look, parts }) => `${look} ${wordsOf(parts)}`)
const wordsOf = (parts: Adherence) => Object.entries(parts).filter(([, count]) => count > 0).map(([part, count]) => `${count} ${part}`).join(', ')

describe('the adherence of a course', () => {
  it('tells what was held in its window, before or after it, and what nobody recorded', () => {
    // Preparation 2 may lie from 15 to 25 January.
    expect(told(courseAfter([...begun, held('prep-2', '2027-01-27', 'Snow.')]))).toEqual(['preparation 1 in-window, 1 late', 'dosing 2 not-recorded', 'integration 1 not-recorded', 'assessment 1 ahead'])
    expect(told(courseAfter([...begun, held('prep-2', '2027-01-14', 'Asked for it.')]))[0]).toBe('preparation 1 early, 1 in-window')
    expect(told(courseAfter([...begun, held('prep-2', '2027-01-25')]))[0]).toBe('preparation 2 in-window')
  })

  it('stays as the record froze it when the session it is counted from is corrected', () => {
    const correction: CourseCommand = { type: 'CorrectEncounter', session: 'prep-1', encounter: { day: day('2027-01-15'), from: time('10:00'), to: time('11:30'), note: '' }, reason: 'wrong day' }
    expect(told(courseAfter([...begun, held('prep-2', '2027-01-27', 'Snow.'), step(correction)]))[0]).toBe('preparation 1 in-window, 1 late')
  })

  it('counts a session once: not held while it is missed, held once it is', () => {
    const inMarch = (command: CourseCommand, on: string): Step => ({ command, given: { today: on, timeNow: '18:00' } })
    const missed = inMarch({ type: 'MarkMissed', session: 'outcome', reason: 'ill' }, '2027-03-09')
    const again = inMarch({ type: 'PlanSessionAgain', session: 'outcome', to: slot('2027-03-15', '10:00', 90, { therapists: [], room: null }), despite: null }, '2027-03-09')
    const late = inMarch({ type: 'CompleteSession', session: 'outcome', encounter: { day: day('2027-03-15'), from: time('10:00'), to: time('11:30'), note: '' }, gates: [], reason: '' }, '2027-03-16')
    const outcome = (...steps: readonly Step[]) => adherenceOf(courseAfter([...begun, ...steps]), day('2027-03-12'), null).find(({ look }) => look === 'assessment')?.parts
    const nothing = countParts([])
    expect(outcome()).toEqual({ ...nothing, 'not-recorded': 1 })
    expect(outcome(missed)).toEqual({ ...nothing, 'not-held': 1 })
    expect(outcome(missed, again)).toEqual({ ...nothing, ahead: 1 })
    expect(outcome(missed, again, late)).toEqual({ ...nothing, 'in-window': 1 })
  })

  it('counts what was left out of the protocol, but not what was cancelled or left open by it', () => {
    const course = courseAfter(begun)
    const as = (id: string, changed: Partial<Session>, optional = false): readonly string[] =>
      told({
        ...course,
        protocol: { ...course.protocol, sessions: course.protocol.sessions.map((one) => (one.id === id ? { ...one, optional } : one)) },
        sessions: course.sessions.map((one) => (one.id === id ? { ...one, ...changed } : one)),
      })
    expect(as('int-1', { status: 'waived' })).toContain('integration 1 not-held')
    expect(as('int-1', { status: 'no-show' })).toContain('integration 1 not-held')
    expect(as('int-1', { status: 'waived' }, true).join()).not.toContain('integration')
    expect(as('int-1', { status: 'cancelled' }).join()).not.toContain('integration')
    expect(as('int-1', { slot: null }).join()).not.toContain('integration')
  })

  it('leaves out dates that are only ticked, and visits beside the protocol', () => {
    const course = courseAfter(begun)
    const beside = [visit({ id: 'form', kind: 'enrollment', title: 'Form', after: null, durationMinutes: null }), visit({ id: 'added-1', kind: 'integration', title: 'Extra', after: null, unscheduled: { repeats: null, counts: 'also' } })]
    const [pattern] = course.sessions
    if (pattern === undefined) throw new Error('no session')
    const sessions = [...course.sessions, ...beside.map(({ id }) => ({ ...pattern, id }))]
    expect(told({ ...course, protocol: { ...course.protocol, sessions: [...course.protocol.sessions, ...beside] }, sessions })).toEqual(told(course))
  })

  it('counts within days by the day a session was held, else planned', () => {
    const course = courseAfter([...begun, held('prep-2', '2027-01-27', 'Snow.')])
    expect(told(course, { from: day('2027-01-12'), to: day('2027-01-26') })).toEqual(['dosing 1 not-recorded', 'integration 1 not-recorded'])
    expect(told(course, { from: day('2027-01-27'), to: day('2027-01-27') })).toEqual(['preparation 1 late'])
    expect(told(course, { from: day('2027-05-01'), to: day('2027-06-01') })).toEqual([])
  })

  it('keeps today’s session ahead until it is recorded, and forgets what an ended course left open', () => {
    const course = courseAfter(begun)
    expect(adherenceOf(course, day('2027-01-18'), null)[0]?.parts).toMatchObject({ 'in-window': 1, ahead: 1 })
    expect(told({ ...course, standing: 'withdrawn' })).toEqual(['preparation 1 in-window'])
  })

  it('counts parts that add up to the sessions counted, whatever happened', () => {
    const course = courseAfter(begun)
    const anySession = fc.record({
      status: fc.constantFrom(...sessionStatuses),
      days: fc.option(fc.integer({ min: -40, max: 80 })),
      by: fc.integer({ min: -3, max: 3 }),
    })
    const anyCourse = fc.record({ standing: fc.constantFrom<Standing>(...standings), went: fc.array(anySession, { minLength: 6, maxLength: 6 }) })
    fc.assert(
      fc.property(fc.array(anyCourse, { maxLength: 4 }), fc.integer({ min: -10, max: 60 }), (drawn, now) => {
        const on = addDays(monday, now)
        const courses = drawn.map(({ standing, went }): Course => ({ ...course, standing, sessions: course.sessions.map((session, at) => sessionThat(session, went[at])) }))
        const all = courses.map((one) => {
          const counted = countedSessionsOf(one, on, null)
          expect(new Set(counted.map(({ session }) => session)).size).toBe(counted.length)
          const parts = countParts(counted)
          expect(countedIn(parts)).toBe(counted.length)
          expect(sumOfParts(adherenceOf(one, on, null).map((kind) => kind.parts))).toEqual(parts)
          expect(dueIn(parts) + parts.ahead).toBe(counted.length)
          expect(leftIn(parts) + parts['in-window'] + parts['not-recorded'] + parts.ahead).toBe(counted.length)
          return { parts, sessions: counted.length }
        })
        expect(countedIn(sumOfParts(all.map(({ parts }) => parts)))).toBe(all.reduce((sum, { sessions }) => sum + sessions, 0))
      }),
    )
  })
})

interface Went {
  readonly status: Session['status']
  readonly days: number | null
  readonly by: number
}

/** A session in that state, on that day from the first Monday, held that many days outside its window. */
function sessionThat(session: Session, went: Went | undefined): Session {
  if (went === undefined) return session
  const { status, days, by } = went
  const on = days === null ? null : addDays(monday, days)
  const encounter = on !== null && status === 'completed' ? { day: on, from: time('10:00'), to: time('11:30'), note: '' } : null
  const breach = { code: 'outside-window', why: 'window', session: session.id, day: on ?? monday, after: 'prep-1', opens: monday, closes: monday, by } as const
  const deviated = { id: 'one', fact: { what: 'rule', breach } as const, planned: null, actual: null, reason: '', by: { id: 'ana', name: 'Ana' }, at: '', change: '' }
  return { ...session, status, slot: on === null ? null : slot(on, '10:00'), encounter, deviated: by === 0 ? [] : [deviated] }
}

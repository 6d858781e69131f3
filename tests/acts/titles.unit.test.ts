/** Knows what sessions are called that left a course; refuses to know how a history is drawn. */
import { describe, expect, it } from 'vitest'
import { sessionsInLog, titlesInLog } from '../../src/acts/titles'
import type { CourseEvent } from '../../src/domain/course/events'
import type { Protocol } from '../../src/domain/protocol/protocol'
import type { LoggedRow } from '../../src/ui/history/told-history'
import { adoption } from '../support/course-spec'
import { smallProtocol, visit } from '../support/small-protocol'

const opened: CourseEvent = { type: 'CourseOpened', patient: adoption.patient, protocol: smallProtocol, pair: adoption.pair, start: adoption.start, startLatest: null, end: null, prefers: adoption.prefers, away: [], sample: false }
const without = (id: string): Protocol => ({ ...smallProtocol, name: `Small course without ${id}`, sessions: smallProtocol.sessions.filter((one) => one.id !== id) })
const amended = (protocol: Protocol): CourseEvent => ({ type: 'ProtocolAmended', from: '', to: protocol.name, protocol, dropped: [], gained: [], reason: 'second version' })
const talk = visit({ id: 'added-1', kind: 'followup', title: 'Talk by telephone', after: null })
const logOf = (...events: readonly CourseEvent[]): readonly LoggedRow[] =>
  events.map((event, index) => ({ stream: 'c1', sequence: index + 1, at: '2027-01-04T08:00:00.000Z', by: { id: 'ana', name: 'Ana' }, change: `change-${index + 1}`, events: [event] }))

describe('titles in a log', () => {
  it('are those of today, as long as the course has the session', () => {
    const titleOf = titlesInLog(logOf(opened, amended(without('exp-2'))), without('exp-2'))
    expect(titleOf('exp-1')).toBe('Dosing')
    expect(titleOf('none')).toBeUndefined()
  })

  it('are those of the last protocol that had it, once an amendment took the session out', () => {
    const [first, second] = [without('outcome'), { ...without('outcome'), sessions: without('outcome').sessions.filter(({ id }) => id !== 'exp-2') }]
    const titleOf = titlesInLog(logOf(opened, amended(first), amended(second)), second)
    expect(titleOf('exp-2')).toBe('Dosing 2')
    expect(titleOf('outcome')).toBe('Outcome assessment')
  })

  it('are told apart from the one that is called so today', () => {
    const titleOf = titlesInLog(logOf(opened, amended(without('exp-1'))), { ...without('exp-1'), sessions: [...without('exp-1').sessions, visit({ id: 'exp-0', kind: 'dosing', title: 'Dosing session', after: null })] })
    expect(titleOf('exp-2')).toBe('Dosing 1')
    expect(titleOf('exp-1')).toBe('former Dosing 1')
  })

  it('know a visit that was added and taken back, and what an undone amendment had brought', () => {
    const more = { ...smallProtocol, sessions: [...smallProtocol.sessions, visit({ id: 'call', kind: 'followup', title: 'Follow-up talk', after: null })] }
    const undone: CourseEvent = { type: 'ChangeUndone', change: 'change-2', event: 'ProtocolAmended', session: null, sessions: [], standing: 'active', standingReason: '', under: { protocol: smallProtocol, sessions: [] } }
    const added: CourseEvent = { type: 'VisitAdded', session: talk.id, visit: { ...talk, unscheduled: { repeats: null, counts: 'also' } }, reason: 'asked for it' }
    const titleOf = titlesInLog(logOf(opened, amended(more), undone, added), smallProtocol)
    expect([titleOf('call'), titleOf('added-1')]).toEqual(['Follow-up talk', 'Talk by telephone'])
  })

  it('are asked for by every session that the course has or ever had', () => {
    const rows = logOf(opened, amended(without('prep-2')))
    expect(sessionsInLog(rows, without('prep-2'))).toEqual([...without('prep-2').sessions.map(({ id }) => id), 'prep-2'])
    expect(sessionsInLog(logOf(opened), smallProtocol)).toEqual(smallProtocol.sessions.map(({ id }) => id))
  })

  it('come from the log alone where the course cannot be read', () => {
    expect(titlesInLog(logOf(opened), undefined)('exp-2')).toBe('Dosing 2')
    expect(titlesInLog([], undefined)('exp-2')).toBeUndefined()
  })
})

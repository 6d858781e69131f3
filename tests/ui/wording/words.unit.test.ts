/** Knows the short words of the screens: gates, commands, standings; refuses to know where they stand. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { courseCommandTypes } from '../../../src/domain/course/commands'
import { sessionStatuses, standings } from '../../../src/domain/course/lifecycle'
import { library } from '../../../src/domain/protocol/library'
import { sessionGateOf } from '../../../src/domain/protocol/protocol'
import { shortTitles } from '../../../src/domain/protocol/short-title'
import { time } from '../../../src/domain/time/clock-time'
import { day } from '../../../src/domain/time/day'
import { commandActs, commandNames, doneSentence } from '../../../src/ui/wording/command-words'
import { gateWords, isNamedGate } from '../../../src/ui/wording/gate-words'
import { standingClauses, standingNames, statusClauses } from '../../../src/ui/wording/standing-words'
import { command, titleOf } from './arbitraries'
import { expectNoCode, expectSentence } from './plain-sentence'

describe('gateWords', () => {
  it('has words for every gate of the library: a title or its own', () => {
    for (const protocol of library) {
      const titles = shortTitles(protocol)
      for (const gate of protocol.sessions.flatMap(({ gates }) => gates)) {
        expect(isNamedGate(gate) || sessionGateOf(gate, protocol) !== undefined, gate).toBe(true)
        const words = gateWords(gate, (session) => titles.get(session))
        expectNoCode(words)
        expect(words).toMatch(/^[A-Z0-9]/)
      }
    }
  })

  it('says conditions and sessions as people do', () => {
    expect(gateWords('pregnancy-test-negative-if-applicable', titleOf)).toBe('Pregnancy test negative, where it applies')
    expect(gateWords('prep-3-completed', titleOf)).toBe('Preparation 3 completed')
    expect(gateWords('int-1-3-completed-or-waived', titleOf)).toBe('Integration 1.3 completed or waived')
  })

  it('reads a condition that no table holds as words', () => {
    expect(gateWords('blood-count-checked', titleOf)).toBe('Blood count checked')
    expect(gateWords('phq-9-completed', titleOf)).toBe('Phq 9 completed')
    expect(gateWords('phq-9-completed', (session) => session)).toBe('Phq 9 completed')
  })
})

describe('doneSentence', () => {
  it('says what every command did', () => {
    fc.assert(fc.property(command, (one) => expectSentence(doneSentence(one, titleOf))), { numRuns: 1000 })
  })

  it('names the day and the time of a move', () => {
    const to = { day: day('2027-03-10'), time: time('10:00'), minutes: 90, therapists: [], room: null }
    expect(doneSentence({ type: 'MoveSession', session: 'int-2-2', to, despite: null }, titleOf)).toBe('Integration 2.2 moved to Wed 10 March, 10:00.')
  })
})

describe('words for commands, statuses and standings', () => {
  it('are there for each, without a code', () => {
    for (const type of courseCommandTypes) {
      expectNoCode(commandNames[type])
      expectNoCode(commandActs[type])
    }
    for (const standing of standings) {
      expectNoCode(standingNames[standing])
      expectNoCode(standingClauses[standing])
    }
    for (const status of sessionStatuses) expectNoCode(statusClauses[status])
  })
})

/** Given the log of a course, when its sessions are named, then those that left it keep the names they had. */
import { describe, expect, it } from 'vitest'
import { titlesThrough } from '../../src/acts/titles'
import type { CourseCommand } from '../../src/domain/course/commands'
import type { CourseEvent } from '../../src/domain/course/events'
import { type Step, adopt, courseAfter, when } from '../support/course-spec'
import { smallProtocol } from '../support/small-protocol'

const talk: CourseCommand = { type: 'AddVisit', kind: 'integration', title: 'Talk in the night', minutes: 30, staff: 'therapist', repeats: null, counts: 'also', reason: 'asked for it' }
const shorter = { ...smallProtocol, name: 'Second version', sessions: smallProtocol.sessions.filter(({ id }) => id !== 'exp-2') }
const amend: CourseCommand = { type: 'AmendProtocol', protocol: shorter, reason: 'Second version.', slots: [], despite: null }

function rowsOf(commands: readonly CourseCommand[]): readonly { readonly events: readonly CourseEvent[] }[] {
  return commands.map((command, index) => {
    const before: readonly Step[] = commands.slice(0, index).map((own) => ({ command: own }))
    const verdict = when(command, index === 0 ? null : courseAfter(before))
    return { events: verdict.verdict === 'accepted' ? verdict.events : [] }
  })
}

describe('titles through a course’s log', () => {
  it('names what an amended protocol took out, and a visit that was taken back', () => {
    const rows = rowsOf([adopt, talk, amend])
    const titles = titlesThrough(shorter, rows)
    expect([...titles]).toEqual([
      ['prep-1', 'Preparation 1'],
      ['prep-2', 'Preparation 2'],
      ['exp-1', 'Dosing'],
      ['int-1', 'Integration'],
      ['outcome', 'Outcome assessment'],
      ['added-1', 'Talk in the night'],
      ['exp-2', 'Dosing 2'],
    ])
  })

  it('are those of the course while nothing left it', () => {
    expect([...titlesThrough(smallProtocol, rowsOf([adopt])).keys()]).toEqual(smallProtocol.sessions.map(({ id }) => id))
  })
})

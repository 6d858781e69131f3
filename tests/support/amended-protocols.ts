/** Knows random courses whose protocol was amended midway, their anchors and other visits renamed; refuses to ask whether anybody would. */
import fc from 'fast-check'
import { amendedBy } from '../../src/domain/course/amendment/amended-protocol'
import type { Course, Session } from '../../src/domain/course/course'
import { unplannedSession } from '../../src/domain/course/unplanned'
import { type Protocol, type Visit, visitOf } from '../../src/domain/protocol/protocol'
import { day } from '../../src/domain/time/day'
import { time } from '../../src/domain/time/clock-time'
import { adopt, courseAfter } from './course-spec'
import { anyProtocol } from './random-protocols'

const base = courseAfter([{ command: adopt }])
const encounter = { day: day('2027-01-11'), from: time('10:00'), to: time('11:30'), note: '' }

/** The course under `first`, of which the visits in `held` were held, as it stands once `next` is its protocol. */
export function amendedAfter(first: Protocol, held: ReadonlySet<string>, next: Protocol): Protocol {
  const sessions = first.sessions.map(({ id }): Session => (held.has(id) ? { ...unplannedSession(id), status: 'completed', encounter } : unplannedSession(id)))
  const course: Course = { ...base, protocol: first, sessions }
  return amendedBy(course, next).protocol
}

/** The same protocol with other names for its visits, wherever they are named. */
function renamed(protocol: Protocol, nameOf: (id: string) => string): Protocol {
  const { branches } = protocol
  const gateOf = (gate: string) => {
    const [, id = '', ending = ''] = /^(.*?)(-completed(?:-or-waived)?)$/.exec(gate) ?? []
    return visitOf(protocol, id) === undefined ? gate : `${nameOf(id)}${ending}`
  }
  const visitAnew = ({ before, ...visit }: Visit): Visit => ({
    ...visit,
    id: nameOf(visit.id),
    after: visit.after === null ? null : nameOf(visit.after),
    gates: visit.gates.map(gateOf),
    ...(before !== undefined && { before: before.map(nameOf) }),
  })
  return {
    ...protocol,
    anchor: nameOf(protocol.anchor),
    sessions: protocol.sessions.map(visitAnew),
    contactSeries: protocol.contactSeries.map((series) => ({ ...series, after: nameOf(series.after) })),
    ...(branches !== undefined && { branches: branches.map((branch) => ({ ...branch, at: nameOf(branch.at) })) }),
  }
}

/** In half of them the next version is the same under other names, in the others another protocol that may share names. */
export const anyAmended: fc.Arbitrary<Protocol> = fc
  .tuple(anyProtocol, anyProtocol, fc.boolean(), fc.boolean(), fc.array(fc.constantFrom('held', 'renamed', 'both', 'neither'), { minLength: 7, maxLength: 7 }))
  .map(([first, other, isSame, renamesAnchor, fates]) => {
    const idsOf = (...wanted: readonly string[]) => new Set(first.sessions.flatMap(({ id }, place) => (wanted.includes(fates[place] ?? '') ? [id] : [])))
    const gone = idsOf('renamed', 'both')
    const anew = (id: string) => (gone.has(id) || (renamesAnchor && id === first.anchor) ? `${id} anew` : id)
    const shared = first.sessions.toReversed().map(({ id }) => id).filter((id) => visitOf(other, id) === undefined)
    const lent = (id: string) => shared[other.sessions.findIndex((visit) => visit.id === id)] ?? id
    return amendedAfter(first, idsOf('held', 'both'), isSame ? renamed(first, anew) : renamed(other, lent))
  })

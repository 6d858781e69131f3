/** Knows what of a protocol other programs do not see in a USDM file, though it stands there for this app; refuses to know how it is written. */
import { type Protocol, isMilestone } from '../../domain/protocol/protocol'
import { listOf } from '../../ui/wording/format'

/** One sentence that names them. */
export function unseenSentence(protocol: Protocol): string {
  const { sessions, status, counts, contactSeries, openEnded, missedPolicy, durationByDose, retracted } = protocol
  const unseen: readonly (readonly [string, boolean])[] = [
    ['how long visits last', true],
    ['who is there', true],
    ['what each number rests on', true],
    ['which visits are optional', sessions.some(({ optional }) => optional !== undefined)],
    ['which are dates to tick', sessions.some(isMilestone)],
    ['hours at which they may start', sessions.some(({ startBetween }) => startBetween !== undefined)],
    ['the order of visits beyond their days', sessions.some(({ before, gates }) => (before ?? []).length > 0 || gates.some((gate) => gate.includes('-completed')))],
    ['what a day off target weighs', sessions.some(({ weight }) => weight !== undefined)],
    ['labels of visits', sessions.some(({ visit }) => visit !== undefined)],
    ['nights', true],
    ['the timeline of a dosing day with its supplements', sessions.some(({ timeline }) => timeline !== undefined)],
    ['series of calls', contactSeries.length > 0],
    ['the protocol’s status', status !== ''],
    ['its counts of sessions', Object.keys(counts).length > 0],
    ['lengths by dose', durationByDose !== undefined],
    ['that it has no end', openEnded === true],
    ['what holds for missed visits', missedPolicy !== undefined],
    ['that a paper behind it was retracted', retracted],
  ]
  const names = unseen.flatMap(([name, has]) => (has ? [name] : []))
  return `Other programs do not see ${listOf(names)}. All of it is kept in the file, and comes back where it is opened in this app.`
}

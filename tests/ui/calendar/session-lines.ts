/** Knows how to make session lines for drawings, each a plain one with some facts changed; refuses to know courses. */
import type { SessionLine, SessionWindow } from '../../../src/domain/course/session-line'
import type { Confidence } from '../../../src/domain/protocol/protocol'
import { day } from '../../../src/domain/time/day'
import { addMinutes, time } from '../../../src/domain/time/clock-time'

export interface LineFacts extends Partial<Omit<SessionLine, 'day' | 'time'>> {
  readonly on?: string | null
  readonly at?: string | null
}

export function line({ on = '2027-03-01', at = '10:00', ...facts }: LineFacts = {}): SessionLine {
  const start = at === null ? null : time(at)
  const minutes = facts.minutes === undefined ? 90 : facts.minutes
  return {
    session: 'int-1-2',
    title: 'Integration 1.2',
    neutralTitle: 'Integration 1.2',
    kind: 'integration',
    look: 'integration',
    status: 'planned',
    week: 1,
    day: on === null ? null : day(on),
    time: start,
    endTime: start === null || minutes === null ? null : addMinutes(start, minutes),
    slot: null,
    encounter: null,
    therapistNames: ['Ana', 'Ben'],
    roomName: 'Fern',
    attended: [],
    nightUntil: null,
    window: null,
    isAnchor: false,
    isOptional: false,
    unscheduled: null,
    isCountedFor: false,
    isMilestone: false,
    offTarget: null,
    conflicts: [],
    outOfWindowBy: 0,
    overdueDays: 0,
    openGates: [],
    reason: '',
    ...facts,
    minutes,
  }
}

function windowAfter(
  after: string,
  afterTitle: string,
  [opens, target, closes]: readonly [string, string, string],
  confidence: Confidence,
): SessionWindow {
  return { after, afterTitle, opens: day(opens), target: day(target), closes: day(closes), confidence }
}

/** The 18-week course around its second dosing session, as far as the drawings differ. */
export const shortCourse: readonly SessionLine[] = [
  line({
    session: 'prep-1',
    title: 'Preparation 1',
    kind: 'preparation',
    look: 'preparation',
    status: 'completed',
    on: '2027-01-11',
    isAnchor: true,
  }),
  line({
    session: 'exp-2',
    title: 'Dosing 2',
    kind: 'dosing',
    look: 'dosing',
    status: 'in-progress',
    at: '09:00',
    minutes: 480,
    roomName: 'Oak',
    offTarget: 0,
    window: windowAfter('prep-1', 'Preparation 1', ['2027-02-22', '2027-03-01', '2027-03-08'], 'assumption'),
  }),
  line({
    session: 'int-2-1',
    title: 'Integration 2.1',
    on: '2027-03-02',
    at: '09:30',
    offTarget: 0,
    window: windowAfter('exp-2', 'Dosing 2', ['2027-03-02', '2027-03-02', '2027-03-02'], 'derived'),
  }),
  line({
    session: 'exp-3',
    title: 'Dosing 3',
    kind: 'dosing',
    look: 'dosing',
    on: '2027-03-30',
    at: '09:00',
    minutes: 480,
    offTarget: 1,
    window: windowAfter('exp-2', 'Dosing 2', ['2027-03-22', '2027-03-29', '2027-04-05'], 'assumption'),
  }),
]

export const easterMonday = { from: day('2027-03-29'), to: day('2027-03-29'), name: 'Easter Monday' }

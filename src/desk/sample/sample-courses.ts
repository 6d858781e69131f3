/** Knows eight invented courses at different stages, as the commands that would have led there; refuses to skip any rule on the way. */
import { sessionBookings } from '../../domain/course/bookings'
import type { CourseCommand } from '../../domain/course/commands'
import type { Actor, Course, CourseId, Pair, Preferences } from '../../domain/course/course'
import { decide } from '../../domain/course/decide'
import { evolve } from '../../domain/course/evolve'
import { bookingsByDay } from '../../domain/rules/bookings-by-day'
import type { Site } from '../../domain/rules/placement'
import type { ClockTime } from '../../domain/time/clock-time'
import { time } from '../../domain/time/clock-time'
import { type Day, addDays } from '../../domain/time/day'
import { mondayOf } from '../../domain/time/weekday'
import { instantsOf } from '../../domain/time/zone'
import { proposeCourse } from '../../planner/propose-course'
import { sampleHistory } from './sample-history'
import type { SampleCourse, SampleInput } from './sample-input'

/** One command of the sample's past, at the instant it would have been given. */
export interface SampleStep {
  readonly courseId: CourseId
  readonly command: CourseCommand
  readonly at: string
  readonly by: Actor
}

const mornings: Preferences = { days: ['mon', 'tue', 'wed'], half: 'am' }
const afternoons: Preferences = { days: [], half: 'pm' }
const anyTime: Preferences = { days: [], half: 'any' }
const anaBen: Pair = { lead: 'ana', co: 'ben' }
const chidiDana: Pair = { lead: 'chidi', co: 'dana' }

const courses: readonly SampleCourse[] = [
  { code: 'J-12', weeksAgo: 21, askedBefore: 58, pair: anaBen, prefers: anyTime, form: 'full', happening: 'finished' },
  { code: 'H-04', weeksAgo: 17, askedBefore: 44, pair: chidiDana, prefers: mornings, form: 'full', happening: 'smooth' },
  { code: 'M-08', weeksAgo: 14, askedBefore: 73, pair: anaBen, prefers: mornings, form: 'full', happening: 'smooth' },
  { code: 'R-23', weeksAgo: 11, askedBefore: 39, pair: chidiDana, prefers: afternoons, form: 'full', happening: 'no-show' },
  { code: 'K-17', weeksAgo: 7, askedBefore: 66, pair: anaBen, prefers: mornings, form: 'full', happening: 'late' },
  { code: 'B-11', weeksAgo: 5, askedBefore: 51, pair: { lead: 'ben', co: 'dana' }, prefers: afternoons, form: 'full', happening: 'unrecorded' },
  { code: 'S-09', weeksAgo: 3, askedBefore: null, pair: { lead: 'chidi', co: 'ana' }, prefers: anyTime, form: 'full', happening: 'gate-open' },
  { code: 'D-14', weeksAgo: -1, askedBefore: 30, pair: chidiDana, prefers: mornings, form: 'short', happening: 'smooth' },
]

export interface SampleStory {
  readonly steps: readonly SampleStep[]
  /** The courses they lead to. */
  readonly courses: readonly Course[]
}

/** All commands, in an order in which every one is accepted. A course that finds no plan around `today` is left out. */
export function sampleStory(input: SampleInput): SampleStory {
  const told = new Map<CourseId, Course>()
  const steps = courses.flatMap((sample) => stepsOf(sample, input, told))
  return { steps, courses: [...told.values()] }
}

function stepsOf(sample: SampleCourse, input: SampleInput, told: Map<CourseId, Course>): readonly SampleStep[] {
  const courseId = input.newId()
  const steps: SampleStep[] = []
  let course: Course | null = null
  // Once, for the planner asks about every day of months.
  const bookingsOn = bookingsByDay([...told.values()].flatMap(sessionBookings))

  const perform = (command: CourseCommand, on: Day, at: ClockTime): boolean => {
    const instant = instantsOf(on, at, input.clinic.zone)[0]
    if (instant === undefined) return false
    const by = actorOf(sample, input)
    const stamp = { at: new Date(instant).toISOString(), by, change: `sample-${steps.length}`, sequence: steps.length }
    const facts = { ...stamp, today: on, timeNow: at, clinic: input.clinic, bookingsOn, isPatientCodeTaken: () => false }
    const verdict = decide(command, course, facts)
    if (verdict.verdict === 'refused') return false
    course = verdict.events.reduce((folded: Course | null, event) => evolve(folded, event, stamp, courseId), course)
    if (course !== null) told.set(courseId, course)
    steps.push({ courseId, command, at: stamp.at, by })
    return true
  }

  const adopted = adoption(sample, input, bookingsOn)
  if (adopted === null || !perform(adopted.command, adopted.on, time('09:00'))) return []
  sampleHistory({ sample, input, courseNow: () => course, perform })
  return steps
}

function adoption(sample: SampleCourse, { clinic, full, short, today }: SampleInput, bookingsOn: Site['bookingsOn']) {
  const protocol = sample.form === 'full' ? full : short
  const start = addDays(mondayOf(today), -7 * sample.weeksAgo)
  const { pair, prefers, code, askedBefore } = sample
  const wish = { start, startLatest: null, end: null, prefers, away: [] }
  const answer = proposeCourse({ ...wish, site: { clinic, bookingsOn }, protocol, pair, kept: [], includeOptional: false })
  if (answer.outcome === 'impossible') return null
  const command: CourseCommand = {
    ...wish,
    type: 'AdoptPlan',
    patient: { code, name: '', ...(askedBefore !== null && { enquired: addDays(start, -askedBefore) }) },
    protocol,
    pair,
    slots: answer.slots,
    despite: null,
    sample: true,
  }
  const planned = addDays(start, -10)
  return { command, on: planned < today ? planned : addDays(today, -1) }
}

function actorOf({ pair }: SampleCourse, { clinic }: SampleInput): Actor {
  const lead = clinic.therapists.find(({ id }) => id === pair.lead)
  return { id: pair.lead, name: lead?.name ?? pair.lead }
}

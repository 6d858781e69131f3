/** Knows how to answer for what happened to a clinic: ranked repairs over its booked courses; refuses to know clocks, ids and storage. */
import type { Clinic } from '../../domain/clinic/clinic'
import type { SessionId } from '../../domain/protocol/protocol'
import { dayNumber } from '../../domain/time/day'
import { nothingWanted } from './asked-course'
import type { BookedCourse, Now } from './booked-course'
import { Check } from './check'
import { deviatingPlans, lastResorts } from './deviations'
import { type Disruption, type Hit, hitsOf } from './disruption'
import { type Repair, type Repairs, compareRepairs } from './repair'
import { type Round, type Rounds, clear, round, solvedAlone } from './rounds'
import { Scene } from './scene'
import { type Ask, type BarredDays, type Solved, adopt } from './solve-course'
import { type Desk, writtenRepair } from './written-repair'

export interface AskedFor {
  /** Courses to repair; null for all that are hit. The others stay as they are. */
  readonly only: ReadonlySet<string> | null
  /** Whether courses to which nothing happened may be asked to give way. */
  readonly mayAskOthers: boolean
}

/** Where a repair moves so many sessions more than there are courses, it is shown too what leaving a rule would spare. */
const muchMoved = 4

/** Repairs that keep every rule, and repairs that leave one. */
const mostLegal = 3
const mostDeviating = 3

/**
 * Ranked repairs for what happened, over all courses of the clinic as they are booked; `clinic` may know of it already or
 * not. Nothing that has begun by `now` moves. New days are from tomorrow on; only what was to be held today, and is no
 * dosing session, may be held later today. Every repair has been accepted by the rule book,
 * but for the rules it names, all of which may be left with a reason. The same for the same question.
 */
export function repairsFor(clinic: Clinic, courses: readonly BookedCourse[], disruption: Disruption, now: Now, { only, mayAskOthers }: AskedFor): Repairs {
  const all = hitsOf(disruption, courses, clinic, now).filter(({ course }) => only === null || only.has(course))
  const stuck = all.filter(({ booked }) => booked.state === 'fixed')
  const hits = all.filter(({ booked }) => booked.state !== 'fixed')
  if (hits.length === 0) return { hits: all, stuck, repairs: [] }
  const check = new Check(clinic, courses, disruption, now)
  const desk: Desk = {
    clinic,
    courses,
    disruption,
    now,
    check,
    hit: new Set(hits.map(({ course, booked }) => `${course}/${booked.session}`)),
    hitCourses: new Set(hits.map(({ course }) => course)),
    points: new Map(),
  }
  const scene = new Scene(clinic, courses, disruption, now)
  const before = (course: number) => check.before(courses[course]?.id ?? '')
  const asks = asksOf(courses, hits, before)
  for (const { course, hit } of asks) scene.release(course, hit)
  const search = new Search(desk, { scene, asks, before })
  search.rounds(mayAskOthers)
  return { hits: all, stuck, repairs: search.ranked() }
}

function asksOf(courses: readonly BookedCourse[], hits: readonly Hit[], before: Rounds['before']): readonly Ask[] {
  return courses.flatMap(({ id }, course): readonly Ask[] => {
    const hit = new Set<SessionId>(hits.flatMap((one) => (one.course === id ? [one.booked.session] : [])))
    return hit.size === 0 ? [] : [{ course, before: before(course), hit, wanted: nothingWanted, barred: new Map() }]
  })
}

/** Plans that stand beside each other; the last is of the course that was asked for. */
interface Choice {
  readonly plans: readonly Solved[]
  readonly repair: Repair | null
}

class Search {
  readonly #desk: Desk
  readonly #rounds: Rounds
  readonly #found: Repair[] = []
  readonly #known = new Map<string, Repair | null>()

  constructor(desk: Desk, rounds: Rounds) {
    this.#desk = desk
    this.#rounds = rounds
  }

  rounds(mayAskOthers: boolean): void {
    const rounds = this.#rounds
    const alone = solvedAlone(rounds)
    const isEasy = [...alone.values()].every((solved) => solved !== null && solved.moved <= 1)
    if (mayAskOthers && !isEasy) this.#round(rounds, alone, true)
    if (this.#found.every(({ others }) => others.length > 0)) this.#round(rounds, alone, false)
    const best = this.#found.toSorted(compareRepairs)[0]
    if (best === undefined || best.moved > rounds.asks.length + muchMoved) this.#round(rounds, withoutDear(alone), false)
    // The same once more on other days, for a patient who cannot come on those.
    for (let more = 1; more < mostLegal; more += 1) {
      if (this.#found.every(({ deviating }) => deviating > 0)) break
      const elsewhere = { ...rounds, asks: rounds.asks.map((ask) => barring(ask, this.#found, this.#desk)) }
      const again = solvedAlone(elsewhere)
      if ([...again.values()].some((solved) => solved === null)) break
      this.#round(elsewhere, again, false)
    }
  }

  ranked(): readonly Repair[] {
    const ranked = unlike(this.#found).toSorted(compareRepairs)
    const legal = ranked.filter(({ deviating }) => deviating === 0).slice(0, mostLegal)
    const deviating = ranked.filter((repair) => repair.deviating > 0).slice(0, mostDeviating)
    return [...legal, ...deviating]
  }

  /** One way through all hit courses; what finds no place is given the least deviations. */
  #round(rounds: Rounds, alone: ReadonlyMap<number, Solved | null>, mayAsk: boolean): void {
    const found = round(rounds, alone, mayAsk)
    const solved = [...found.solved.values()]
    if (found.unsolved.length === 0) this.#keep(solved)
    else this.#deviate(found)
    clear(rounds, found)
  }

  /** Each course with its least deviations beside those before it; then with its second least, and so on. */
  #deviate({ solved, unsolved }: Round): void {
    const settled = [...solved.values()]
    const choices = unsolved.map((ask) => this.#choicesFor(ask, settled))
    const ranks = Math.min(mostDeviating, Math.max(...choices.map(({ length }) => length)))
    for (let rank = 0; rank < ranks; rank += 1) {
      let found: Choice | null = { plans: settled, repair: null }
      for (const [index, ask] of unsolved.entries()) if (found !== null) found = this.#join(found, ask, choices[index] ?? [], rank, settled)
      const repair = found?.repair ?? null
      if (repair !== null) this.#found.push(repair)
    }
  }

  /** Joins the choice of that rank, or the next that fits beside those before; where none does, others are looked for. */
  #join({ plans }: Choice, ask: Ask, choices: readonly Choice[], rank: number, settled: readonly Solved[]): Choice | null {
    const from = Math.min(rank, choices.length - 1)
    for (const choice of [...choices.slice(from), ...choices.slice(0, Math.max(0, from))]) {
      const joined = [...plans, ...choice.plans.slice(-1)]
      const repair = this.#written(joined)
      if (repair !== null) return { plans: joined, repair }
    }
    const { scene } = this.#rounds
    for (const plan of plans) adopt(scene, plan)
    const [first] = this.#choicesFor(ask, plans)
    for (const { course } of plans) scene.book(course, scene.bookedOf(course))
    for (const { course, hit } of this.#rounds.asks) scene.release(course, hit)
    for (const plan of settled) adopt(scene, plan)
    return first ?? null
  }

  /** Least deviations first. Leaving a session out is not the only answer where there is another. */
  #choicesFor(ask: Ask, settled: readonly Solved[]): readonly Choice[] {
    const { scene } = this.#rounds
    const own = this.#leastFirst(deviatingPlans(scene, ask), settled)
    if (own.some(({ repair }) => repair !== null && !isLeftOut(repair))) return own
    return [...own, ...this.#leastFirst(lastResorts(scene, ask), settled)]
  }

  #leastFirst(plans: readonly Solved[], settled: readonly Solved[]): readonly Choice[] {
    return plans
      .flatMap((plan) => {
        const joined = [...settled, plan]
        const repair = this.#written(joined)
        return repair === null ? [] : [{ plans: joined, repair }]
      })
      .toSorted((one, other) => compareRepairs(one.repair, other.repair))
  }

  #keep(solved: readonly Solved[]): void {
    const repair = this.#written(solved)
    if (repair !== null) this.#found.push(repair)
  }

  /** The same courses with the same slots are written once. */
  #written(solved: readonly Solved[]): Repair | null {
    const key = JSON.stringify(solved.map(({ course, slots }) => [course, [...slots]]))
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const repair = writtenRepair(this.#desk, solved)
    this.#known.set(key, repair)
    return repair
  }
}

/** Courses whose own repair moves much are treated as if they had none. */
function withoutDear(alone: ReadonlyMap<number, Solved | null>): ReadonlyMap<number, Solved | null> {
  return new Map([...alone].map(([course, solved]) => [course, solved === null || solved.moved > muchMoved ? null : solved]))
}

function isLeftOut({ deviations }: Repair): boolean {
  return deviations.some(({ code }) => code === 'left-out')
}

/** The days that repairs so far gave to the sessions that were hit. */
function barring(ask: Ask, found: readonly Repair[], { courses }: Desk): Ask {
  const id = courses[ask.course]?.id
  const barred = new Map<SessionId, Set<number>>()
  for (const { course, session, becomes } of found.flatMap(({ changes }) => changes)) {
    if (course !== id || becomes === null || !ask.hit.has(session)) continue
    barred.set(session, (barred.get(session) ?? new Set()).add(dayNumber(becomes.day)))
  }
  return { ...ask, barred: barred satisfies BarredDays }
}

function unlike(repairs: readonly Repair[]): readonly Repair[] {
  const seen = new Set<string>()
  return repairs.filter(({ changes }) => {
    const key = JSON.stringify(changes.map(({ course, session, becomes }) => [course, session, becomes]))
    return !seen.has(key) && seen.add(key)
  })
}

/** Knows how many courses of one clinic are planned in steps, the best answer so far at hand at any time; refuses to know clocks, workers and screens. */
import type { Clinic } from '../../domain/clinic/clinic'
import type { Booking } from '../../domain/rules/breach'
import { type ClinicAnswer, answerOf } from './answer-of'
import { Chance } from './chance'
import { Draft } from './draft'
import { giveWay, mixCourses } from './give-way'
import type { Negotiation } from './negotiation'
import { negotiate, negotiationFor } from './rounds'
import { takeOver } from './take-over'
import { waysOf } from './ways-of'
import type { CourseWish } from './wish'

export interface ClinicProgress {
  /** From 0 to 1. */
  readonly done: number
  /** The sum of the best plans so far, courses left out included; Infinity before there is one. */
  readonly score: number
  readonly leftOut: number
  /** No answer scores less: every course by itself, as if it were the only one. */
  readonly bound: number
}

/** Share of the effort for bringing courses apart by price; the rest lets them give way to each other. */
const shareOfPrices = 0.6
/** How often a course is given way to; else some are mixed. */
const shareOfGivingWay = 0.2
/** Points by which the whole may get worse for a while, at first. */
const firstTolerance = 1

/**
 * `effort` counts the plans of single courses that may be tried, never time, so that the same wishes give the same
 * answer. `standing` are the bookings of courses that are not to be planned. The best only ever gets better.
 */
export class ClinicPlanning {
  readonly #clinic: Clinic
  readonly #wishes: readonly CourseWish[]
  readonly #standing: readonly Booking[]
  readonly #effort: number
  readonly #steps: Generator<undefined, void>
  #draft: Draft | null = null
  #negotiation: Negotiation | null = null
  #negotiated = 0
  #isDone = false

  constructor(clinic: Clinic, wishes: readonly CourseWish[], standing: readonly Booking[], effort: number) {
    this.#clinic = clinic
    this.#wishes = wishes
    this.#standing = standing
    this.#effort = Math.max(1, effort)
    this.#steps = this.#work()
  }

  /** A few thousandths of a second of work; false once there is nothing left to do. */
  step(): boolean {
    if (!this.#isDone) this.#isDone = this.#steps.next().done === true
    return !this.#isDone
  }

  progress(): ClinicProgress {
    const draft = this.#draft
    if (draft === null) return { done: this.#isDone ? 1 : 0, score: Infinity, leftOut: this.#wishes.length, bound: 0 }
    const leftOut = draft.best.filter((plan) => plan === null).length
    return { done: this.#isDone ? 1 : Math.min(1, this.#used(draft) / this.#effort), score: draft.bestTotal, leftOut, bound: draft.bound }
  }

  /** The best so far; what is still under negotiation is taken as it stands. */
  answer(): ClinicAnswer {
    const draft = this.#draft
    if (draft !== null && this.#negotiation !== null) takeOver(draft, this.#negotiation)
    draft?.backToBest()
    draft?.polish()
    return answerOf(this.#clinic, this.#wishes, this.#standing, draft?.best ?? [])
  }

  *#work(): Generator<undefined, void> {
    // A single course is planned exactly when it is settled.
    if (this.#wishes.length < 2) return
    const ways = yield* waysOf(this.#clinic, this.#wishes, this.#standing)
    const draft = new Draft(ways)
    this.#draft = draft
    const chance = new Chance(draft.courses)
    const { negotiation, rounds } = negotiationFor(ways, this.#effort * shareOfPrices)
    this.#negotiation = negotiation
    for (const isLook of negotiate(negotiation, rounds, chance)) {
      if (isLook) takeOver(draft, negotiation)
      else this.#negotiated += 1
      yield undefined
    }
    takeOver(draft, negotiation)
    this.#negotiation = null
    draft.backToBest()
    const start = this.#used(draft)
    while (this.#used(draft) < this.#effort && draft.bestTotal > draft.bound + 1e-9) {
      const left = 1 - (this.#used(draft) - start) / Math.max(1, this.#effort - start)
      const tolerance = firstTolerance * left * -Math.log(1 - chance.next())
      if (chance.next() < shareOfGivingWay) giveWay(draft, chance, tolerance)
      else mixCourses(draft, chance, tolerance)
      draft.keepBest()
      yield undefined
    }
  }

  #used({ searches }: Draft): number {
    return this.#negotiated + searches
  }
}

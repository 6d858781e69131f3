/** Knows who and what is taken when, and by which course, while plans of many courses are tried; refuses to know what a plan costs. */
import { minutesInDay } from '../../domain/time/span'
import { type ClinicHours, rowAt } from '../hours/clinic-hours'
import { type FreeTimes, takeOut } from '../hours/occupancy'

/** A resource taken by a course between two minutes since 1970-01-01 on the wall clock, turnover included. */
export interface Hold {
  readonly resource: number
  readonly from: number
  readonly to: number
}

interface Held extends Hold {
  readonly course: number
}

const none: readonly Held[] = []

export class Ledger implements FreeTimes {
  readonly hours: ClinicHours
  readonly masks: Int32Array
  /** What is free when no course is planned: hours, and what stays where it is. */
  readonly base: FreeTimes
  readonly #held: (Held[] | undefined)[]
  readonly #days: number
  readonly #hasNights: boolean

  constructor(base: FreeTimes) {
    this.base = base
    this.hours = base.hours
    this.masks = base.masks.slice()
    this.#days = base.hours.last - base.hours.first + 1
    this.#held = []
    this.#hasNights = base.hours.stretches.some(({ nightUntil }) => nightUntil !== null)
  }

  take(course: number, holds: readonly Hold[]): void {
    for (const { resource, from, to } of holds) {
      takeOut(this.hours, this.masks, resource, from, to)
      const held: Held = { course, resource, from, to }
      this.#eachDay(held, (at) => (this.#held[at] ??= []).push(held))
    }
  }

  /** Gives back everything a course holds among these. */
  give(course: number, holds: readonly Hold[]): void {
    for (const hold of holds) {
      this.#eachDay(hold, (at) => {
        const list = this.#held[at]
        const index = list?.findIndex((held) => held.course === course && held.from === hold.from && held.to === hold.to) ?? -1
        if (list !== undefined && index >= 0) list.splice(index, 1)
      })
      this.#restore(hold)
    }
  }

  /** What courses hold of a resource on a day. */
  heldOn(resource: number, day: number): readonly Held[] {
    if (day < this.hours.first || day > this.hours.last) return none
    return this.#held[resource * this.#days + day - this.hours.first] ?? none
  }

  /** Whether nobody holds any of this. */
  isFree(holds: readonly Hold[]): boolean {
    return holds.every(({ resource, from, to }) => {
      for (let day = Math.floor(from / minutesInDay); day <= Math.floor((to - 1) / minutesInDay); day += 1) {
        for (const held of this.heldOn(resource, day)) if (held.from < to && from < held.to) return false
      }
      return true
    })
  }

  #eachDay({ resource, from, to }: Hold, visit: (at: number) => void): void {
    const { first, last } = this.hours
    const until = Math.min(last, Math.floor((to - 1) / minutesInDay))
    for (let day = Math.max(first, Math.floor(from / minutesInDay)); day <= until; day += 1) visit(resource * this.#days + day - first)
  }

  /** The days a hold touched, as they are without it; with nights, the day before it too. */
  #restore({ resource, from, to }: Hold): void {
    const { hours, masks, base } = this
    const { first, last, grid, stretches } = hours
    const start = Math.max(first, Math.floor(from / minutesInDay) - (this.#hasNights ? 1 : 0))
    const end = Math.min(last, Math.floor((to - 1) / minutesInDay))
    for (let stretch = 0; stretch < stretches.length; stretch += 1) {
      const row = rowAt(hours, resource, stretch)
      for (let at = row + (start - first) * grid.words; at < row + (end - first + 1) * grid.words; at += 1) masks[at] = base.masks[at] ?? 0
    }
    for (let day = start; day <= Math.min(last, end + (this.#hasNights ? 1 : 0)); day += 1) {
      for (const held of this.heldOn(resource, day)) takeOut(hours, masks, resource, held.from, held.to)
    }
  }
}

/** Knows what each grid step of a person's or a kind of room's day costs, and who uses it; refuses to know why prices are what they are. */
import type { RoomUse } from '../../domain/clinic/clinic'
import type { PairRows } from '../course/course-days'
import type { Ask } from '../course/ask'
import { type ClinicHours, rowAt } from '../hours/clinic-hours'
import type { FreeTimes } from '../hours/occupancy'

const roomUses: readonly RoomUse[] = ['dosing', 'consult']

/** A resource in use from one grid step of a day up to another, the last left out. Kinds of rooms count as one resource each. */
export interface Use {
  readonly resource: number
  readonly day: number
  readonly from: number
  readonly to: number
}

export class Tariff {
  readonly hours: ClinicHours
  readonly days: number
  /** Grid steps of a day. */
  readonly steps: number
  readonly resources: number
  /** How many may use a step at once: one person, as many rooms as are open. */
  readonly places: Int16Array
  readonly prices: Float64Array
  /** Sums of prices up to each step, so that a stretch costs a difference. */
  readonly #sums: Float64Array

  constructor(base: FreeTimes) {
    const { hours } = base
    this.hours = hours
    this.days = hours.last - hours.first + 1
    this.steps = hours.grid.bits
    this.resources = 1 + hours.people.size + hours.rooms.size + roomUses.length
    this.places = new Int16Array(this.resources * this.days * this.steps).fill(1)
    this.prices = new Float64Array(this.resources * this.days * this.steps)
    this.#sums = new Float64Array(this.resources * this.days * (this.steps + 1))
    for (const use of roomUses) this.#countRooms(base, use)
  }

  /** Where the steps of a resource's day begin. */
  at(resource: number, day: number): number {
    return (resource * this.days + day - this.hours.first) * this.steps
  }

  /** The resource that stands for a kind of room. */
  pool(use: RoomUse): number {
    return this.resources - roomUses.length + roomUses.indexOf(use)
  }

  /** To be called once the prices of a day are set. */
  sumUp(resource: number, day: number): void {
    const at = this.at(resource, day)
    const to = (resource * this.days + day - this.hours.first) * (this.steps + 1)
    let sum = 0
    for (let step = 0; step < this.steps; step += 1) {
      sum += this.prices[at + step] ?? 0
      this.#sums[to + step + 1] = sum
    }
  }

  /** What a resource costs from one step up to another, the last left out. */
  cost({ resource, day, from, to }: Use): number {
    const at = (resource * this.days + day - this.hours.first) * (this.steps + 1)
    return (this.#sums[at + to] ?? 0) - (this.#sums[at + from] ?? 0)
  }

  /** Where sums of a resource's day begin, for loops over its starts. */
  sumsAt(resource: number, day: number): number {
    return (resource * this.days + day - this.hours.first) * (this.steps + 1)
  }

  get sums(): Float64Array {
    return this.#sums
  }

  /** Whether nothing costs anything that day. */
  isFree(resource: number, day: number): boolean {
    return this.#sums[this.sumsAt(resource, day) + this.steps] === 0
  }

  /** Adds what a session that starts at this step uses. */
  addUses(uses: Use[], ask: Ask, { lead, co }: PairRows, day: number, from: number): void {
    const to = Math.min(this.steps, from + this.length(ask.stretch.minutes))
    if (ask.people !== 'none' && lead !== null && lead >= 0) uses.push({ resource: lead, day, from, to })
    if (ask.people === 'pair' && co !== null && co >= 0) uses.push({ resource: co, day, from, to })
    if (ask.room === null) return
    const resource = this.pool(ask.room)
    uses.push({ resource, day, from, to: this.roomEnd(ask, from) })
    const morning = this.morningEnd(ask)
    if (morning > 0 && day < this.hours.last) uses.push({ resource, day: day + 1, from: 0, to: morning })
  }

  /** Grid steps that so many minutes touch. */
  length(minutes: number): number {
    return Math.ceil(minutes / this.hours.grid.step)
  }

  /** The step up to which a room is in use, its turnover included; to the day's end where the night is spent there. */
  roomEnd({ stretch }: Ask, from: number): number {
    const { turnoverMinutes } = this.hours.clinic
    return stretch.nightUntil === null ? Math.min(this.steps, from + this.length(stretch.minutes + turnoverMinutes)) : this.steps
  }

  /** The step of the next day up to which a night keeps the room. */
  morningEnd({ stretch }: Ask): number {
    const { clinic, grid } = this.hours
    return stretch.nightUntil === null ? 0 : Math.max(0, Math.min(this.steps, this.length(stretch.nightUntil + clinic.turnoverMinutes - grid.base)))
  }

  #countRooms({ hours, masks }: FreeTimes, use: RoomUse): void {
    const rooms = hours.clinic.rooms.filter(({ suits }) => suits.includes(use)).map(({ id }) => hours.rooms.get(id) ?? 0)
    for (let day = hours.first; day <= hours.last; day += 1) {
      const isOpen = (room: number) =>
        hours.stretches.some((_, stretch) => {
          const at = rowAt(hours, room, stretch) + (day - hours.first) * hours.grid.words
          for (let word = 0; word < hours.grid.words; word += 1) if ((masks[at + word] ?? 0) !== 0) return true
          return false
        })
      const at = this.at(this.pool(use), day)
      this.places.fill(rooms.filter(isOpen).length, at, at + this.steps)
    }
  }
}

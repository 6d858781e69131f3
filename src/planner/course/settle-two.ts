/** Knows how a session is settled best for every two days of two others; refuses to know more than those three. */
import type { DayCosts } from './day-costs'
import type { Link, Table } from './elimination-order'
import { costBeside, makeRoom, valueAt } from './table-values'

let row = new Float64Array(1024)
let running = new Float64Array(1024)

/**
 * `unary` holds the settled session's points by day. Of the two others, one that it is bound to by order alone costs
 * nothing by the day: the least points up to (or from) each day, kept while running over the days, answer for it.
 */
export function settleOverTwo(task: number, table: Table, one: number, two: number, unary: Float64Array, costs: DayCosts): void {
  const { lo, hi, least, count } = costs
  table.gap = Math.max(least[one * count + two] ?? 0, (lo[two] ?? 0) - (hi[one] ?? 0))
  const last = Math.min(-(least[two * count + one] ?? 0), (hi[two] ?? 0) - (lo[one] ?? 0))
  table.width = Math.max(0, last - table.gap + 1)
  makeRoom(table, ((hi[one] ?? 0) - (lo[one] ?? 0) + 1) * table.width)
  const size = (hi[task] ?? 0) - (lo[task] ?? 0) + 1
  if (row.length < size) {
    row = new Float64Array(size * 2)
    running = new Float64Array(size * 2)
  }
  const ofOne = side(table, one)
  const ofTwo = side(table, two)
  const isFree = !table.tables.some(({ scope }) => scope.length > 2)
  const orderOfTwo = isFree ? orderOf(ofTwo) : null
  const orderOfOne = isFree ? orderOf(ofOne) : null
  if (orderOfTwo !== null) byOrder(task, table, { outer: one, beside: ofOne, ordered: two, order: orderOfTwo, isOuterFirst: true }, unary, costs)
  else if (orderOfOne !== null) byOrder(task, table, { outer: two, beside: ofTwo, ordered: one, order: orderOfOne, isOuterFirst: false }, unary, costs)
  else byTrial(task, table, one, two, ofOne, ofTwo, unary, costs)
}

/** What binds the settled session to one other. */
interface Side {
  readonly links: readonly Link[]
  readonly tables: readonly Table[]
}

function side({ links, tables }: Table, other: number): Side {
  return { links: links.filter((link) => link.other === other), tables: tables.filter(({ scope }) => scope.length === 2 && scope[0] === other) }
}

/** Days by which the settled session must lie before (or after) the other, where nothing else binds them. */
interface Order {
  readonly isBefore: boolean
  readonly days: number
}

function orderOf({ links, tables }: Side): Order | null {
  const [link, ...more] = links
  if (link === undefined || more.length > 0 || tables.length > 0 || link.weight !== 0 || link.apart) return null
  if (link.min === -Infinity && link.max < Infinity) return { isBefore: true, days: -link.max }
  if (link.max === Infinity && link.min > -Infinity) return { isBefore: false, days: link.min }
  return null
}

interface Ordering {
  readonly outer: number
  readonly beside: Side
  readonly ordered: number
  readonly order: Order
  readonly isOuterFirst: boolean
}

function byOrder(task: number, table: Table, { outer, beside, ordered, order, isOuterFirst }: Ordering, unary: Float64Array, costs: DayCosts): void {
  const { lo, hi, own, least, count } = costs
  const { values, width, gap } = table
  const loOuter = lo[outer] ?? 0
  const loOrdered = lo[ordered] ?? 0
  const hiOrdered = hi[ordered] ?? 0
  const loTask = lo[task] ?? 0
  const { isBefore, days } = order
  const ownOrdered = own[ordered]
  const min = least[outer * count + task] ?? 0
  const max = -(least[task * count + outer] ?? 0)
  for (let at = loOuter; at <= (hi[outer] ?? 0); at += 1) {
    const isOpen = own[outer]?.[at - loOuter] !== Infinity
    const from = Math.max(loTask, at + min)
    const to = Math.min(hi[task] ?? 0, at + max)
    if (isOpen) {
      fillRow(beside, at, at - loOuter, from, to, loTask, unary)
      run(from, to, loTask, isBefore)
    }
    // Ordered days whose gap lies in the table: first outer, then ordered, or the other way round.
    const first = isOuterFirst ? Math.max(loOrdered, at + gap) : Math.max(loOrdered, at - gap - width + 1)
    const last = isOuterFirst ? Math.min(hiOrdered, at + gap + width - 1) : Math.min(hiOrdered, at - gap)
    for (let other = first; other <= last; other += 1) {
      let best = Infinity
      if (isOpen && ownOrdered?.[other - loOrdered] !== Infinity) {
        const day = isBefore ? Math.min(to, other - days) : Math.max(from, other + days)
        if (day >= from && day <= to) best = running[day - loTask] ?? Infinity
      }
      if (isOuterFirst) values[(at - loOuter) * width + other - at - gap] = best
      else values[(other - loOrdered) * width + at - other - gap] = best
    }
  }
}

/** Least points up to each day (`isForward`), or from each day on. */
function run(from: number, to: number, loTask: number, isForward: boolean): void {
  let best = Infinity
  if (isForward) {
    for (let k = from - loTask; k <= to - loTask; k += 1) running[k] = best = Math.min(best, row[k] ?? Infinity)
  } else {
    for (let k = to - loTask; k >= from - loTask; k -= 1) running[k] = best = Math.min(best, row[k] ?? Infinity)
  }
}

/** The settled session's points on each day from `from` to `to` while the other lies on `at`, at its row of tables. */
function fillRow({ links, tables }: Side, at: number, atRow: number, from: number, to: number, loTask: number, unary: Float64Array): void {
  for (let day = from; day <= to; day += 1) row[day - loTask] = unary[day - loTask] ?? Infinity
  for (const { min, max, weight, target, apart } of links) {
    for (let day = from; day <= to; day += 1) {
      const days = day - at
      const cost = days < min || days > max || (apart && days === 0) ? Infinity : weight === 0 ? 0 : weight * Math.abs(days - target)
      row[day - loTask] = (row[day - loTask] ?? 0) + cost
    }
  }
  for (const { values, width, gap } of tables) {
    const shift = atRow * width - at - gap
    const first = at + gap
    const last = first + width - 1
    for (let day = from; day <= to; day += 1) {
      const cost = day < first || day > last ? Infinity : (values[shift + day] ?? Infinity)
      row[day - loTask] = (row[day - loTask] ?? 0) + cost
    }
  }
}

function byTrial(task: number, table: Table, one: number, two: number, ofOne: Side, ofTwo: Side, unary: Float64Array, costs: DayCosts): void {
  const { lo, hi, own, least, count } = costs
  const { values, width, gap } = table
  const wide = table.tables.filter(({ scope }) => scope.length > 2)
  const days = new Int32Array(count)
  const loOne = lo[one] ?? 0
  const loTwo = lo[two] ?? 0
  const loTask = lo[task] ?? 0
  const minOne = least[one * count + task] ?? 0
  const maxOne = -(least[task * count + one] ?? 0)
  const minTwo = least[two * count + task] ?? 0
  const maxTwo = -(least[task * count + two] ?? 0)
  const ownTwo = own[two]
  const [link] = ofTwo.links
  const [beside] = ofTwo.tables
  const isPlain = ofTwo.links.length === 1 && ofTwo.tables.length === 0 && wide.length === 0 && link !== undefined && !link.apart
  const isTable = ofTwo.links.length === 0 && ofTwo.tables.length === 1 && wide.length === 0 && beside !== undefined
  for (let at = loOne; at <= (hi[one] ?? 0); at += 1) {
    if (own[one]?.[at - loOne] === Infinity) {
      values.fill(Infinity, (at - loOne) * width, (at - loOne + 1) * width)
      continue
    }
    const from = Math.max(loTask, at + minOne)
    const to = Math.min(hi[task] ?? 0, at + maxOne)
    fillRow(ofOne, at, at - loOne, from, to, loTask, unary)
    days[one] = at
    const first = Math.max(loTwo, at + gap)
    const last = Math.min(hi[two] ?? 0, at + gap + width - 1)
    for (let other = first; other <= last; other += 1) {
      let best = Infinity
      days[two] = other
      if (ownTwo?.[other - loTwo] !== Infinity) {
        let start = Math.max(from, other + minTwo)
        let end = Math.min(to, other + maxTwo)
        let shift = 0
        if (isTable) {
          // Columns of a row of the table, by day.
          start = Math.max(start, other + beside.gap)
          end = Math.min(end, other + beside.gap + beside.width - 1)
          shift = (other - loTwo) * beside.width - other - beside.gap
        }
        for (let day = start; day <= end; day += 1) {
          let sum = row[day - loTask] ?? Infinity
          if (sum >= best) continue
          if (isPlain) sum += link.weight * Math.abs(day - other - link.target)
          else if (isTable) sum += beside.values[shift + day] ?? Infinity
          else {
            sum += costBeside(ofTwo.links, ofTwo.tables, other, other - loTwo, day)
            days[task] = day
            for (const more of wide) sum += valueAt(more, costs, days)
          }
          if (sum < best) best = sum
        }
      }
      values[(at - loOne) * width + other - at - gap] = best
    }
  }
}

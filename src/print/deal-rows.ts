/** Knows how rows of known height are dealt onto sides of paper; refuses to know what is in a row. */

export interface GroupToDeal<Row> {
  readonly rows: readonly Row[]
  /** Height of the group's heading, repeated where the group goes on; millimetres. */
  readonly heading: number
}

export interface DealRoom<Row> {
  /** Room for headings and rows on the first side and on each later one, in millimetres. */
  readonly first: number
  readonly next: number
  readonly height: (row: Row) => number
  /** Whether the row must stay on one side with the row after it. */
  readonly keepsNext: (row: Row) => boolean
}

export interface DealtRows<Row> {
  /** Which of the groups handed in, counted from 0. */
  readonly group: number
  readonly continued: boolean
  readonly rows: readonly Row[]
}

/** The parts of groups on one side. */
export interface DealtSide<Row> {
  readonly parts: readonly DealtRows<Row>[]
  readonly height: number
}

/** Rows of one group that are never parted. */
interface Atom<Row> {
  readonly group: number
  readonly first: boolean
  readonly rows: readonly Row[]
  readonly height: number
}

const leastRows = 2

/**
 * Deals every row, in order, onto as few sides as it can: a heading with two rows of its group and no lone last row of
 * a group, unless that would leave a lone row on a side. A side is never fuller than its room, unless what must stay
 * together is higher than a whole side. No side where there is no row.
 */
export function dealRows<Row>(groups: readonly GroupToDeal<Row>[], room: DealRoom<Row>): readonly DealtSide<Row>[] {
  const calm = dealt(groups, room, true)
  const plain = dealt(groups, room, false)
  const faults = (sides: readonly Atoms<Row>[]) => tooHigh(sides, groups, room) * faultOfHeight + loneRows(sides)
  const sides = faults(plain) < faults(calm) ? plain : calm
  return sides.map((side) => ({ parts: partsOf(side), height: heightOf(side, groups) }))
}

/** A side that is too high outweighs every lone row. */
const faultOfHeight = 1000

type Atoms<Row> = readonly Atom<Row>[]

/** `isCalm` keeps the first two rows of a group together, and its last two. */
function dealt<Row>(groups: readonly GroupToDeal<Row>[], room: DealRoom<Row>, isCalm: boolean): readonly Atoms<Row>[] {
  const atoms = groups.flatMap((group, index) => atomsOf(group.rows, index, room, isCalm))
  const sides: Atom<Row>[][] = []
  for (const atom of atoms) {
    const last = sides.at(-1)
    const limit = sides.length === 1 ? room.first : room.next
    if (last !== undefined && heightOf([...last, atom], groups) <= limit) last.push(atom)
    else sides.push([atom])
  }
  return mended(sides, groups, room)
}

function loneRows(sides: readonly Atoms<unknown>[]): number {
  return sides.length < 2 ? 0 : sides.filter((side) => rowCount(side) < leastRows).length
}

function tooHigh<Row>(sides: readonly Atoms<Row>[], groups: readonly GroupToDeal<Row>[], room: DealRoom<Row>): number {
  return sides.filter((side, index) => heightOf(side, groups) > (index === 0 ? room.first : room.next)).length
}

/** Moves whole atoms from the last side but one to the last, until the last has enough rows. */
function mended<Row>(sides: Atom<Row>[][], groups: readonly GroupToDeal<Row>[], room: DealRoom<Row>): readonly Atoms<Row>[] {
  const last = sides.at(-1)
  const before = sides.at(-2)
  if (last === undefined || before === undefined) return sides
  while (rowCount(last) < leastRows) {
    const moved = before.at(-1)
    if (moved === undefined || rowCount(before) - moved.rows.length < leastRows) return sides
    if (heightOf([moved, ...last], groups) > room.next) return sides
    before.pop()
    last.unshift(moved)
  }
  return sides
}

function atomsOf<Row>(rows: readonly Row[], group: number, room: DealRoom<Row>, isCalm: boolean): Atoms<Row> {
  const atoms: Atom<Row>[] = []
  let kept: Row[] = []
  rows.forEach((row, index) => {
    kept.push(row)
    const isEdge = index === 0 || index === rows.length - 2
    if (((isCalm && isEdge) || room.keepsNext(row)) && index < rows.length - 1) return
    atoms.push({ group, first: atoms.length === 0, rows: kept, height: sum(kept.map(room.height)) })
    kept = []
  })
  return atoms
}

function heightOf<Row>(atoms: readonly Atom<Row>[], groups: readonly GroupToDeal<Row>[]): number {
  const headings = partsOf(atoms).map(({ group }) => groups[group]?.heading ?? 0)
  return sum(headings) + sum(atoms.map(({ height }) => height))
}

function partsOf<Row>(atoms: readonly Atom<Row>[]): readonly DealtRows<Row>[] {
  const parts: DealtRows<Row>[] = []
  for (const { group, first, rows } of atoms) {
    const last = parts.at(-1)
    if (last?.group === group) parts[parts.length - 1] = { ...last, rows: [...last.rows, ...rows] }
    else parts.push({ group, continued: !first, rows })
  }
  return parts
}

function rowCount(atoms: readonly Atom<unknown>[]): number {
  return sum(atoms.map(({ rows }) => rows.length))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

/** Knows which sessions move only together: a session and those at a fixed distance from it; refuses to know any day. */
import type { SessionId } from '../../domain/protocol/protocol'
import type { Task } from './task'

export interface Unit {
  readonly head: Task
  /** Sessions a fixed number of days from the head or from one another, such as the morning after. */
  readonly bound: readonly Task[]
}

/** All sessions to place, each after the one it is counted from, then by the day their targets name. */
export function unitsOf(tasks: readonly Task[]): readonly Unit[] {
  const byId = new Map(tasks.map((task) => [task.visit.id, task]))
  const referenceOf = ({ reference }: Task) => (reference === null ? undefined : byId.get(reference))
  const isBound = (task: Task) => {
    const reference = referenceOf(task)
    return task.earliest === task.latest && reference !== undefined && !reference.isKept
  }
  const targetOf = (task: Task, depth = 0): number => {
    const reference = referenceOf(task)
    return reference === undefined || depth > tasks.length ? 0 : task.target + targetOf(reference, depth + 1)
  }
  const companionsOf = (task: Task): readonly Task[] =>
    tasks.filter((other) => !other.isKept && other.reference === task.visit.id && isBound(other)).flatMap((other) => [other, ...companionsOf(other)])

  const waiting = tasks.filter((task) => !task.isKept && !isBound(task)).toSorted((one, other) => targetOf(one) - targetOf(other))
  const placed = new Set<SessionId>(tasks.flatMap(({ isKept, visit }) => (isKept ? [visit.id] : [])))
  const units: Unit[] = []
  while (waiting.length > 0) {
    const ready = waiting.findIndex(({ reference }) => reference === null || placed.has(reference))
    const [head] = waiting.splice(Math.max(0, ready), 1)
    if (head === undefined) break
    const unit = { head, bound: companionsOf(head) }
    for (const { visit } of [head, ...unit.bound]) placed.add(visit.id)
    units.push(unit)
  }
  return units
}

/** Knows what a value must not hold to be walked safely: depths without end, numbers that are none, a name that JavaScript keeps for itself; refuses to know any form. */
import type { Fault } from '../fault'

/** Far more than any row has, far less than a machine can follow. */
const deepest = 60

/** What is there that no form can take, with its path below `at`. At most 20 of them are told. */
export function unreadableParts(input: unknown, at = ''): readonly Fault[] {
  const faults: Fault[] = []
  walk(input, at, 0, faults)
  return faults
}

function walk(value: unknown, path: string, depth: number, faults: Fault[]): void {
  if (faults.length >= 20) return
  if (typeof value === 'number' && !Number.isFinite(value)) faults.push({ path, text: 'This number is too great to be read.' })
  if (typeof value !== 'object' || value === null) return
  if (depth >= deepest) {
    faults.push({ path, text: `This lies more than ${deepest} levels deep, and nothing of any form does.` })
    return
  }
  for (const key of Object.keys(value)) {
    const inner = path === '' ? key : `${path}.${key}`
    if (key === '__proto__') faults.push({ path: inner, text: 'The form has no such field here.' })
    else walk(Reflect.get(value, key), inner, depth + 1, faults)
  }
}

/** Knows what each thing chosen in a filter is called, and a filter without it; refuses to fail over what is no longer known. */
import type { Clinic } from '../../domain/clinic/clinic'
import type { SessionStatus } from '../../domain/course/lifecycle'
import type { KindLook } from '../../domain/protocol/kind-look'
import { lookNames, statusNames } from '../../ui/wording/kind-words'
import type { Filters } from './asked-in-url'

export type Chosen =
  | { readonly in: 'therapists' | 'rooms' | 'courses'; readonly id: string; readonly name: string }
  | { readonly in: 'kinds'; readonly id: KindLook; readonly name: string }
  | { readonly in: 'states'; readonly id: SessionStatus | 'conflict'; readonly name: string }

/** Everything chosen, in the order of the panel; `codes` holds the patient code of each course that is known. */
export function chosenIn(filters: Filters, clinic: Clinic, codes: Readonly<Record<string, string>>): readonly Chosen[] {
  const named = (ids: readonly string[], known: readonly { readonly id: string; readonly name: string }[], unknown: string) =>
    ids.map((id) => ({ id, name: known.find((one) => one.id === id)?.name ?? unknown }))
  return [
    ...filters.kinds.map((id) => ({ in: 'kinds' as const, id, name: lookNames[id] })),
    ...filters.states.map((id) => ({ in: 'states' as const, id, name: stateName(id) })),
    ...named(filters.therapists, clinic.therapists, 'Unknown therapist').map((one) => ({ in: 'therapists' as const, ...one })),
    ...named(filters.rooms, clinic.rooms, 'Unknown room').map((one) => ({ in: 'rooms' as const, ...one })),
    ...filters.courses.map((id) => ({ in: 'courses' as const, id, name: codes[id] ?? 'Unknown patient' })),
  ]
}

export function stateName(state: SessionStatus | 'conflict'): string {
  return state === 'conflict' ? 'In conflict' : statusNames[state]
}

export function withoutChosen(filters: Filters, { in: group, id }: Chosen): Filters {
  return { ...filters, [group]: filters[group].filter((one) => one !== id) }
}

export function isSame(one: Filters, other: Filters): boolean {
  return keys.every((key) => one[key].length === other[key].length && one[key].every((id, at) => id === other[key][at]))
}

const keys = ['kinds', 'states', 'therapists', 'rooms', 'courses'] as const

/** Knows everything a file says of one visit on the way, with its places in the file; refuses to know what the app makes of it. */
import type { OffsetDays } from '../../domain/protocol/protocol'
import type { WrittenDesign, WrittenEncounter, WrittenInstance, WrittenTiming } from './usdm-shape-form'
import type { TimedVisit } from './timings-read'

/** One visit of the way with all that belongs to it. */
export interface WayVisit {
  readonly instance: WrittenInstance
  readonly encounter: WrittenEncounter | null
  readonly timing: WrittenTiming
  readonly timed: TimedVisit
  readonly days: OffsetDays
  /** The label of its epoch; null where it has none. */
  readonly epoch: string | null
  readonly activities: readonly string[]
  readonly paths: VisitPaths
}

export interface VisitPaths {
  readonly instance: string
  readonly encounter: string | null
  readonly timing: string
}

/** Looks up the parts of a design by their ids; of an id borne twice the first counts. */
export interface DesignParts {
  readonly encounter: (id: string) => { readonly written: WrittenEncounter; readonly path: string } | undefined
  readonly epochLabel: (id: string) => string | undefined
  readonly activityLabel: (id: string) => string | undefined
}

export function designParts(design: WrittenDesign, path: string): DesignParts {
  const encounters = firstById(design.encounters ?? [])
  const epochs = firstById(design.epochs ?? [])
  const activities = firstById(design.activities ?? [])
  return {
    encounter: (id) => {
      const found = encounters.get(id)
      return found === undefined ? undefined : { written: found.one, path: `${path}.encounters.${found.place}` }
    },
    epochLabel: (id) => labelOf(epochs.get(id)?.one),
    activityLabel: (id) => labelOf(activities.get(id)?.one),
  }
}

function firstById<T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, { readonly one: T; readonly place: number }> {
  const found = new Map<string, { readonly one: T; readonly place: number }>()
  list.forEach((one, place) => {
    if (!found.has(one.id)) found.set(one.id, { one, place })
  })
  return found
}

function labelOf(one: { readonly label?: string | null | undefined; readonly name?: string | null | undefined } | undefined): string | undefined {
  return one?.label ?? one?.name ?? undefined
}

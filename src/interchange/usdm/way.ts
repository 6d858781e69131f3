/** Knows the way through the linked instances of a timeline, from its entry to its end; refuses to know when any of them lies. */
import type { Asking } from './asking'
import { factOf, ownFactsOf } from './own-facts'
import type { Fault } from '../fault'
import type { WrittenInstance, WrittenTimeline } from './usdm-shape-form'

/** A fork that was passed: after which visit of the way, on what condition another way is taken, and to which instance. */
export interface Fork {
  readonly after: number | null
  readonly condition: string
  readonly target: string
  /** Where the app itself wrote it: its place among the branches, and what they name. */
  readonly own: { readonly place: number; readonly goto: string } | null
  readonly path: string
}

export interface Way {
  /** Places of the visits in the timeline's list, in the order of the way. */
  readonly visits: readonly number[]
  readonly forks: readonly Fork[]
  readonly unreached: readonly string[]
  /** It ends at an instance that leads nowhere and to no exit. */
  readonly endsOpen: boolean
  readonly isUnanswered: boolean
  readonly faults: readonly Fault[]
}

export function wayThrough(timeline: WrittenTimeline, path: string, asking: Asking): Way {
  // Of an id borne twice the first counts, and the second is a fault.
  const places = new Map(timeline.instances.map(({ id }, place) => [id, place] as const).reverse())
  const exits = new Set(timeline.exits?.map(({ id }) => id))
  const passed = new Set<number>()
  const visits: number[] = []
  const forks: Fork[] = []
  const faults: Fault[] = []
  let endsOpen = false
  let isUnanswered = false

  timeline.instances.forEach(({ id }, place) => {
    if (places.get(id) !== place) faults.push({ path: `${path}.instances.${place}.id`, text: `The id ${id} is borne by two instances.` })
  })
  let next: { readonly id: string; readonly from: string } | null = { id: timeline.entryId, from: `${path}.entryId` }
  while (next !== null) {
    const place = places.get(next.id)
    const instance = place === undefined ? undefined : timeline.instances[place]
    if (place === undefined || instance === undefined) {
      faults.push({ path: next.from, text: `“${next.id}” names no instance of this timeline.` })
      break
    }
    if (passed.has(place)) {
      faults.push({ path: next.from, text: `The way leads back to “${nameOf(instance)}”: a ring that never ends.` })
      break
    }
    passed.add(place)
    const here = `${path}.instances.${place}`
    if (isDecision(instance)) {
      const turn = turnAt(instance, here, { after: visits.at(-1) ?? null, timeline, places }, asking)
      forks.push(...turn.forks)
      faults.push(...turn.faults)
      isUnanswered = turn.isUnanswered
      next = turn.next
      continue
    }
    if (factOf(instance.extensionAttributes, 'helper') !== true) visits.push(place)
    const { defaultConditionId, timelineExitId } = instance
    const goesOn = isFilled(defaultConditionId)
    if (goesOn && isFilled(timelineExitId)) faults.push({ path: here, text: 'It leads on and out at once: only one of defaultConditionId and timelineExitId can be filled.' })
    if (isFilled(timelineExitId) && !exits.has(timelineExitId)) faults.push({ path: `${here}.timelineExitId`, text: `“${timelineExitId}” names no exit of this timeline.` })
    endsOpen = !goesOn && !isFilled(timelineExitId)
    next = goesOn ? { id: defaultConditionId, from: `${here}.defaultConditionId` } : null
  }
  const unreached = timeline.instances.flatMap((instance, place) =>
    passed.has(place) || isDecision(instance) || factOf(instance.extensionAttributes, 'helper') === true ? [] : [nameOf(instance)],
  )
  return { visits, forks, unreached: isUnanswered ? [] : unreached, endsOpen, isUnanswered, faults }
}

interface Turn {
  readonly next: { readonly id: string; readonly from: string } | null
  readonly forks: readonly Fork[]
  readonly faults: readonly Fault[]
  readonly isUnanswered: boolean
}

interface Surroundings {
  readonly after: number | null
  readonly timeline: WrittenTimeline
  readonly places: ReadonlyMap<string, number>
}

const straightOn = 'default'

/** The app's own forks lead straight on; at those of others a person says which way is meant. */
function turnAt(decision: WrittenInstance, path: string, { after, timeline, places }: Surroundings, asking: Asking): Turn {
  const { defaultConditionId } = decision
  const read = (decision.conditionAssignments ?? []).map((assignment, place) => {
    const at = `${path}.conditionAssignments.${place}`
    const { facts, faults } = ownFactsOf(assignment.extensionAttributes, at)
    const number = facts.get('branch')
    const goto = facts.get('goto')
    const own = typeof number === 'number' && typeof goto === 'string' ? { place: number, goto } : null
    return { fork: { after, condition: assignment.condition, target: assignment.conditionTargetId, own, path: at }, faults }
  })
  const forks = read.map(({ fork }) => fork)
  const faults = read.flatMap((one) => one.faults)
  const hasDefault = isFilled(defaultConditionId)
  const onward = hasDefault ? { id: defaultConditionId, from: `${path}.defaultConditionId` } : null
  if (forks.every(({ own }) => own !== null) && onward !== null) return { next: onward, forks, faults, isUnanswered: false }
  const titleOf = (id: string): string => {
    const instance = timeline.instances[places.get(id) ?? -1]
    return instance === undefined ? id : nameOf(instance)
  }
  const ways = [
    ...(hasDefault ? [{ id: straightOn, name: `Otherwise: ${titleOf(defaultConditionId)}` }] : []),
    ...forks.map(({ condition, target }, place) => ({ id: String(place), name: `${condition}: ${titleOf(target)}` })),
  ]
  if (ways.length === 0) return { next: null, forks, faults: [...faults, { path, text: 'A decision that leads nowhere.' }], isUnanswered: false }
  const before = after === null ? undefined : timeline.instances[after]
  const answer = asking.ask({ id: `way:${decision.id}`, about: 'way', after: before === undefined ? null : nameOf(before), options: ways }, ways.map(({ id }) => id))
  if (answer === null) return { next: null, forks: [], faults, isUnanswered: true }
  if (answer === straightOn) return { next: onward, forks, faults, isUnanswered: false }
  const taken = forks[Number(answer)]
  return { next: taken === undefined ? null : { id: taken.target, from: `${taken.path}.conditionTargetId` }, forks: forks.filter((fork) => fork !== taken), faults, isUnanswered: false }
}

function isDecision({ instanceType, conditionAssignments }: WrittenInstance): boolean {
  return instanceType === 'ScheduledDecisionInstance' || (instanceType == null && conditionAssignments != null && conditionAssignments.length > 0)
}

export function isFilled(value: string | null | undefined): value is string {
  return value != null && value !== ''
}

export function nameOf({ id, name, label }: { readonly id?: string | null | undefined; readonly name?: string | null | undefined; readonly label?: string | null | undefined }): string {
  return [label, name, id].find((one) => one != null && one.trim() !== '') ?? 'without a name'
}

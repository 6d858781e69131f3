/** Knows what a running course would become under an amended protocol, and where its sessions could lie then; refuses to amend it. */
import { type Amended, amendedBy, underAmended } from '../domain/course/amendment/amended-protocol'
import type { PlacedSlot } from '../domain/course/commands'
import type { Course } from '../domain/course/course'
import { isAhead } from '../domain/course/lifecycle'
import { type Protocol, isMilestone, visitOf } from '../domain/protocol/protocol'
import type { Site } from '../domain/rules/placement'
import type { Day } from '../domain/time/day'
import { type PlannedAnew, type PlannedSession, plannedAnew, slotsOf } from './planned-anew'

export interface Amending extends Amended {
  /** As it would stand, before anything is planned. */
  readonly course: Course
  /** Null where nobody finds dates that keep to it. */
  readonly plan: (PlannedAnew & { readonly slots: readonly PlacedSlot[] }) | null
}

/** All that is ahead, and every visit it gains that is not optional. See `plannedAnew`. */
export function amendingOf(course: Course, next: Protocol, site: Site, today: Day): Amending {
  const amended = amendedBy(course, next)
  const under = underAmended(course, amended.protocol)
  const own = under.sessions.filter(({ id, status, slot }) => {
    const visit = visitOf(under.protocol, id)
    return visit !== undefined && !isMilestone(visit) && isAhead(status) && (slot !== null || visit.optional !== true)
  })
  const asked = (sessions: readonly PlannedSession[]) => slotsOf(sessions.filter(({ stays }) => !stays))
  const found = plannedAnew(
    {
      course: under,
      free: new Map(own.map(({ id, slot }) => [id, slot])),
      commandFor: (sessions) => ({ command: { type: 'AmendProtocol', protocol: next, reason: '-', slots: asked(sessions), despite: null }, on: course }),
    },
    site,
    today,
  )
  return { ...amended, course: under, plan: found === null ? null : { ...found, slots: asked(found.sessions) } }
}

/** Knows how a slot reads before and after a change; refuses to know why it changes. */
import { type Clinic, roomName, therapistName } from '../../../domain/clinic/clinic'
import type { Slot } from '../../../domain/course/course'
import { addMinutes } from '../../../domain/time/clock-time'
import { Icon } from '../../../ui/icon'
import { listOf, shortDay, timeSpan } from '../../../ui/wording/format'
import changes from './changes.module.css'

export interface SlotChangeProps {
  readonly clinic: Clinic
  readonly from: Slot | null
  readonly to: Slot | null
  /** The people are said where they are not the matter of the list. */
  readonly withPeople: boolean
}

/** "Wed 31 Mar, 10:00–11:30, Oak, Ana and Ben", struck through where it is no more. */
export function SlotChange({ clinic, from, to, withPeople }: SlotChangeProps) {
  return (
    <span className={changes.change}>
      {from !== null && (
        <del className={changes.before}>
          <span className="visually-hidden">before: </span>
          {shortDay(from.day)}, {restOf(clinic, from, withPeople)}
        </del>
      )}
      {from !== null && to !== null && <Icon name="arrow-end" size={14} />}
      {to !== null && (
        <span className={changes.after}>
          {from !== null && <span className="visually-hidden">now: </span>}
          <b>{shortDay(to.day)}</b>, {restOf(clinic, to, withPeople)}
        </span>
      )}
      {to === null && <span> not with them any more</span>}
    </span>
  )
}

function restOf(clinic: Clinic, { time, minutes, room, therapists }: Slot, withPeople: boolean): string {
  const place = room === null ? 'by video' : roomName(clinic, room)
  const people = listOf(therapists.map((id) => therapistName(clinic, id)))
  return [timeSpan(time, addMinutes(time, minutes)), place, ...(withPeople && people !== '' ? [people] : [])].join(', ')
}

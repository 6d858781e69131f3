/** Knows how a day's time, room and people are chosen for a session, with what each choice would break; refuses to choose. */
import type { SlotOption } from '../desk/placing'
import type { Clinic } from '../domain/clinic/clinic'
import type { Slot } from '../domain/course/course'
import type { Visit } from '../domain/protocol/protocol'
import { roomUseOf } from '../domain/rules/room-busy'
import { therapistsNeeded } from '../domain/rules/therapist-away'
import { addMinutes } from '../domain/time/clock-time'
import { Select } from '../ui/select'
import { breachInTwoWords } from '../ui/wording/breach-sentence'
import { timeSpan } from '../ui/wording/format'
import styles from './acts.module.css'

export interface SlotFieldsProps {
  readonly clinic: Clinic
  readonly visit: Visit
  readonly slot: Slot
  /** The day's start times in order, each in its best room. */
  readonly times: readonly SlotOption[]
  readonly onChange: (slot: Slot) => void
}

const byVideo = 'by-video'

export function SlotFields({ clinic, visit, slot, times, onChange }: SlotFieldsProps) {
  const use = roomUseOf(visit, clinic)
  const rooms = clinic.rooms.filter(({ suits }) => use === null || suits.includes(use))
  const needed = therapistsNeeded(visit)
  const known = times.some((option) => option.slot.time === slot.time)
  const listed = known ? times : [...times, { slot, breaches: [] }]
  return (
    <div className={styles.row}>
      <Select
        label="Time"
        choices={listed.map((option) => ({
          id: option.slot.time,
          label: timeSpan(option.slot.time, addMinutes(option.slot.time, option.slot.minutes)),
          detail: option.breaches[0] === undefined ? undefined : breachInTwoWords(option.breaches[0]),
        }))}
        value={slot.time}
        onChange={(time) => {
          const option = listed.find((one) => one.slot.time === time)
          if (option !== undefined) onChange({ ...slot, time: option.slot.time, room: option.slot.room })
        }}
      />
      {(use !== null || rooms.length > 0) && (
        <Select
          label="Place"
          choices={[
            ...rooms.map(({ id, name }) => ({ id, label: name })),
            ...(visit.remoteAllowed === true || use === null ? [{ id: byVideo, label: 'By video or telephone' }] : []),
          ]}
          value={slot.room ?? byVideo}
          onChange={(room) => onChange({ ...slot, room: room === byVideo ? null : room })}
        />
      )}
      {Array.from({ length: needed }, (_, index) => (
        <Select
          key={index}
          label={needed === 1 ? 'Therapist' : index === 0 ? 'First therapist' : 'Second therapist'}
          choices={clinic.therapists.map(({ id, name }) => ({ id, label: name }))}
          value={slot.therapists[index] ?? null}
          onChange={(id) => {
            const therapists = Array.from({ length: needed }, (_unused, place) => (place === index ? id : (slot.therapists[place] ?? '')))
            onChange({ ...slot, therapists: therapists.filter((one) => one !== '') })
          }}
        />
      ))}
    </div>
  )
}

/** Knows how a person finds another slot for one session: its window first, then day, time, place, people; refuses to move anything. */
import { useState } from 'react'
import { bestOn, placingOf, timesOf } from '../desk/placing'
import type { Course, Slot } from '../domain/course/course'
import type { Visit } from '../domain/protocol/protocol'
import type { Site } from '../domain/rules/placement'
import { lookOf } from '../domain/protocol/stages'
import type { Day } from '../domain/time/day'
import { Button } from '../ui/button'
import { DayWindow } from '../ui/calendar/day-window'
import { ConfidenceMark } from '../ui/confidence-mark'
import { DateField } from '../ui/date-field'
import { daySpan, fromTarget, longDay, shortDay } from '../ui/wording/format'
import { daysBetween } from '../domain/time/day'
import styles from './acts.module.css'
import { dayChoicesOf } from './day-choices'
import { SlotFields } from './slot-fields'
import { titlesOf } from './titles'

export interface PlacingFieldsProps {
  readonly course: Course
  readonly site: Site
  readonly visit: Visit
  /** Where the session lies now; null while it has no date. */
  readonly from: Slot | null
  readonly slot: Slot
  readonly today: Day
  /** What is bound to the session's day comes along, so that its present place is free. */
  readonly carries?: boolean
  readonly onChange: (slot: Slot) => void
}

export function PlacingFields({ course, site, visit, from, slot, today, carries = false, onChange }: PlacingFieldsProps) {
  const titleOf = titlesOf(course.protocol)
  const title = titleOf(visit.id) ?? visit.title
  const placing = placingOf(course, site, visit.id, from ?? slot, today, carries)
  // A day on which the hour is taken does not change what is wanted on the next one.
  const [wanted, setWanted] = useState(slot.time)
  const [isElsewhere, setElsewhere] = useState(() => placing?.days.every(({ day }) => day !== slot.day) ?? true)
  if (placing === null) return null
  const { opens, target, closes } = placing
  const after = visit.after === null ? undefined : titleOf(visit.after)

  const takeDay = (day: Day) => {
    const known = placing.days.find((option) => option.day === day)
    if (known !== undefined) {
      onChange({ ...slot, day, time: known.slot.time, room: known.slot.room })
      return
    }
    const best = bestOn(course, site, visit.id, { ...slot, time: wanted }, day, carries)
    if (best !== null) onChange(best)
  }

  return (
    <>
      {opens === null || closes === null || target === null ? (
        <p className={styles.lead}>{title} is what the other windows are counted from; it has none of its own.</p>
      ) : (
        <p className={styles.lead}>
          Window {daySpan({ from: opens, to: closes })}, target {shortDay(target)}
          {after === undefined ? '' : `, counted from ${after}`}. It rests on: <ConfidenceMark confidence={visit.windowConfidence} />
        </p>
      )}
      <DayWindow
        label={`Days for ${title}`}
        look={lookOf(visit.kind)}
        days={dayChoicesOf(placing, site.clinic, from?.day ?? null)}
        chosen={slot.day}
        onChoose={takeDay}
      />
      {isElsewhere ? (
        <DateField label="Another day" value={slot.day} min={today} onChange={(day) => day !== null && takeDay(day)} />
      ) : (
        <div>
          <Button size="small" tone="quiet" onPress={() => setElsewhere(true)}>
            Another day
          </Button>
        </div>
      )}
      <p className={styles.chosen}>
        <b>{longDay(slot.day)}</b>
        {target !== null && <span>, {fromTarget(daysBetween(target, slot.day))}</span>}
      </p>
      <SlotFields
        clinic={site.clinic}
        visit={visit}
        slot={slot}
        times={timesOf(course, site, visit.id, slot, slot.day, carries)}
        onChange={(next) => {
          setWanted(next.time)
          onChange(next)
        }}
      />
    </>
  )
}

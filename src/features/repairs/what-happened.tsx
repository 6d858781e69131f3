/** Knows how a person says what happened: who, what and on which days; refuses to look for repairs. */
import { useState } from 'react'
import type { Disruption } from '../../desk/repairing'
import { useBook } from '../../desk/use-book'
import { useNow } from '../../desk/use-desk'
import { isOngoing } from '../../domain/course/lifecycle'
import { type Day, dayRange } from '../../domain/time/day'
import { titlesOf } from '../../acts/titles'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { DateField } from '../../ui/date-field'
import { Segmented } from '../../ui/radio-group'
import { Select } from '../../ui/select'
import { clockTime, shortDay } from '../../ui/wording/format'
import { type Part, noon, partOf } from './asked-in-url'
import styles from './repairs.module.css'

type Kind = Disruption['kind']

const kinds: readonly { readonly id: Kind; readonly label: string }[] = [
  { id: 'therapist-away', label: 'Somebody is ill or away' },
  { id: 'room-closed', label: 'A room is closed' },
  { id: 'clinic-closed', label: 'The clinic is closed' },
  { id: 'patient-away', label: 'A patient cannot come' },
  { id: 'session-missed', label: 'A session was not held' },
]

const whoLabels: Readonly<Record<Kind, string>> = {
  'therapist-away': 'Who',
  'room-closed': 'Which room',
  'clinic-closed': '',
  'patient-away': 'Which patient',
  'session-missed': 'Which session',
}

export interface WhatHappenedProps {
  readonly asked: Disruption | null
  /** What is known already where it is not asked whole. */
  readonly begun: { readonly kind: Kind; readonly who: string | null } | null
  readonly onAsk: (asked: Disruption) => void
}

export function WhatHappened({ asked, begun, onAsk }: WhatHappenedProps) {
  const { today } = useNow()
  const [kind, setKind] = useState<Kind>(begun?.kind ?? 'therapist-away')
  const [who, setWho] = useState<string | null>(begun?.who ?? null)
  const [from, setFrom] = useState<Day | null>(asked !== null && 'days' in asked ? asked.days.from : today)
  const [to, setTo] = useState<Day | null>(asked !== null && 'days' in asked ? asked.days.to : today)
  const [part, setPart] = useState<Part>(asked?.kind !== 'therapist-away' || asked.part === null ? 'day' : asked.part.to === noon ? 'morning' : 'afternoon')
  const choices = useChoices(kind)
  const chosen = choices.some(({ id }) => id === who) ? who : null
  const days = from === null ? undefined : dayRange(from, to ?? from)
  const next = disruptionOf(kind, chosen, days ?? null, part)
  const isMissed = kind === 'session-missed'

  return (
    <Card title="What happened?">
      <form
        className={styles.asking}
        onSubmit={(event) => {
          event.preventDefault()
          if (next !== null) onAsk(next)
        }}
      >
        <Select label="What" choices={kinds} value={kind} onChange={setKind} />
        {kind !== 'clinic-closed' && (
          <Select
            label={whoLabels[kind]}
            choices={choices}
            value={chosen}
            onChange={setWho}
            {...(choices.length === 0 && { hint: isMissed ? 'No session waits to be held again.' : 'There is nothing to choose from yet.' })}
          />
        )}
        {!isMissed && (
          <>
            <DateField
              label="First day"
              value={from}
              onChange={(day) => {
                setFrom(day)
                if (day !== null && (to === null || to < day)) setTo(day)
              }}
              min={today}
            />
            <DateField label="Last day" value={to} onChange={setTo} min={from ?? today} error={from !== null && days === undefined ? 'It lies before the first.' : undefined} />
          </>
        )}
        {kind === 'therapist-away' && (
          <Segmented
            label="How long"
            choices={[
              { id: 'day', label: 'All day' },
              { id: 'morning', label: `Until ${clockTime(noon)}` },
              { id: 'afternoon', label: `From ${clockTime(noon)}` },
            ]}
            value={part}
            onChange={setPart}
          />
        )}
        <div className={styles.find}>
          <Button type="submit" tone="primary" icon="search" isDisabled={next === null}>
            Find repairs
          </Button>
        </div>
      </form>
    </Card>
  )
}

function useChoices(kind: Kind): readonly { readonly id: string; readonly label: string; readonly detail?: string }[] {
  return useBook(['repair-choices', kind], (book) => {
    const clinic = book.clinic()
    const courses = book.courses().filter(({ standing }) => isOngoing(standing))
    switch (kind) {
      case 'therapist-away':
        return (clinic?.therapists ?? []).map(({ id, name }) => ({ id, label: name }))
      case 'room-closed':
        return (clinic?.rooms ?? []).map(({ id, name }) => ({ id, label: name }))
      case 'clinic-closed':
        return []
      case 'patient-away':
        return courses.map(({ id, patient }) => ({ id, label: patient.code }))
      case 'session-missed':
        return courses.flatMap((course) =>
          course.sessions
            .filter(({ status, slot }) => slot !== null && (status === 'missed' || status === 'no-show' || status === 'cancelled'))
            .map(({ id, slot }) => ({
              id: `${course.id}/${id}`,
              label: `${course.patient.code}, ${titlesOf(course.protocol)(id) ?? id}`,
              ...(slot !== null && { detail: `was to be on ${shortDay(slot.day)}` }),
            })),
        )
    }
  })
}

function disruptionOf(kind: Kind, who: string | null, days: { readonly from: Day; readonly to: Day } | null, part: Part): Disruption | null {
  if (kind === 'clinic-closed') return days === null ? null : { kind, days }
  if (who === null) return null
  if (kind === 'session-missed') {
    const [course = '', ...rest] = who.split('/')
    return { kind, course, session: rest.join('/') }
  }
  if (days === null) return null
  if (kind === 'therapist-away') return { kind, therapist: who, days, part: partOf(part) }
  return kind === 'room-closed' ? { kind, room: who, days } : { kind, course: who, days }
}

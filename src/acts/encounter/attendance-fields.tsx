/** Knows how it is said who was in a session, for how long and in which way: one line where all went as planned; refuses to judge it. */
import { useId, useState } from 'react'
import { type Clinic, personName } from '../../domain/clinic/clinic'
import type { EncounterMode } from '../../domain/course/course'
import { Button } from '../../ui/button'
import { Checkbox } from '../../ui/checkbox'
import { NumberField } from '../../ui/number-field'
import { Segmented } from '../../ui/radio-group'
import { Select } from '../../ui/select'
import { attendanceWords, modeNames } from '../../ui/wording/encounter-words'
import { listOf } from '../../ui/wording/format'
import type { EncounterDraft, Present } from './encounter-draft'
import styles from './encounter.module.css'

export interface AttendanceFieldsProps {
  readonly draft: Pick<EncounterDraft, 'mode' | 'present'>
  readonly clinic: Clinic
  /** Whom the plan names. */
  readonly expected: readonly string[]
  /** How many minutes the session really took; null while that is not known. */
  readonly lasted: number | null
  readonly onChange: (part: Partial<EncounterDraft>) => void
}

const modes: readonly EncounterMode[] = ['in-person', 'video', 'telephone']

export function AttendanceFields({ draft: { mode, present }, clinic, expected, lasted, onChange }: AttendanceFieldsProps) {
  const [isOpen, setOpen] = useState(false)
  const [added, setAdded] = useState<readonly string[]>([])
  const id = useId()
  const there = present ?? []
  const told = there.map((one) => ({ name: personName(clinic, one.id), minutes: one.minutes ?? lasted ?? 0 }))
  const way = mode === null ? '' : modeNames[mode].toLowerCase()
  const words = lasted === null ? joined(listOf(told.map(({ name }) => name)), way) : attendanceWords(told, mode ?? undefined)
  const listed = [...new Set([...expected, ...there.map((one) => one.id), ...added])]
  const others = [...clinic.therapists, ...clinic.raters].filter((person) => !listed.includes(person.id))
  const put = (next: readonly Present[]) => onChange({ present: next })
  const add = (person: string) => {
    setAdded([...added, person])
    put([...there, { id: person, minutes: null }])
  }

  return (
    <section className={styles.attendance} aria-label="Who was there">
      <p className={styles.line}>
        <span>{told.length === 0 ? joined('Nobody named', way) : words}</span>
        <Button size="small" aria-expanded={isOpen} aria-controls={id} aria-label={isOpen ? 'Done with who was there' : 'Change who was there, and how'} onPress={() => setOpen(!isOpen)}>
          {isOpen ? 'Done' : 'Change'}
        </Button>
      </p>
      <div id={id} hidden={!isOpen} className={styles.open}>
        {isOpen && (
          <>
            <Segmented label="How it was held" choices={modes.map((one) => ({ id: one, label: modeNames[one] }))} value={mode} onChange={(next: EncounterMode) => onChange({ mode: next })} />
            <ul className={styles.people} aria-label="Who was there">
              {listed.map((person) => {
                const name = personName(clinic, person)
                const here = there.find((one) => one.id === person)
                return (
                  <li key={person}>
                    <Checkbox
                      isChecked={here !== undefined}
                      onChange={(isHere) => put(isHere ? [...there, { id: person, minutes: null }] : there.filter((one) => one.id !== person))}
                    >
                      {name}
                    </Checkbox>
                    {here !== undefined && (
                      <NumberField
                        label={`Minutes of ${name}`}
                        isLabelHidden
                        unit="min"
                        min={1}
                        value={here.minutes ?? lasted}
                        onChange={(minutes) => put(there.map((one) => (one.id === person ? { id: person, minutes: minutes === lasted ? null : minutes } : one)))}
                      />
                    )}
                  </li>
                )
              })}
            </ul>
            {others.length > 0 && (
              <Select label="Somebody else" choices={others.map((person) => ({ id: person.id, label: person.name }))} value={null} onChange={add} placeholder="Add a person" />
            )}
          </>
        )}
      </div>
    </section>
  )
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(', ')
}

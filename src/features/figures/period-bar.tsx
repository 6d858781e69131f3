/** Knows how a person chooses the days that figures are of; refuses to know the figures. */
import { useRef, useState } from 'react'
import type { Day, DayRange } from '../../domain/time/day'
import { Button } from '../../ui/button'
import { DateField } from '../../ui/date-field'
import { FormError } from '../../ui/form-error'
import { Panel } from '../../ui/panel'
import { Segmented } from '../../ui/radio-group'
import { type PeriodFault, type Preset, faultOf, presets } from './asked-in-url'
import styles from './figures.module.css'

export const periodFaults: Readonly<Record<PeriodFault, string>> = {
  unreadable: 'The address names a day that no calendar has; these are the usual weeks.',
  half: 'The address names one of two days; these are the usual weeks.',
  'turned-round': 'The address names a last day before the first; these are the usual weeks.',
  'too-long': 'The address asks for more than three years; these are the usual weeks.',
}

export interface PeriodBarProps {
  readonly within: DayRange
  readonly preset: Preset | null
  readonly onPreset: (preset: Preset) => void
  readonly onDays: (within: DayRange) => void
}

export function PeriodBar({ within, preset, onPreset, onDays }: PeriodBarProps) {
  const anchor = useRef<HTMLSpanElement>(null)
  const [isOpen, setOpen] = useState(false)
  return (
    <div className={styles.period}>
      <Segmented
        label="Weeks back, with the four ahead"
        choices={presets.map((id) => ({ id, label: <PresetName preset={id} /> }))}
        value={preset}
        onChange={onPreset}
      />
      <span ref={anchor}>
        <Button aria-expanded={isOpen} onPress={() => setOpen(true)}>
          Other days…
        </Button>
      </span>
      {isOpen && (
        <Panel title="Other days" isOpen onClose={() => setOpen(false)} anchor={anchor}>
          <DaysForm
            within={within}
            onDays={(days) => {
              setOpen(false)
              onDays(days)
            }}
          />
        </Panel>
      )}
    </div>
  )
}

function PresetName({ preset }: { readonly preset: Preset }) {
  if (preset === 'ahead') return 'Ahead only'
  return (
    <span>
      {preset} <span className={styles.wide}>weeks</span>
    </span>
  )
}

const dayFaults: Readonly<Partial<Record<PeriodFault, string>>> = {
  'turned-round': 'The last day lies before the first.',
  'too-long': 'At most three years can be shown at once.',
}

function DaysForm({ within, onDays }: Pick<PeriodBarProps, 'within' | 'onDays'>) {
  const [from, setFrom] = useState<Day | null>(within.from)
  const [to, setTo] = useState<Day | null>(within.to)
  const form = useRef<HTMLFormElement>(null)
  const fault = from === null || to === null ? null : faultOf(from, to)
  const isReady = from !== null && to !== null && fault === null
  return (
    <form
      ref={form}
      className={styles.days}
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady) onDays({ from, to })
      }}
      // The parts of a date keep Enter to themselves.
      onKeyDownCapture={(event) => {
        const isInDate = event.target instanceof Element && event.target.closest('[role="spinbutton"]') !== null
        if (event.key === 'Enter' && isInDate) form.current?.requestSubmit()
      }}
    >
      <DateField label="First day" value={from} onChange={setFrom} autoFocus />
      <DateField label="Last day" value={to} onChange={setTo} />
      <FormError>{fault === null ? undefined : dayFaults[fault]}</FormError>
      <Button type="submit" tone="primary" isDisabled={!isReady}>
        Show them
      </Button>
    </form>
  )
}

/** Knows how a person asks for a day gone by; refuses to know what is shown of it. */
import { useRef, useState } from 'react'
import { useDesk, useNow } from '../../desk/use-desk'
import type { Day } from '../../domain/time/day'
import { Button, type ButtonLook } from '../../ui/button'
import { DateField } from '../../ui/date-field'
import { Panel } from '../../ui/panel'
import styles from './past.module.css'

export interface AsItStoodProps {
  readonly words?: string
  readonly look?: ButtonLook
  /** The first day there is anything to show of. */
  readonly min?: Day | undefined
  readonly onDay: (day: Day) => void
}

/** A button and its panel; nothing where the past is shown already, whose banner leads to other days. */
export function AsItStood({ words = 'As it stood on…', look = { tone: 'quiet', size: 'small' }, min, onDay }: AsItStoodProps) {
  const { past } = useDesk()
  const { today } = useNow()
  const anchor = useRef<HTMLSpanElement>(null)
  const [isOpen, setOpen] = useState(false)
  const [day, setDay] = useState<Day | null>(null)
  const form = useRef<HTMLFormElement>(null)
  if (past !== null) return null
  const isGone = day !== null && day <= today
  return (
    <>
      <span ref={anchor}>
        <Button {...look} aria-expanded={isOpen} onPress={() => setOpen(true)}>
          {words}
        </Button>
      </span>
      {isOpen && (
        <Panel title="As it stood on" isOpen onClose={() => setOpen(false)} anchor={anchor}>
          <form
            ref={form}
            className={styles.ask}
            onSubmit={(event) => {
              event.preventDefault()
              if (day === null || !isGone) return
              setOpen(false)
              onDay(day)
            }}
            // The parts of a date keep Enter to themselves.
            onKeyDownCapture={(event) => {
              const isInDate = event.target instanceof Element && event.target.closest('[role="spinbutton"]') !== null
              if (event.key === 'Enter' && isInDate) form.current?.requestSubmit()
            }}
          >
            <DateField label="Day" autoFocus value={day} min={min} max={today} onChange={setDay} />
            <Button type="submit" tone="primary" isDisabled={!isGone}>
              Show it
            </Button>
            <p className={styles.hint}>It is shown as it stood at the end of that day, from the history. Nothing in it can be changed.</p>
          </form>
        </Panel>
      )}
    </>
  )
}

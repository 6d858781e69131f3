/** Knows the button that asks how days and times are shown on this device; refuses to know on which pages it stands. */
import { useContext } from 'react'
import { Button, type ButtonLook } from '../ui/button'
import { DatesContext } from './dates-choice'
import { DatesDialog } from './dates-dialog'

export interface AskDatesProps {
  readonly words?: string
  readonly look?: ButtonLook
}

export function AskDates({ words = 'Dates and times', look = { tone: 'quiet', size: 'small' } }: AskDatesProps) {
  const choice = useContext(DatesContext)
  if (choice === null) return null
  const { choose, putOver } = choice
  const close = () => {
    putOver(null)
    // The button that was pressed may have been mounted anew since.
    requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-asks-dates] button')?.focus())
  }
  return (
    <span data-asks-dates>
      <Button {...look} onPress={() => putOver(<DatesDialog onChoose={choose} onClose={close} />)}>
        {words}
      </Button>
    </span>
  )
}

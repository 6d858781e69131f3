/** Knows how a person asks for the treatment to be named on the letter, and what they are shown before; refuses to know where else it might stand. */
import { useState } from 'react'
import type { NamedTreatment } from '../../print/printed-facts'
import type { SheetWords } from '../../print/words/sheet-words'
import { Checkbox } from '../../ui/checkbox'
import { ConfirmDialog } from '../../ui/confirm-dialog'

export interface NameTreatmentProps {
  /** In the protocol's own words. */
  readonly treatment: NamedTreatment
  readonly isNamed: boolean
  readonly onNamed: (isNamed: boolean) => void
  /** Nothing is asked where the dates are not printed. */
  readonly isDisabled: boolean
  readonly words: SheetWords
}

export function NameTreatment({ treatment, isNamed, onNamed, isDisabled, words }: NameTreatmentProps) {
  const [isAsking, setIsAsking] = useState(false)
  return (
    <>
      <Checkbox
        isChecked={isNamed}
        onChange={(isWanted) => (isWanted ? setIsAsking(true) : onNamed(false))}
        isDisabled={isDisabled}
        detail="Asks first; off again after each print"
      >
        Name the treatment on the dates
      </Checkbox>
      <ConfirmDialog
        title="Name the treatment on this patient’s dates?"
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        confirmWords="Name it"
        cancelWords="Leave it out"
        onConfirm={() => {
          setIsAsking(false)
          onNamed(true)
        }}
      >
        <p>One sentence more will stand on the dates, and nothing of it on the months. Everybody who sees the dates can read:</p>
        <blockquote lang={words.locale} dir={words.direction}>
          {words.letter.treatment(treatment)}
        </blockquote>
        <p>What stands in quotation marks is taken from the protocol as it is written there. No dose is named.</p>
        <p>That the treatment was named is written into the course’s history with the print.</p>
      </ConfirmDialog>
    </>
  )
}

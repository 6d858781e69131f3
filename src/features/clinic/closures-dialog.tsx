/** Knows how the closures in a file are shown before any is added, with the booked sessions they would hit; refuses to add one unasked. */
import { useMemo, useState } from 'react'
import type { Book } from '../../desk/book'
import { type ClosuresFound, type FoundClosure, rangeRead } from '../../desk/files/closures-range'
import { useDesk, useNow } from '../../desk/use-desk'
import type { Clinic, NamedDays } from '../../domain/clinic/clinic'
import { type Day, isWithin } from '../../domain/time/day'
import { Button } from '../../ui/button'
import { CheckboxGroup } from '../../ui/checkbox'
import { Dialog } from '../../ui/dialog'
import { counted, longDayYear } from '../../ui/wording/format'
import styles from './closures.module.css'
import { closureDays, closureDetail, leftOutSentence } from './closure-words'
import { ConflictList } from './conflict-list'
import { type ConflictMade, conflictsMade } from './conflicts-made'
import { repairsFor } from './happened'

export interface ClosuresDialogProps {
  readonly found: ClosuresFound
  /** The saved clinic; null before the first set-up. */
  readonly clinic: Clinic | null
  /** Whether adding saves them; else they join the changes that wait. */
  readonly isAtOnce: boolean
  readonly isBusy: boolean
  /** `repairs` is where to go on, if anywhere. */
  readonly onAdd: (closures: readonly NamedDays[], repairs: string | null) => void
  readonly onClose: () => void
}

/** Parts of days are not ticked to begin with, because a closure takes whole ones. */
function isTickedFirst({ known, hours }: FoundClosure): boolean {
  return known === null && hours === null
}

export function ClosuresDialog({ found, clinic, isAtOnce, isBusy, onAdd, onClose }: ClosuresDialogProps) {
  const { book } = useDesk()
  const { today } = useNow()
  const closures = useMemo(() => found.closures.map((closure, index) => ({ ...closure, id: String(index), name: closure.name === '' ? 'Closed' : closure.name })), [found])
  const [ticked, setTicked] = useState<readonly string[]>(() => closures.filter(isTickedFirst).map(({ id }) => id))
  const hits = useMemo(() => hitBy(book, clinic, closures.filter(({ known }) => known === null), today), [book, clinic, closures, today])
  const wanted = closures.filter(({ id }) => ticked.includes(id))
  const conflicts = hits.filter(({ line: { day } }) => day !== null && wanted.some((closure) => isWithin(day, closure)))
  const repairs = clinic === null || !isAtOnce ? null : repairsFor(clinic, { ...clinic, closures: [...clinic.closures, ...wanted] }, conflicts)
  const range = rangeRead(today)
  const adding = wanted.map(({ name, from, to }) => ({ name, from, to }))
  return (
    <Dialog
      title="Closures in this file"
      isOpen
      onClose={onClose}
      size="wide"
      isDismissable={false}
      acts={
        <>
          <Button tone="primary" isDisabled={wanted.length === 0} isPending={isBusy} onPress={() => onAdd(adding, null)}>
            {wanted.length === 0 ? 'Add' : `Add ${counted(wanted.length, 'closure', 'closures')}`}
          </Button>
          {repairs !== null && (
            <Button isPending={isBusy} onPress={() => onAdd(adding, repairs)}>
              Add and see repairs
            </Button>
          )}
          <Button onPress={onClose}>Add none</Button>
        </>
      }
    >
      <div className={styles.preview}>
        <p className={styles.lead}>
          Read from {longDayYear(range.from)} to {longDayYear(range.to)}; what repeats is followed until then. {leftOutSentence(found.leftOut)}
        </p>
        {closures.length === 0 ? (
          <p>No closure in this file lies on these days.</p>
        ) : (
          <CheckboxGroup
            label="Closures to add"
            choices={closures.map((closure) => {
              const count = hits.filter(({ line: { day } }) => day !== null && isWithin(day, closure)).length
              const detail = closureDetail(closure, count)
              return { id: closure.id, label: closureDays(closure), isDisabled: closure.known !== null, ...(detail !== undefined && { detail }) }
            })}
            value={ticked}
            onChange={setTicked}
          />
        )}
        {conflicts.length > 0 && (
          <section aria-label="What they would hit" className={styles.hits}>
            <h3>{counted(conflicts.length, 'booked session', 'booked sessions')} would be in conflict</h3>
            <p>Adding them moves nothing. Each of these is then marked on Today.</p>
            <ConflictList conflicts={conflicts} />
          </section>
        )}
        {!isAtOnce && <p className={styles.lead}>{clinic === null ? 'They are saved with the rest of the form.' : 'Other changes of the form are not saved yet. These join them, and Save saves them all.'}</p>}
      </div>
    </Dialog>
  )
}

/** Every booked session that any of them would put in conflict. */
function hitBy(book: Book, clinic: Clinic | null, closures: readonly NamedDays[], today: Day): readonly ConflictMade[] {
  return clinic === null || closures.length === 0 ? [] : conflictsMade(book, { ...clinic, closures: [...clinic.closures, ...closures] }, today)
}

/** Knows what follows on the first set-up: the first course; refuses to plan it. */
import { useEffect, useRef } from 'react'
import { Link } from 'react-router'
import type { Clinic } from '../../domain/clinic/clinic'
import { Button, buttonClass } from '../../ui/button'
import { Card } from '../../ui/card'
import { EmptyState } from '../../ui/empty-state'
import { Icon } from '../../ui/icon'
import { counted } from '../../ui/wording/format'
import styles from './clinic.module.css'

export function SetUpDone({ clinic, onBack }: { readonly clinic: Clinic; readonly onBack: () => void }) {
  const place = useRef<HTMLDivElement>(null)
  // The form that had the focus is gone.
  useEffect(() => {
    scrollTo(0, 0)
    place.current?.focus({ preventScroll: true })
  }, [])
  const people = counted(clinic.therapists.length, 'therapist', 'therapists')
  const rooms = counted(clinic.rooms.length, 'room', 'rooms')
  return (
    <div ref={place} tabIndex={-1} className={styles.done}>
      <Card label="Next step">
        <EmptyState
          missing="course"
          title={`${clinic.name} is set up`}
          acts={
            <>
              <Link to="/plan" className={buttonClass({ tone: 'primary' })}>
                <Icon name="plus" /> Plan the first course
              </Link>
              <Button onPress={onBack}>Look it over</Button>
            </>
          }
        >
          {people} and {rooms} are there. Next comes the first course: a patient’s code, a protocol, a start and a pair.
        </EmptyState>
      </Card>
    </div>
  )
}

/** Knows the people, rooms and hours of the clinic, set up once and changed ever after; refuses to know what is booked. */
import { useEffect, useRef } from 'react'
import { useBook } from '../../desk/use-book'
import { FormError } from '../../ui/form-error'
import { PageHead } from '../../ui/page-head'
import { counted } from '../../ui/wording/format'
import { ClinicCard } from './clinic-card'
import styles from './clinic.module.css'
import { ConflictDialog } from './conflict-dialog'
import { focusFirstFault } from './first-fault'
import { ClosuresCard, OpeningHoursCard } from './hours-cards'
import { NightCard } from './night-card'
import { RatersCard, TherapistsCard } from './people-cards'
import { useRemoval } from './removal'
import { RoomsCard } from './rooms-card'
import { SampleNote } from './sample-note'
import { SaveBar } from './save-bar'
import { SetUpDone } from './set-up-done'
import { useAddClosures } from './use-add-closures'
import { useClinicForm } from './use-clinic-form'

export function ClinicPage() {
  const form = useClinicForm()
  const { clinic, failedAttempts, wasSetUp } = form
  const place = useRef<HTMLFormElement>(null)
  const hasCourses = useBook(['courses-exist'], (book) => book.courses().length > 0)
  const { askRemoval, dialog } = useRemoval(clinic)
  const adding = useAddClosures(form)
  const editing = { draft: form.draft, change: form.change, faultAt: form.faultAt }

  useEffect(() => {
    if (failedAttempts > 0 && place.current !== null) focusFirstFault(place.current)
  }, [failedAttempts])

  if (wasSetUp && clinic !== null) {
    return (
      <>
        <PageHead title="People and rooms" />
        <SetUpDone clinic={clinic} onBack={form.goOn} />
      </>
    )
  }

  const house = (
    <div key="house" className={styles.column}>
      <ClinicCard {...editing} isZoneFixed={hasCourses && clinic !== null} />
      <NightCard {...editing} />
      <OpeningHoursCard {...editing} />
      <ClosuresCard {...editing} clinic={clinic} adding={adding} />
    </div>
  )
  const people = (
    <div key="people" className={styles.column}>
      <TherapistsCard {...editing} askRemoval={askRemoval} />
      <RoomsCard {...editing} askRemoval={askRemoval} />
      <RatersCard {...editing} />
    </div>
  )
  return (
    <>
      <PageHead
        title={clinic === null ? 'Set up your clinic' : 'People and rooms'}
        sub={clinic === null ? 'Who works when, and in which rooms' : clinic.name}
      />
      {clinic?.sample === true && <SampleNote onRemoved={form.discard} />}
      <form
        ref={place}
        noValidate
        aria-label={clinic === null ? 'Set up your clinic' : 'People and rooms'}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          void form.save(false)
        }}
      >
        {/* The house is told first once; afterwards it is people who come, go and are away. */}
        <div className={styles.columns}>{clinic === null ? [house, people] : [people, house]}</div>
        <FormError>{form.refusal ?? faultSummary(form.faultSentences)}</FormError>
        <SaveBar
          isFirst={clinic === null}
          isChanged={form.isChanged}
          isOvertaken={form.isOvertaken}
          isBusy={form.isBusy}
          onDiscard={form.discard}
        />
      </form>
      <ConflictDialog
        conflicts={form.conflicts}
        isBusy={form.isBusy}
        onSave={() => void form.save(true)}
        onRepair={form.hasRepairs ? () => void form.save(true, 'to-repairs') : null}
        onClose={form.keepEditing}
      />
      {dialog}
    </>
  )
}

function faultSummary(sentences: readonly string[]): string | undefined {
  if (sentences.length === 0) return undefined
  return `${counted(sentences.length, 'entry needs', 'entries need')} another look. ${sentences.join(' ')}`
}

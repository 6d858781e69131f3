/** Knows the buttons from which the calendar of a person, a room or the whole clinic leaves as a file; refuses to know how it is written. */
import { useMemo, useState } from 'react'
import type { Desk } from '../../desk/desk'
import type { CalendarFileAsked } from '../../desk/files/calendar-file'
import { useBook } from '../../desk/use-book'
import { useDesk } from '../../desk/use-desk'
import type { Clinic } from '../../domain/clinic/clinic'
import type { CourseId } from '../../domain/course/course'
import { Button } from '../../ui/button'
import { calendarFileForm } from './calendar-file-form'
import { ExportDialog } from './export-dialog'
import type { FileForm } from './file-form'
import styles from './files.module.css'

export interface CalendarFilesProps {
  readonly clinic: Clinic
  /** What is on screen, by ids: their files are offered first. */
  readonly shown: { readonly therapists: readonly string[]; readonly rooms: readonly string[]; readonly courses: readonly CourseId[] }
}

/** A file for each of what is on screen, else for the clinic and everyone and every room of it. Nothing is drawn over the past. */
export function CalendarFiles({ clinic, shown }: CalendarFilesProps) {
  const desk = useDesk()
  const [isOpen, setOpen] = useState(false)
  if (desk.past !== null) return null
  return (
    <>
      <Button tone="quiet" size="small" onPress={() => setOpen(true)}>
        Calendar file
      </Button>
      {isOpen && <ExportDialog title="Save a calendar file" forms={formsOf(desk, clinic, shown)} onClose={() => setOpen(false)} />}
    </>
  )
}

export interface OneCalendarFileProps {
  readonly whose: { readonly of: 'person' | 'room'; readonly id: string }
  readonly name: string
}

/** Nothing is drawn for whoever is not saved yet. */
export function OneCalendarFile({ whose: { of, id }, name }: OneCalendarFileProps) {
  const desk = useDesk()
  const [isOpen, setOpen] = useState(false)
  const form = useMemo(() => calendarFileForm(desk, { of, id }), [desk, of, id])
  const isSaved = useBook(['has-calendar', id], (book) => {
    const clinic = book.clinic()
    return clinic !== null && [...clinic.therapists, ...clinic.raters, ...clinic.rooms].some((one) => one.id === id)
  })
  if (!isSaved) return null
  return (
    <div className={styles.one}>
      <Button tone="quiet" size="small" icon="calendar" onPress={() => setOpen(true)} aria-label={`Calendar file of ${name}`}>
        Calendar file
      </Button>
      {isOpen && <ExportDialog title={`Calendar file of ${name}`} forms={[form]} onClose={() => setOpen(false)} />}
    </div>
  )
}

function formsOf(desk: Desk, clinic: Clinic, { therapists, rooms, courses }: CalendarFilesProps['shown']): readonly [FileForm, ...FileForm[]] {
  const [course, ...others] = courses
  const form = (whose: CalendarFileAsked['whose'], name: string, use: string): FileForm => ({ ...calendarFileForm(desk, whose), id: `${whose.of} ${name}`, name, use })
  const whole = form({ of: 'clinic' }, 'All sessions', 'Every session of every course.')
  const people = [
    ...clinic.therapists.map(({ id, name }) => ({ id, form: form({ of: 'person', id }, `Sessions of ${name}`, 'A therapist’s own calendar.') })),
    ...clinic.raters.map(({ id, name }) => ({ id, form: form({ of: 'person', id }, `Sessions of ${name}`, 'A rater’s own calendar.') })),
  ]
  const places = clinic.rooms.map(({ id, name }) => ({ id, form: form({ of: 'room', id }, `Sessions in ${name}`, 'A room’s calendar, with the nights it is held.') }))
  const ofCourse = course === undefined || others.length > 0 ? [] : [form({ of: 'course', id: course }, 'Sessions of this course', 'The course that is on screen.')]
  const isShown = ({ id }: { readonly id: string }) => therapists.includes(id) || rooms.includes(id)
  const first = [...ofCourse, ...[...people, ...places].filter(isShown).map((one) => one.form)]
  const rest = [...people, ...places].filter((one) => !isShown(one)).map((one) => one.form)
  const [head, ...tail] = [...first, whole, ...rest]
  return head === undefined ? [whole] : [head, ...tail]
}

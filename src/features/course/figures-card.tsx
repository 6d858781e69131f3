/** Knows one course in figures: its sessions and their windows, its people's hours, its wait for the first dose; refuses to compare it with others. */
import { therapistHours } from '../../desk/figures/therapist-minutes'
import type { Clinic } from '../../domain/clinic/clinic'
import type { Course } from '../../domain/course/course'
import { adherenceOf } from '../../domain/course/figures/adherence'
import { type TimeToDose, timeToDoseOf } from '../../domain/course/figures/first-dose'
import type { Day } from '../../domain/time/day'
import { Card } from '../../ui/card'
import { AdherencePicture } from '../../ui/figures/adherence-picture'
import { HoursPicture, totalOf } from '../../ui/figures/hours-picture'
import { personWords } from '../../ui/wording/figure-words'
import { counted, shortDayYear } from '../../ui/wording/format'
import styles from './figures-card.module.css'

export interface FiguresCardProps {
  readonly course: Course
  readonly clinic: Clinic
  readonly today: Day
}

export function FiguresCard({ course, clinic, today }: FiguresCardProps) {
  const kinds = adherenceOf(course, today, null)
  const people = therapistHours([course], clinic, today, null)
    .filter(({ planned, ahead, worked }) => planned + ahead + worked > 0)
    .map(({ therapist, name, hasLeft, ...minutes }) => ({ id: therapist, name: personWords(name, hasLeft), ...minutes }))
  return (
    <Card title="In figures">
      <div className={styles.pictures}>
        {kinds.length > 0 && <AdherencePicture kinds={kinds} caption="How the sessions of this course lay to their windows." tableName="Sessions of this course by kind" />}
        {people.length > 0 && <HoursPicture people={people} total={totalOf(people)} caption="Hours for which its people are planned, beside the hours they were there." tableName="Hours of each therapist in this course" />}
        <p className={styles.wait}>{waitWords(timeToDoseOf(course))}</p>
      </div>
    </Card>
  )
}

function waitWords({ enquired, dose, days }: TimeToDose): string {
  if (enquired === null) return 'Nobody said when the patient first asked, so the wait for the first dose is not known.'
  const asked = `The patient first asked on ${shortDayYear(enquired)}`
  if (dose === null) return `${asked}; no first dose was held or is planned.`
  if (days === null) return `${asked}, after the first dose on ${shortDayYear(dose.day)}.`
  return dose.isHeld ? `${asked} and had the first dose ${counted(days, 'day', 'days')} later, on ${shortDayYear(dose.day)}.` : `${asked}; the first dose is planned ${counted(days, 'day', 'days')} later, on ${shortDayYear(dose.day)}.`
}

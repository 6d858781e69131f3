/** Knows how long each patient waits from enquiry to first dose, and whose enquiry nobody noted; refuses to guess a day. */
import { Link } from 'react-router'
import { type DoseWait, doseWaits } from '../../desk/figures/dose-waits'
import { useBook } from '../../desk/use-book'
import type { DayRange } from '../../domain/time/day'
import { Card } from '../../ui/card'
import { BarChart, type BarRow, largestOf } from '../../ui/charts/bar-chart'
import { evenParts } from '../../ui/charts/even-parts'
import { Beside, type LegendItem, Picture, rowsOfSheet } from '../../ui/charts/picture'
import { DataTable, tableNumber } from '../../ui/data-table'
import tables from '../../ui/figures/figures.module.css'
import { KindMark } from '../../ui/kind-mark'
import { useDrawnOnWish } from '../../ui/use-drawn-so-far'
import { countedWords, medianDays } from '../../ui/wording/figure-words'
import { counted, shortDayYear } from '../../ui/wording/format'
import styles from './figures.module.css'
import { MoreButton } from './more-button'

const shares = { atFirst: 15, more: 100 }

export function DosesCard({ within }: { readonly within: DayRange }) {
  const { waits, median } = useBook(['figures-doses', within.from, within.to], (book) => doseWaits(book.courses(), within))
  const known = waits.filter(({ enquired }) => enquired !== null)
  const unknown = waits.filter(({ enquired }) => enquired === null)
  const held = waits.filter(({ dose, days }) => dose?.isHeld === true && days !== null).length
  return (
    <Card title="From enquiry to first dose" className={styles.card}>
      {waits.length === 0 && <p className={styles.quiet}>No first dose lies in these days.</p>}
      {known.length > 0 && <WaitsPicture waits={known} median={median} held={held} />}
      {unknown.length > 0 && <Unknown waits={unknown} />}
    </Card>
  )
}

function WaitsPicture({ waits, median, held }: { readonly waits: readonly DoseWait[]; readonly median: number | null; readonly held: number }) {
  const { list, shown, left, showMore } = useDrawnOnWish<DoseWait>(waits, shares)
  const legend: readonly LegendItem[] = [
    { fill: 'solid', name: 'First dose held' },
    { fill: 'dashed', name: 'Planned' },
    ...(median === null ? [] : [{ fill: 'rule', name: 'Median' } as const]),
  ]
  const parts = evenParts(shown, rowsOfSheet)
  const rows = shown.map(rowOf)
  return (
    <div ref={list} className={styles.part} data-long={parts.length > 1 || undefined}>
      <Picture
        caption={
          <>
            Days from the day a patient first asked to the first dose.
            {median !== null && ` The median of the ${held} that were held is ${medianDays(median)} days.`}
          </>
        }
        legend={legend}
        counted={countedWords.doses}
      >
        {parts.map((part) => (
          <Beside key={part[0]?.courseId} drawing={<BarChart unit="Days" rows={part.map(rowOf)} rule={median} reaches={largestOf(rows)} />} table={<WaitsTable waits={part} />} />
        ))}
      </Picture>
      <MoreButton what="courses" left={left} onPress={showMore} />
    </div>
  )
}

function WaitsTable({ waits }: { readonly waits: readonly DoseWait[] }) {
  return (
    <DataTable caption="Days from enquiry to first dose, course by course" className={tables.table}>
      <thead>
        <tr>
          <th scope="col">Course</th>
          <th scope="col">Enquired</th>
          <th scope="col">First dose</th>
          <th scope="col" className={tableNumber}>
            Days
          </th>
        </tr>
      </thead>
      <tbody>
        {waits.map((wait) => (
          <tr key={wait.courseId}>
            <th scope="row">
              <CourseLink {...wait} />
            </th>
            <td>{wait.enquired === null ? '' : shortDayYear(wait.enquired)}</td>
            <td>{doseWords(wait)}</td>
            <td className={tableNumber}>{wait.days ?? '–'}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}

/** In place of a bar that nobody can draw, the way to the day that is missing. */
function Unknown({ waits }: { readonly waits: readonly DoseWait[] }) {
  const { list, shown, left, showMore } = useDrawnOnWish<DoseWait>(waits, shares)
  return (
    <section ref={list} className={styles.part} aria-labelledby="figures-no-enquiry">
      <h3 id="figures-no-enquiry">No day of enquiry</h3>
      <p className={styles.caption}>
        For {counted(waits.length, 'course', 'courses')} nobody said when the patient first asked. The day is added on the course’s page, where the patient’s code is corrected.
      </p>
      <ul className={styles.codes}>
        {shown.map((wait) => (
          <li key={wait.courseId}>
            <CourseLink {...wait} />
          </li>
        ))}
      </ul>
      <MoreButton what="courses" left={left} onPress={showMore} />
    </section>
  )
}

function CourseLink({ courseId, code }: Pick<DoseWait, 'courseId' | 'code'>) {
  return (
    <Link to={`/patients/${courseId}`}>
      <bdi>{code}</bdi>
    </Link>
  )
}

function doseWords({ dose, days }: DoseWait): string {
  if (dose === null) return 'none planned'
  if (days === null) return `${shortDayYear(dose.day)}, before the enquiry`
  return dose.isHeld ? shortDayYear(dose.day) : `${shortDayYear(dose.day)}, planned`
}

function rowOf({ courseId, code, dose, days }: DoseWait): BarRow {
  const isHeld = dose?.isHeld === true
  return {
    key: courseId,
    label: <bdi>{code}</bdi>,
    bars: [days === null ? [] : [{ fill: isHeld ? 'solid' : 'dashed', value: days }]],
    ...(days !== null && { end: <KindMark look="dosing" isOutlined={!isHeld} /> }),
  }
}

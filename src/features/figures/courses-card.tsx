/** Knows course by course what became of the sessions, narrowed by code or to those with something outside its window; refuses to put a code in the address. */
import { useState } from 'react'
import { Link } from 'react-router'
import type { CourseAdherence } from '../../desk/figures/session-figures'
import { countedIn, leftIn } from '../../domain/course/figures/adherence'
import { patientCodeKey } from '../../domain/course/patient-code'
import { Card } from '../../ui/card'
import { AxisFigures, Bars } from '../../ui/charts/bar-chart'
import { barScale } from '../../ui/charts/bar-scale'
import { Legend, rowsOfSheet } from '../../ui/charts/picture'
import { DataTable } from '../../ui/data-table'
import { AdherenceCells, AdherenceHeads, adherenceLegend, adherencePieces } from '../../ui/figures/adherence-picture'
import { Segmented } from '../../ui/radio-group'
import { SearchField } from '../../ui/search-field'
import { useDrawnOnWish } from '../../ui/use-drawn-so-far'
import { counted } from '../../ui/wording/format'
import styles from './figures.module.css'
import { MoreButton } from './more-button'

type Show = 'all' | 'left'

const shares = { atFirst: 20, more: 100 }

export function CoursesCard({ courses }: { readonly courses: readonly CourseAdherence[] }) {
  const [show, setShow] = useState<Show>('all')
  const [sought, setSought] = useState('')
  const left = courses.filter(({ parts }) => leftIn(parts) > 0)
  const found = (show === 'left' ? left : courses).filter(({ code }) => patientCodeKey(code).includes(patientCodeKey(sought)))
  return (
    <Card title="Course by course" aside={found.length === courses.length ? counted(courses.length, 'course', 'courses') : `${found.length} of ${counted(courses.length, 'course', 'courses')}`} className={styles.card}>
      <p className={styles.caption}>The same for each course with a session in these days, by patient code.</p>
      <div className={styles.narrowing}>
        <Segmented
          label="Which courses"
          isLabelHidden
          choices={[
            { id: 'all', label: `All ${courses.length}` },
            { id: 'left', label: `Not all in window ${left.length}` },
          ]}
          value={show}
          onChange={setShow}
        />
        <SearchField label="Find a code" value={sought} onChange={setSought} />
      </div>
      {found.length === 0 ? <p className={styles.quiet}>No course matches.</p> : <CourseTable key={`${show} ${sought}`} courses={found} />}
      <p className={styles.counted}>Counted as above; early, late and not held sessions are those outside their window or not held at all.</p>
    </Card>
  )
}

function CourseTable({ courses }: { readonly courses: readonly CourseAdherence[] }) {
  const { list, shown, left, showMore } = useDrawnOnWish<CourseAdherence>(courses, shares)
  const scale = barScale(Math.max(...courses.map(({ parts }) => countedIn(parts))))
  return (
    <div ref={list} className={styles.part} data-long={shown.length > rowsOfSheet || undefined}>
      <div className={styles.legend}>
        <Legend items={adherenceLegend} />
      </div>
      <DataTable caption="Sessions of each course" className={styles.courses}>
        <thead>
          <tr>
            <th scope="col">Course</th>
            <td className={styles.drawn} aria-hidden="true">
              <AxisFigures scale={scale} />
            </td>
            <AdherenceHeads />
          </tr>
        </thead>
        <tbody>
          {shown.map(({ courseId, code, parts }) => (
            <tr key={courseId}>
              <th scope="row">
                <Link to={`/patients/${courseId}`}>
                  <bdi>{code}</bdi>
                </Link>
              </th>
              <td className={styles.drawn} aria-hidden="true">
                <Bars bars={[adherencePieces(parts)]} scale={scale} />
              </td>
              <AdherenceCells parts={parts} />
            </tr>
          ))}
        </tbody>
      </DataTable>
      <MoreButton what="courses" left={left} onPress={showMore} />
    </div>
  )
}

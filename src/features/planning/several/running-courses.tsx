/** Knows which running courses could be planned anew with the others, to be ticked; refuses to move anything. */
import { wishOfCourse } from '../../../desk/clinic-planning/clinic-question'
import { useBook } from '../../../desk/use-book'
import { useNow } from '../../../desk/use-desk'
import { therapistName } from '../../../domain/clinic/clinic'
import { membersOf } from '../../../domain/course/course'
import { isAhead } from '../../../domain/course/lifecycle'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Checkbox, CheckboxGroup } from '../../../ui/checkbox'
import { counted, listOf, shortDay } from '../../../ui/wording/format'
import asking from './asking.module.css'
import styles from './several.module.css'
import { useSeveralDraft } from './several-draft'

export function RunningCourses() {
  const { today } = useNow()
  const { replanned, keepsConfirmed, change } = useSeveralDraft()
  const courses = useBook(['replannable', today, keepsConfirmed], (book) =>
    book.courses().flatMap((course) => {
      const clinic = book.clinic()
      const wish = wishOfCourse(book, course, today, keepsConfirmed)
      if (clinic === null || wish === null) return []
      const kept = new Set(wish.kept.map(({ session }) => session))
      const open = course.sessions.filter(({ id, slot, status }) => slot !== null && isAhead(status) && !kept.has(id))
      const last = open.flatMap(({ slot }) => slot?.day ?? []).toSorted().at(-1) ?? today
      const pair = listOf(membersOf(course.pair).map((id) => therapistName(clinic, id)))
      return [{ id: course.id, code: course.patient.code, open: open.length, last, pair }]
    }),
  )
  if (courses.length === 0) return null
  const ticked = courses.filter(({ id }) => replanned.includes(id)).map(({ id }) => id)
  return (
    <Card title="Running courses" aside={ticked.length === 0 ? 'all stay as they are booked' : `${ticked.length} of ${courses.length} planned anew`}>
      <div className={asking.running}>
        <p className={styles.lead}>Ticked courses may give up their open dates where that helps the others. What is done stays. Courses that are not ticked stay as they are booked.</p>
        <CheckboxGroup
          label="Plan anew"
          isLabelHidden
          choices={courses.map(({ id, code, open, last, pair }) => ({
            id,
            label: <bdi>{code}</bdi>,
            detail: `${counted(open, 'session', 'sessions')} until ${shortDay(last)} · ${pair}`,
          }))}
          value={ticked}
          onChange={(next) => change({ replanned: next })}
        />
        <div className={asking.runningActs}>
          <Button size="small" onPress={() => change({ replanned: ticked.length === courses.length ? [] : courses.map(({ id }) => id) })}>
            {ticked.length === courses.length ? 'Untick all' : 'Tick all'}
          </Button>
          <Checkbox isChecked={keepsConfirmed} onChange={(next) => change({ keepsConfirmed: next })} detail="Off: confirmed dates may move too, and people have to be told again.">
            Keep what is confirmed
          </Checkbox>
        </div>
      </div>
    </Card>
  )
}

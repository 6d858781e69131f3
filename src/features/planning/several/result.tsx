/** Knows plans made together as they lie on the table: what changes for whom, and how all of it is adopted; refuses to book a part. */
import { useMemo, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { useActTogether } from '../../../acts/use-act-together'
import { togetherRefusals } from '../../../acts/verdict-words'
import { adoptionTogether } from '../../../desk/clinic-planning/adopt-together'
import { datesByPerson, planOfAnswers } from '../../../desk/clinic-planning/clinic-plan'
import { useBook } from '../../../desk/use-book'
import { useDesk } from '../../../desk/use-desk'
import type { Clinic } from '../../../domain/clinic/clinic'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { FormError } from '../../../ui/form-error'
import { SearchField } from '../../../ui/search-field'
import { Select } from '../../../ui/select'
import { counted } from '../../../ui/wording/format'
import { AdoptDialog } from './adopt-dialog'
import { CourseChange } from './course-change'
import { PersonDates } from './person-dates'
import { ResultSummary } from './result-summary'
import { type PlansFound, useSeveralDraft } from './several-draft'
import changes from './changes.module.css'
import styles from './several.module.css'
import { adoptWords } from './adopt-words'

export interface ResultProps {
  readonly clinic: Clinic
  readonly found: PlansFound
  readonly onAgain: () => void
  readonly onChangeWish: (id: string) => void
}

/** Courses shown at once. */
const page = 20
const everybody = 'everybody'

export function Result({ clinic, found, onAgain, onChangeWish }: ResultProps) {
  const desk = useDesk()
  const navigate = useNavigate()
  const act = useActTogether(true)
  const { discard } = useSeveralDraft()
  const revision = useBook(['revision'], (book) => book.revision())
  const [sought, setSought] = useState('')
  const [person, setPerson] = useState(everybody)
  const [shown, setShown] = useState(page)
  const [isAsking, setAsking] = useState(false)
  const main = useRef<HTMLDivElement>(null)
  const [isBusy, setBusy] = useState(false)
  const [faults, setFaults] = useState<readonly string[]>([])

  const plan = useMemo(() => (revision < 0 ? null : planOfAnswers(desk.book, found.asked, found.question, found.answers, found.bound)), [desk, found, revision])
  const people = useMemo(() => (plan === null ? [] : datesByPerson(clinic, plan.courses)), [clinic, plan])
  const codes = useMemo(() => new Map((plan?.courses ?? []).map(({ id, code }) => [id, code])), [plan])

  if (plan === null) {
    return (
      <Card title="These plans no longer fit" className={styles.narrow}>
        <div className={styles.ask}>
          <p>A course they are about is not on this device any more.</p>
          <div>
            <Button tone="primary" onPress={onAgain}>
              Plan again
            </Button>
          </div>
        </div>
      </Card>
    )
  }

  const items = adoptionTogether(plan, found.asked.patients)
  const words = adoptWords(plan, people)
  const chosen = people.find(({ id }) => id === person)
  const plain = (text: string) => text.replace(/\s+/g, '').toLocaleLowerCase('en')
  const matching = plan.courses.filter(({ code }) => plain(code).includes(plain(sought)))

  const lookAt = (id: string) => {
    setPerson(id)
    main.current?.focus()
    main.current?.scrollIntoView({ block: 'nearest' })
  }

  const adopt = async () => {
    setBusy(true)
    const outcome = await act(items)
    setBusy(false)
    setAsking(false)
    if (outcome.verdict === 'refused') setFaults(togetherRefusals(items, outcome.refusals, desk.book.course))
    if (outcome.verdict !== 'accepted') return
    discard()
    void navigate('/patients')
  }

  return (
    <div className={styles.columns}>
      <div ref={main} className={styles.main} tabIndex={-1}>
        <div className={changes.filters}>
          <SearchField label="Find a code" value={sought} onChange={setSought} />
          <Select
            label="Whose changes"
            isLabelHidden
            choices={[{ id: everybody, label: 'Changes for everybody' }, ...people.map(({ id, name, dates }) => ({ id, label: `${name}, ${counted(dates.length, 'date', 'dates')}` }))]}
            value={chosen === undefined ? everybody : person}
            onChange={setPerson}
          />
        </div>
        {chosen !== undefined ? (
          <PersonDates key={chosen.id} clinic={clinic} person={{ ...chosen, dates: chosen.dates.filter(({ course }) => matching.includes(course)) }} />
        ) : (
          <Card title="What changes for whom" aside={words.short} isFlush>
            <ul className={changes.courses}>
              {matching.slice(0, shown).map((course) => (
                <CourseChange key={course.id} clinic={clinic} course={course} found={found} codes={codes} onChangeWish={onChangeWish} />
              ))}
            </ul>
            {matching.length === 0 && <p className={styles.none}>No course matches.</p>}
            {matching.length > shown && (
              <p className={styles.more}>
                <Button size="small" onPress={() => setShown(shown + 5 * page)}>
                  Show more of the {matching.length} courses
                </Button>
              </p>
            )}
          </Card>
        )}
      </div>
      <div className={styles.side}>
        <ResultSummary plan={plan} />
        {revision !== found.revision && (
          <p className={changes.notice}>Something was booked or changed since these plans were made. Adopting checks each of them again.</p>
        )}
        <FormError>
          {faults.length > 0 ? (
            <>
              These plans no longer fit what is booked; nothing was adopted. {faults.slice(0, 5).join(' ')}
              {faults.length > 5 && ` And ${faults.length - 5} more.`} Plan again.
            </>
          ) : undefined}
        </FormError>
        <div className={changes.adopt}>
          {items.length > 0 && faults.length === 0 && (
            <Button tone="primary" size="large" icon="tick" isWide onPress={() => setAsking(true)}>
              {words.act}
            </Button>
          )}
          <Button size="large" isWide tone={items.length === 0 || faults.length > 0 ? 'primary' : 'plain'} onPress={onAgain}>
            Plan again
          </Button>
          <p className={styles.quiet}>{items.length === 0 ? 'Nothing would change, so there is nothing to adopt.' : words.long}</p>
        </div>
        {people.length > 0 && (
          <Card title="Whose dates change">
            <ul className={changes.people}>
              {people.map(({ id, name, dates }) => (
                <li key={id}>
                  <span>{name}</span>
                  <Button size="small" tone="quiet" onPress={() => lookAt(id)} aria-label={`${counted(dates.length, 'date', 'dates')} of ${name}`}>
                    {counted(dates.length, 'date', 'dates')}
                  </Button>
                </li>
              ))}
            </ul>
          </Card>
        )}
      </div>
      {isAsking && <AdoptDialog words={words} isBusy={isBusy} onAdopt={() => void adopt()} onClose={() => setAsking(false)} />}
    </div>
  )
}

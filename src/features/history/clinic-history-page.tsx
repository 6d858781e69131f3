/** Knows the logs of all courses and of the clinic told together, newest first; refuses to change a word of them. */
import { useMemo } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { AsItStood } from '../../acts/past/as-it-stood'
import { storageSentence } from '../../acts/storage-sentence'
import { noTitles, titlesInLog } from '../../acts/titles'
import { useWholeHistory } from '../../desk/history/use-histories'
import { useBook } from '../../desk/use-book'
import { useDesk } from '../../desk/use-desk'
import { formerColleague, personName } from '../../domain/clinic/clinic'
import { Card } from '../../ui/card'
import { type Told, toldHistory } from '../../ui/history/told-history'
import { PageHead } from '../../ui/page-head'
import { filtered, filtersIn, noFilters, searchWith } from './asked-in-url'
import { EntryList } from './entry-list'
import { HistoryFiltersBar } from './history-filters'
import styles from './history-page.module.css'
import { countWords, NothingLeft } from './nothing-left'

/** In the address, the id of the clinic's own log. */
const clinicLog = 'clinic'

export function ClinicHistoryPage() {
  const desk = useDesk()
  const [search, setSearch] = useSearchParams()
  const navigate = useNavigate()
  const { clinic, codes } = useBook(['clinic-history'], (book) => ({
    clinic: book.clinic(),
    codes: book.courses().map(({ id, patient }) => ({ id, label: patient.code })),
  }))
  const zone = clinic?.zone ?? 'UTC'
  const { logs, reading, failure } = useWholeHistory()
  const told = useMemo(() => newestFirst(logs.map(({ rows }) => toldHistory(rows))), [logs])
  const asked = search.toString()
  const filters = useMemo(() => filtersIn(new URLSearchParams(asked)), [asked])
  const shown = useMemo(() => filtered(told, filters), [told, filters])
  const titleOfIn = useMemo(() => {
    const titles = new Map(logs.map(({ stream, rows }) => [stream, titlesInLog(rows, desk.book.course(stream)?.protocol)] as const))
    return (stream: string) => titles.get(stream) ?? noTitles
  }, [desk, logs])
  const courses = useMemo(() => [{ id: clinicLog, label: 'The clinic itself' }, ...codes], [codes])
  const onFilters = (next: typeof filters) => setSearch(searchWith(next), { replace: true, preventScrollReset: true })

  return (
    <>
      <PageHead
        title="History"
        sub={<span role="status">{told.length === 0 && reading !== null ? '' : countWords(shown.length, told.length)}</span>}
        acts={<AsItStood look={{}} onDay={(day) => void navigate(`/calendar?asof=${day}`)} />}
      />
      {failure !== null && <p role="alert">The history cannot be read: {storageSentence(failure)}</p>}
      {told.length === 0 && reading !== null && failure === null ? (
        <p className={styles.reading}>{reading.of === 0 ? 'Reading the history.' : `Reading the history: ${reading.done} of ${reading.of} logs.`}</p>
      ) : (
        <>
          <HistoryFiltersBar told={told} filters={filters} onFilters={onFilters} sessions={[]} courses={courses} />
          <Card label="Entries" className={styles.card}>
            {shown.length === 0 ? (
              <NothingLeft hasAny={told.length > 0} onAll={() => onFilters(noFilters)} />
            ) : (
              <EntryList
                key={searchWith(filters).toString()}
                told={shown}
                zone={zone}
                titleOfIn={titleOfIn}
                personOf={(id) => (clinic === null ? formerColleague : personName(clinic, id))}
                thenAddress={({ stream, sequence }, day) => (stream === clinicLog ? `/calendar?asof=${day}` : `/patients/${stream}/then?row=${sequence}`)}
                whose={({ stream }) => (stream === clinicLog ? 'The clinic' : <CodeLink id={stream} />)}
                onHidden={() => onFilters(noFilters)}
              />
            )}
          </Card>
        </>
      )}
    </>
  )
}

function CodeLink({ id }: { readonly id: string }) {
  const code = useBook(['code', id], (book) => book.course(id)?.patient.code ?? null)
  return code === null ? <span>A course that cannot be read</span> : <Link to={`/patients/${id}/history`}>{code}</Link>
}

/** By instant; the entries of one log, which come newest first, keep their order, whatever its clock said. */
function newestFirst(histories: readonly (readonly Told[])[]): readonly Told[] {
  const placed = histories.flatMap((own) => {
    let at = ''
    return own.toReversed().map((told) => {
      at = told.at > at ? told.at : at
      return { told, at }
    })
  })
  return placed.reverse().sort((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0)).map(({ told }) => told)
}

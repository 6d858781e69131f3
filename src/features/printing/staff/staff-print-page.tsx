/** Knows which sheet for staff the address asks for, and on which paper; refuses to know how sheets look. */
import { Link, useNavigate, useParams, useSearchParams } from 'react-router'
import { useBook } from '../../../desk/use-book'
import { type Paper, parsePaper, usualPaper } from '../../../print/paper'
import { buttonClass } from '../../../ui/button'
import { EmptyState } from '../../../ui/empty-state'
import { PageHead } from '../../../ui/page-head'
import { useDatesShown } from '../../../ui/use-dates-shown'
import { PaperDesk } from '../paper-desk'
import { type AskedSheet, addressOf, askedSheet } from './asked-sheet'
import { StaffChoices } from './staff-choices'
import { madeSheet, toldSheet } from './told-sheet'

/** The address names people by their opaque ids. */
export function StaffPrintPage() {
  const { sheet = '' } = useParams()
  const [search] = useSearchParams()
  const asked = askedSheet(sheet, search)
  if (asked === null) {
    return (
      <EmptyState missing="day" title="No such sheet">
        <Link to="/print/fortnight">See the sheets for staff</Link>
      </EmptyState>
    )
  }
  return <AskedPage asked={asked} />
}

function AskedPage({ asked }: { readonly asked: AskedSheet }) {
  const [search] = useSearchParams()
  const navigate = useNavigate()
  const { weekStart } = useDatesShown()
  const told = useBook(['staff-sheet', asked], (book, now) => toldSheet(book, asked, now))
  const paper = parsePaper(search.get('paper')) ?? usualPaper(navigator.language)
  const ask = (next: AskedSheet, on: Paper = paper) => {
    const chosen = new URLSearchParams(search)
    chosen.set('paper', on)
    void navigate(addressOf(next, chosen), { replace: true })
  }
  if (told === null) {
    return (
      <EmptyState
        missing="day"
        title="No clinic yet"
        acts={
          <Link to="/clinic" className={buttonClass({ tone: 'primary' })}>
            Set up your clinic
          </Link>
        }
      >
        Sheets for staff show the days of a clinic.
      </EmptyState>
    )
  }
  return (
    <>
      <PageHead crumb={<Link to="/calendar">Calendar</Link>} title="Print for staff" sub="Patients stand on these sheets by their codes" />
      <PaperDesk
        paper={paper}
        onPaper={(on) => ask(asked, on)}
        sheetKey={JSON.stringify([told, weekStart])}
        make={(making) => [madeSheet(told, making, weekStart)]}
        note={
          asked.sheet === 'desk'
            ? 'The list names nobody by name and never says what a session is for.'
            : 'The sheet has codes in place of names, and no diagnosis, no substance and no dose.'
        }
        emptyWords="There is nothing to print."
        tooTallWords="One entry is too long for a page, so printing would cut it. Choose the other type size, or shorten the names of rooms and people."
      >
        <StaffChoices asked={asked} clinic={told.clinic} from={told.from} person={told.person} onAsk={ask} />
      </PaperDesk>
    </>
  )
}

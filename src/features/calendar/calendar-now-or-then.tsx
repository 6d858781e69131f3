/** Knows whether the address asks for the calendar as it stands or as it stood at the end of a day; refuses to know its views. */
import { useSearchParams } from 'react-router'
import { AsItStood } from '../../acts/past/as-it-stood'
import { PastShown } from '../../acts/past/past-shown'
import { untilEndOf } from '../../desk/past/until'
import { useBook } from '../../desk/use-book'
import { useNow } from '../../desk/use-desk'
import type { Day } from '../../domain/time/day'
import { Button } from '../../ui/button'
import { askedIn, searchFor } from './asked-in-url'
import { CalendarPage } from './calendar-page'

export function CalendarNowOrThen() {
  const [search, setSearch] = useSearchParams()
  const { today } = useNow()
  const zone = useBook(['calendar-zone'], (book) => book.clinic()?.zone ?? null)
  const asked = askedIn(search)
  const goTo = (asOf: Day | null, day: Day | null) => setSearch(searchFor({ ...asked, asOf, day }))
  if (asked.asOf === null || zone === null || asked.asOf > today) return <CalendarPage />
  return (
    <PastShown
      until={untilEndOf(asked.asOf, zone)}
      ways={
        <>
          <AsItStood words="Another day" look={{ size: 'small' }} onDay={(day) => goTo(day, asked.day)} />
          <Button size="small" tone="primary" onPress={() => goTo(null, asked.day)}>
            Back to the present
          </Button>
        </>
      }
    >
      <CalendarPage />
    </PastShown>
  )
}

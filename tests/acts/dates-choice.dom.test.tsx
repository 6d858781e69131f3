/** Knows that a choice of how days and times are shown reaches every page at once, even rows that are kept, and is kept itself. */
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { memo } from 'react'
import { afterEach, expect, it } from 'vitest'
import { AskDates } from '../../src/acts/ask-dates'
import { DatesAsChosen } from '../../src/acts/dates-choice'
import { keptDates } from '../../src/acts/kept-dates'
import { MonthPager } from '../../src/acts/month-pager'
import type { Desk } from '../../src/desk/desk'
import { DeskProvider } from '../../src/desk/desk-provider'
import { useBook } from '../../src/desk/use-book'
import { time } from '../../src/domain/time/clock-time'
import { day } from '../../src/domain/time/day'
import { showDates, usualDates } from '../../src/ui/dates-shown'
import { WeekdayField } from '../../src/ui/weekday-field'
import { timeSpan } from '../../src/ui/wording/format'
import { smallClinic } from '../domain/clinic/clinic-sample'
import { deskOn, newStorage } from '../desk/test-desk'

afterEach(() => {
  act(() => void showDates(usualDates))
})

/** Drawn once, whatever is drawn around it. */
const KeptRow = memo(function KeptRow() {
  return <p>{`Kept ${timeSpan(time('09:00'), time('17:00'))}`}</p>
})

function Page() {
  const read = useBook(['worded'], () => `Read ${timeSpan(time('13:00'), time('14:30'))}`)
  return (
    <>
      <KeptRow />
      <p>{read}</p>
      <WeekdayField label="Days" value={[]} onChange={() => undefined} />
      <AskDates />
    </>
  )
}

function open(desk: Desk) {
  const at = (page: string) => (
    <DeskProvider desk={desk}>
      <DatesAsChosen page={page}>
        <Page />
      </DatesAsChosen>
    </DeskProvider>
  )
  const { rerender } = render(at('/data'))
  return { goTo: (page: string) => rerender(at(page)) }
}

const textsOf = (selector: string) => [...document.querySelectorAll(selector)].map(({ textContent }) => textContent)

it('shows a choice at once, on kept rows and readings too, and gives the focus back', async () => {
  const desk = await deskOn(newStorage())
  open(desk)
  expect(screen.getByText('Kept 09:00–17:00')).toBeInTheDocument()
  expect(screen.getByText('Read 13:00–14:30')).toBeInTheDocument()
  expect(textsOf('label')[0]).toBe('Mon')

  fireEvent.click(screen.getByText('Dates and times'))
  expect(screen.getByLabelText('Monday', { selector: '[type=radio]' })).toBeChecked()
  fireEvent.click(screen.getByLabelText(/^12 hours/))
  fireEvent.click(screen.getByLabelText('Sunday', { selector: '[type=radio]' }))
  expect(screen.getByLabelText('Sunday', { selector: '[type=radio]' })).toBeChecked()
  fireEvent.keyDown(screen.getByRole('dialog'), { key: 'Escape' })

  expect(screen.getByText('Kept 9 am–5 pm')).toBeInTheDocument()
  expect(screen.getByText('Read 1–2:30 pm')).toBeInTheDocument()
  expect(textsOf('label')[0]).toBe('Sun')
  await waitFor(() => expect(document.activeElement).toHaveTextContent('Dates and times'))
  await waitFor(() => expect(keptDates(desk)).toEqual({ weekStart: 'sun', clock: '12' }))
})

it('remembers the choice on the device', async () => {
  const storage = newStorage()
  const desk = await deskOn(storage)
  await desk.setPreference('dates-shown', { weekStart: 'sat', clock: '12' })
  desk.close()
  expect(keptDates(await deskOn(storage))).toEqual({ weekStart: 'sat', clock: '12' })
})

it('takes over what another tab chose with the next page, and not amid one', async () => {
  const desk = await deskOn(newStorage())
  const { goTo } = open(desk)
  await act(async () => {
    await desk.setPreference('dates-shown', { weekStart: 'sun', clock: '12' })
  })
  expect(screen.getByText('Kept 09:00–17:00')).toBeInTheDocument()
  goTo('/calendar')
  expect(screen.getByText('Kept 9 am–5 pm')).toBeInTheDocument()
  expect(screen.getByText('Read 1–2:30 pm')).toBeInTheDocument()
})

it('begins the weeks of a month there, and says that their numbers are those of the ISO weeks', () => {
  showDates({ ...usualDates, weekStart: 'sun' })
  const march = day('2027-03-01')
  render(<MonthPager clinic={smallClinic} month={march} today={march} entries={[]} weekCount={{ by: 'year' }} onMonth={() => undefined} />)
  expect(textsOf('thead th')).toEqual(['ISO week', 'Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'])
  expect(textsOf('tbody th')).toEqual(['9', '10', '11', '12', '13'])
})

it('shows the usual where what is kept is no choice', () => {
  const keeping = (kept: unknown) => keptDates({ preference: () => kept })
  expect([undefined, null, 'sun', { weekStart: 'tue', clock: 12 }, []].map(keeping)).toEqual(Array.from({ length: 5 }, () => usualDates))
  expect(keeping({ weekStart: 'sat' })).toEqual({ weekStart: 'sat', clock: '24' })
})

import { act, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type ClockTime, time } from '../../src/domain/time/clock-time'
import { type Day, day } from '../../src/domain/time/day'
import { showDates, usualDates } from '../../src/ui/dates-shown'
import { DateField, type DateFieldProps } from '../../src/ui/date-field'
import { TimeField } from '../../src/ui/time-field'

afterEach(() => {
  act(() => void showDates(usualDates))
})

type Extra = Partial<Omit<DateFieldProps, 'value' | 'onChange' | 'label'>>

function Dated({ start, said, ...rest }: Extra & { readonly start: Day | null; readonly said: (day: Day | null) => void }) {
  const [value, setValue] = useState(start)
  const change = (next: Day | null) => {
    setValue(next)
    said(next)
  }
  return <DateField label="First session" value={value} onChange={change} {...rest} />
}

function Timed({ isEnd = false, said }: { readonly isEnd?: boolean; readonly said: (time: ClockTime | null) => void }) {
  const [value, setValue] = useState<ClockTime | null>(null)
  const change = (next: ClockTime | null) => {
    setValue(next)
    said(next)
  }
  return <TimeField label="Start" value={value} onChange={change} isEnd={isEnd} />
}

const segment = (name: RegExp) => screen.getByRole('spinbutton', { name })

describe('a date field', () => {
  it('reads day, month and year in this order', () => {
    render(<Dated start={day('2027-01-12')} said={() => undefined} />)
    expect(screen.getAllByRole('spinbutton').map((part) => part.textContent)).toEqual(['12', '01', '2027'])
  })

  it('turns typed segments into a day and says nothing before it is whole', async () => {
    const user = userEvent.setup()
    const said = vi.fn()
    render(<Dated start={null} said={said} />)
    await user.click(segment(/^day/))
    await user.keyboard('1203')
    expect(said).not.toHaveBeenCalled()
    await user.keyboard('2027')
    expect(said).toHaveBeenLastCalledWith('2027-03-12')
  })

  it('refuses a day that no month has, instead of taking the month’s last', async () => {
    const user = userEvent.setup()
    const said = vi.fn()
    render(<Dated start={day('2027-01-12')} said={said} />)
    await user.click(segment(/^day/))
    await user.keyboard('30022027')
    await user.click(document.body)
    expect(said).toHaveBeenLastCalledWith(null)
    expect(screen.getByText('There is no 30 February 2027.')).toBeInTheDocument()
    await user.click(segment(/^day/))
    await user.keyboard('28022027')
    await user.click(document.body)
    expect(said).toHaveBeenLastCalledWith('2027-02-28')
    expect(screen.queryByText(/There is no/)).toBeNull()
  })

  it('keeps a year on screen while it is being typed anew', async () => {
    const user = userEvent.setup()
    const said = vi.fn()
    render(<Dated start={day('2027-01-12')} said={said} />)
    await user.click(segment(/^year/))
    await user.keyboard('20')
    expect(said).toHaveBeenLastCalledWith(null)
    expect(segment(/^day/)).toHaveTextContent('12')
    await user.keyboard('28')
    expect(said).toHaveBeenLastCalledWith('2028-01-12')
  })

  it('follows a value that changes from outside', () => {
    const { rerender } = render(<DateField label="Day" value={day('2027-01-12')} onChange={() => undefined} />)
    rerender(<DateField label="Day" value={day('2027-02-01')} onChange={() => undefined} />)
    expect(segment(/^month/)).toHaveTextContent('02')
  })

  it('ties hint and error to its segments', () => {
    render(<Dated start={null} said={() => undefined} hint="A Monday is usual." error="The clinic is closed." />)
    const field = screen.getByRole('group', { name: 'First session' })
    expect(field).toHaveAccessibleDescription(/A Monday is usual\..*The clinic is closed\./)
    expect(segment(/^day/)).toHaveAttribute('aria-invalid', 'true')
  })

  it('opens a month in which unavailable days cannot be picked', async () => {
    const user = userEvent.setup()
    const said = vi.fn()
    const closed = day('2027-01-13')
    render(<Dated start={day('2027-01-12')} said={said} isUnavailable={(of) => of === closed} />)
    await user.click(screen.getByRole('button', { name: /Calendar/ }))
    const month = screen.getByRole('grid', { name: /January 2027/ })
    expect(within(month).getAllByRole('columnheader', { hidden: true })[0]).toHaveTextContent('Mon')
    await user.click(within(month).getByRole('button', { name: /13 January/ }))
    expect(said).not.toHaveBeenCalled()
    await user.click(within(month).getByRole('button', { name: /14 January/ }))
    expect(said).toHaveBeenCalledExactlyOnceWith('2027-01-14')
  })
})

describe('a time field', () => {
  it('turns typed segments into a time on the 24-hour clock', async () => {
    const user = userEvent.setup()
    const said = vi.fn()
    render(<Timed said={said} />)
    await user.click(segment(/^hour/))
    await user.keyboard('1730')
    expect(said).toHaveBeenLastCalledWith(time('17:30'))
    expect(screen.queryByText(/AM|PM/i)).toBeNull()
  })

  it('reads midnight as the end of the day where an end is asked for', async () => {
    const user = userEvent.setup()
    const said = vi.fn()
    render(<Timed isEnd said={said} />)
    await user.click(segment(/^hour/))
    await user.keyboard('0000')
    expect(said).toHaveBeenLastCalledWith('24:00')
    expect(segment(/^hour/)).toHaveTextContent('00')
  })

  it('is typed with am and pm on the 12-hour clock, and says the same times', async () => {
    showDates({ ...usualDates, clock: '12' })
    const user = userEvent.setup()
    const said = vi.fn()
    render(<Timed isEnd said={said} />)
    await user.click(segment(/^hour/))
    await user.keyboard('530p')
    expect(said).toHaveBeenLastCalledWith(time('17:30'))
    expect(screen.getAllByRole('spinbutton').map((part) => part.textContent)).toEqual(['5', '30', 'pm'])
    await user.click(segment(/^hour/))
    await user.keyboard('1200a')
    expect(said).toHaveBeenLastCalledWith('24:00')
  })
})

it('begins the weeks of a date field’s month where this device does', async () => {
  showDates({ ...usualDates, weekStart: 'sat' })
  render(<Dated start={day('2027-01-12')} said={() => undefined} />)
  await userEvent.setup().click(screen.getByRole('button', { name: /Calendar/ }))
  expect(screen.getAllByRole('columnheader', { hidden: true }).map(({ textContent }) => textContent)).toEqual(['Sat', 'Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri'])
})

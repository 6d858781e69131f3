/** Knows what a ribbon says and how it is reached; refuses to know its pixels. */
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test, vi } from 'vitest'
import type { SessionLine } from '../../../src/domain/course/session-line'
import type { SessionSlack } from '../../../src/domain/course/slack'
import { day } from '../../../src/domain/time/day'
import { BarCode, ProposalBars } from '../../../src/ui/calendar/bar-code'
import { CourseRibbon, type CourseRibbonProps } from '../../../src/ui/calendar/course-ribbon'
import { WindowStrip } from '../../../src/ui/calendar/window-strip'
import { easterMonday, line, shortCourse } from './session-lines'

const today = day('2027-03-01')

function ribbon(changes: Partial<CourseRibbonProps> = {}) {
  return (
    <CourseRibbon
      title="Eighteen weeks"
      lines={shortCourse}
      today={today}
      lengthDays={126}
      closures={[easterMonday]}
      restDays={['sat', 'sun']}
      wordBreach={() => 'Ana away'}
      {...changes}
    />
  )
}

function rows() {
  return within(screen.getByRole('list', { name: 'Sessions and their windows' })).getAllByRole('listitem')
}

describe('a ribbon', () => {
  test('is a figure with its title, and a sentence for each session', () => {
    render(ribbon())
    expect(screen.getByRole('figure', { name: 'Eighteen weeks' })).toBeVisible()
    expect(screen.getByRole('heading', { name: 'Eighteen weeks' })).toBeVisible()
    expect(rows().map((row) => row.textContent)).toEqual([
      'Preparation 1 Mon 11 Jan, 10:00–11:30, 90 min, completed.',
      'Dosing 2 Mon 1 Mar, in progress, 09:00–17:00, 8 h, in progress, ' +
        'window Monday 22 February to Monday 8 March, target Monday 1 March.',
      'Integration 2.1 Tue 2 Mar, next morning, fixed, 09:30–11:00, 90 min, planned.',
      'Dosing 3 Tue 30 Mar, 1 day after target: Easter Monday, 09:00–17:00, 8 h, planned, ' +
        'window Monday 22 March to Monday 5 April, target Monday 29 March.',
    ])
  })

  test('names closures in words, also beside the hatch', () => {
    render(ribbon())
    expect(screen.getByText('Closed: Mon 29 Mar Easter Monday')).toBeVisible()
    expect(screen.getByTitle('Easter Monday, Mon 29 Mar')).toBeInTheDocument()
    expect(screen.getByText('18 weeks')).toBeInTheDocument()
  })

  test('opens sessions by keyboard where it may', async () => {
    const onOpen = vi.fn()
    render(ribbon({ onOpen }))
    const user = userEvent.setup()
    await user.tab()
    await user.tab()
    expect(screen.getByRole('button', { name: /^Dosing 2 Mon 1 Mar/ })).toHaveFocus()
    await user.keyboard('{Enter}')
    expect(onOpen).toHaveBeenCalledExactlyOnceWith('exp-2')
  })

  test('says troubles in words', () => {
    const conflict = { code: 'patient-away', session: 'a', day: today, from: today, to: today } as const
    const troubled: readonly SessionLine[] = [
      line({ session: 'a', conflicts: [conflict, conflict] }),
      line({ session: 'b', status: 'completed', outOfWindowBy: 1 }),
      line({ session: 'c', status: 'completed', outOfWindowBy: -2 }),
      line({ session: 'd', overdueDays: 4 }),
      line({ session: 'e', status: 'no-show' }),
    ]
    render(ribbon({ lines: troubled }))
    const texts = rows().map((row) => row.textContent)
    expect(texts[0]).toContain('▲ Ana away and 1 more')
    expect(texts[1]).toContain('1 day late')
    expect(texts[2]).toContain('2 days early')
    expect(texts[3]).toContain('not recorded for 4 days')
    expect(texts[4]).toContain('did not come')
  })

  test('tells what it cannot draw', () => {
    const far = line({ session: 'fu', title: 'Follow-up', on: '2028-12-04' })
    const undated = line({ session: 'x', title: 'Extra', on: null })
    render(ribbon({ lines: [...shortCourse, far, undated] }))
    expect(screen.getByText('No date yet: Extra.')).toBeVisible()
    expect(screen.getByText(/^Left out, because no session lies there: \d+ weeks from .* 2028\.$/)).toBeVisible()
  })

  test('has a row for a session whose window is known before its day', () => {
    const undated = { day: null, offTarget: null }
    render(ribbon({ lines: shortCourse.map((each) => (each.session === 'exp-3' ? { ...each, ...undated } : each)) }))
    expect(rows()[3]).toHaveTextContent(/^Dosing 3 no date yet/)
  })
})

describe('slack on a ribbon', () => {
  const days = (...all: readonly string[]) => all.map((one) => ({ day: day(one), score: 0 }))
  const dosing: SessionSlack = {
    session: 'exp-3', booked: day('2027-03-30'), days: days('2027-03-29', '2027-03-30', '2027-04-01', '2027-04-07'), others: 3, earlier: 1, later: 8, best: day('2027-04-01'),
  }
  const morning: SessionSlack = { session: 'int-2-1', booked: day('2027-03-02'), days: days('2027-03-02'), others: 0, earlier: 0, later: 0, best: null }
  const slack = new Map([dosing, morning].map((one) => [one.session, one]))
  const words = 'could still move to 3 days, Mon 29 Mar, Thu 1 Apr and Wed 7 Apr; best alternative Thu 1 Apr'

  test('is said with each session, and in the key', () => {
    render(ribbon({ slack }))
    expect(rows()[3]).toHaveTextContent(`target Monday 29 March, ${words}.`)
    expect(rows()[2]).toHaveTextContent('cannot move to any other day.')
    expect(rows()[0]).not.toHaveTextContent('move')
    expect(screen.getByText('slack: days it can still move')).toBeVisible()
  })

  test('tells the tightest session until one is pointed at or focused', async () => {
    render(ribbon({ slack, onOpen: () => undefined }))
    const told = screen.getByText(/^Tightest:/)
    expect(told).toHaveTextContent('Tightest: Integration 2.1 cannot move to any other day.')
    const user = userEvent.setup()
    const label = screen.getByRole('button', { name: /^Dosing 3 Tue 30 Mar/ })
    await user.hover(label)
    expect(told).toHaveTextContent(`Dosing 3 ${words}.`)
    await user.unhover(label)
    expect(told).toHaveTextContent(/^Tightest/)
    label.focus()
    await screen.findByText('Dosing 3', { selector: 'p b' })
    expect(told).toHaveTextContent(`Dosing 3 ${words}.`)
  })

  test('keeps its place while it is being worked out, and has none where nobody does', () => {
    const { container, rerender } = render(ribbon({ slack: new Map() }))
    expect(container.querySelectorAll('figure > p:empty')).toHaveLength(1)
    rerender(ribbon())
    expect(container.querySelectorAll('figure > p:empty')).toHaveLength(0)
    expect(screen.queryByText('slack: days it can still move')).toBeNull()
  })
})

describe('a bar code', () => {
  test('is an image that says how far the course is', () => {
    render(<BarCode label="K-17" lines={shortCourse} today={today} weeks={20} />)
    expect(screen.getByRole('img', { name: 'K-17: 4 sessions, 1 completed, 1 in progress.' })).toBeVisible()
  })

  test('of a proposal lists its sentences', () => {
    render(<ProposalBars label="N-33" lines={shortCourse} today={today} lengthDays={126} closures={[]} restDays={[]} />)
    const figure = screen.getByRole('figure', { name: /^N-33: 4 sessions/ })
    expect(within(figure).getAllByRole('listitem')).toHaveLength(4)
  })

  test('draws a dosing bar 5.3 times as high as a 90-minute one', () => {
    const { container } = render(<BarCode label="K-17" lines={shortCourse} today={today} weeks={20} />)
    const bars = [...container.querySelectorAll<HTMLElement>('[data-status]')]
    const heights = bars.map((bar) => /\* ([\d.]+)/.exec(bar.style.height)?.[1])
    expect(heights).toEqual(['1.5', '8', '1.5', '8'])
  })
})

test('a window strip says where the day lies', () => {
  const window = { opens: day('2027-03-22'), target: day('2027-03-29'), closes: day('2027-04-05') }
  render(<WindowStrip window={window} day={day('2027-03-30')} look="dosing" />)
  expect(screen.getByRole('img', { name: 'Tuesday 30 March, 1 day after target, window 22 Mar – 5 Apr' })).toBeVisible()
})

/** Knows how courses read as rows of a grid, how keys walk through them and what a mark tells; refuses to know pixels. */
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import type { CourseLane } from '../../../../src/domain/course/course-lane'
import { day } from '../../../../src/domain/time/day'
import { LaneCards, cardPixels } from '../../../../src/ui/calendar/courses/lane-cards'
import type { CourseLinkProps, ShownLane } from '../../../../src/ui/calendar/courses/lane-row'
import { LanesGrid, type LanesProps, headPixels, lanePixels } from '../../../../src/ui/calendar/courses/lanes-grid'
import { useRowsShown } from '../../../../src/ui/calendar/courses/use-rows-shown'
import { line } from '../session-lines'

const prep = line({ session: 'prep-1', title: 'Preparation 1', look: 'preparation', on: '2027-02-09', status: 'completed', week: 1 })
const dosing = line({ session: 'exp-1', title: 'Dosing 1', look: 'dosing', on: '2027-03-02', at: '09:00', minutes: 480, status: 'confirmed', week: 4, roomName: 'Oak' })
const outcome = line({ session: 'end', title: 'Outcome', look: 'assessment', on: '2027-04-20', therapistNames: [], roomName: null, week: 11 })

function laneOf(code: string, facts: Partial<CourseLane> = {}): CourseLane {
  return {
    courseId: `id of ${code}`,
    code,
    standing: 'active',
    standingReason: '',
    stage: 'Preparation',
    lines: [prep, dosing, outcome],
    treatmentTo: day('2027-03-02'),
    done: 1,
    total: 3,
    next: dosing,
    conflicts: 0,
    outOfWindow: 0,
    overdue: 0,
    ...facts,
  }
}

const lanes: readonly ShownLane[] = [
  { row: 0, lane: laneOf('K-17', { conflicts: 1 }), chosen: null },
  { row: 1, lane: laneOf('D-14', { standing: 'on-hold' }), chosen: new Set(['exp-1']) },
]

function Courses({ as: Lanes, onOpen }: { readonly as: typeof LanesGrid; readonly onOpen: LanesProps['onOpen'] }) {
  const rows = useRowsShown(lanes.length, Lanes === LanesGrid ? lanePixels : cardPixels, headPixels)
  return (
    <Lanes
      label="Courses"
      range={{ from: day('2027-02-01'), to: day('2027-04-30') }}
      today={day('2027-03-01')}
      closures={[{ from: day('2027-03-26'), to: day('2027-03-26'), name: 'Good Friday' }]}
      count={lanes.length}
      rows={rows}
      lanes={lanes}
      weeks={[{ begin: day('2027-03-01'), booked: 62 * 60, capacity: 85 * 60 }]}
      whose="Of all therapists"
      away={[{ id: 'ana', name: 'Ana', days: { from: day('2027-04-05'), to: day('2027-04-09'), name: 'holiday' } }]}
      width={1080}
      Link={Anchor}
      onOpen={onOpen}
    />
  )
}

function Anchor({ courseId, children, ...rest }: CourseLinkProps) {
  return (
    <a href={`#${courseId}`} {...rest}>
      {children}
    </a>
  )
}

function draw(as: typeof LanesGrid) {
  const onOpen = vi.fn()
  render(<Courses as={as} onOpen={onOpen} />)
  return onOpen
}

test('months head the grid, each patient heads a row, and its cell says how the course stands', () => {
  draw(LanesGrid)
  const grid = screen.getByRole('grid', { name: 'Courses' })
  expect(within(grid).getAllByRole('columnheader').map((head) => head.firstElementChild?.textContent)).toEqual(['Patient', 'February 2027', 'March 2027', 'April 2027'])
  expect(within(grid).getAllByRole('rowheader').map((head) => head.firstChild?.textContent)).toEqual(['K-17', 'D-14', 'Closed', 'Hours', 'Away'])
  const row = within(grid).getByRole('row', { name: /^K-17/ })
  expect(row).toHaveTextContent('1 of 3 sessions done, next Dosing 1 on Tuesday 2 March, one conflict.')
  expect(within(row).getAllByRole('img').map((mark) => mark.getAttribute('aria-label'))).toEqual([
    'Tuesday 9 February, 10:00–11:30, 90 min, Preparation 1, patient K-17, Ana and Ben, Fern, week 1, completed',
    'Tuesday 2 March, 09:00–17:00, 8 h, Dosing 1, patient K-17, Ana and Ben, Oak, week 4, confirmed',
    'Tuesday 20 April, 10:00–11:30, 90 min, Outcome, patient K-17, week 11, planned',
  ])
  expect(within(grid).getByRole('rowheader', { name: /^D-14/ })).toHaveTextContent('On hold')
})

test('the foot names closures, hours with what is possible, and who is away', () => {
  draw(LanesGrid)
  expect(within(screen.getByRole('row', { name: /^Closed/ })).getByRole('listitem')).toHaveTextContent('Good Friday, 26 Mar')
  expect(screen.getByRole('img', { name: 'Week of Monday 1 March, 62 h of 85 h of therapists’ time' })).toBeInTheDocument()
  expect(screen.getByRole('img', { name: 'Ana away, holiday, 5 – 9 Apr' })).toBeInTheDocument()
})

test('one tab stop; keys keep the day from lane to lane, pass over what a filter hides, and open the course', async () => {
  const onOpen = draw(LanesGrid)
  const user = userEvent.setup()
  await user.tab()
  expect(screen.getByRole('link', { name: 'K-17' })).toHaveFocus()
  await user.keyboard('{ArrowRight}{ArrowRight}')
  expect(screen.getByRole('img', { name: /Dosing 1, patient K-17/ })).toHaveFocus()
  await user.keyboard('{ArrowDown}')
  expect(screen.getByRole('img', { name: /Dosing 1, patient D-14/ })).toHaveFocus()
  expect(screen.queryByRole('img', { name: /Preparation 1, patient D-14/ })).toBeNull()
  await user.keyboard('{ArrowRight}{ArrowRight}')
  expect(screen.getByRole('img', { name: /Dosing 1, patient D-14/ })).toHaveFocus()
  await user.keyboard('{Enter}')
  expect(onOpen).toHaveBeenCalledExactlyOnceWith({ courseId: 'id of D-14', code: 'D-14', line: dosing }, expect.anything())
  await user.keyboard('{ArrowDown}')
  expect(screen.getByRole('img', { name: /^Week of Monday 1 March/ })).toHaveFocus()
  expect(document.querySelectorAll('[tabindex="0"]')).toHaveLength(1)
  await user.keyboard('{Control>}{Home}{/Control}')
  expect(screen.getByRole('img', { name: /Dosing 1, patient K-17/ })).toHaveFocus()
  await user.keyboard('{Home}')
  expect(screen.getByRole('link', { name: 'K-17' })).toHaveFocus()
  await user.tab()
  expect(document.body).toHaveFocus()
})

test('what is focused is told, and Escape takes the telling away', async () => {
  draw(LanesGrid)
  const user = userEvent.setup()
  await user.tab()
  await user.keyboard('{ArrowRight}{ArrowRight}')
  const tip = await screen.findByRole('tooltip', { hidden: true })
  expect(tip).toHaveTextContent('K-17, Dosing 1ConfirmedTuesday 2 March, 09:00–17:00, 8 hWeek 4 of the courseAna and Ben · Oak')
  await user.keyboard('{Escape}')
  expect(tip).not.toBeInTheDocument()
  expect(screen.getByRole('img', { name: /Dosing 1, patient K-17/ })).toHaveFocus()
  await user.keyboard('{ArrowLeft}')
  expect(await screen.findByRole('tooltip', { hidden: true })).toHaveTextContent('K-17, Preparation 1')
})

test('what is pointed at is told, and Escape takes it away wherever focus is', async () => {
  draw(LanesGrid)
  const user = userEvent.setup()
  await user.pointer({ target: screen.getByRole('img', { name: /^Week of Monday 1 March/ }), coords: { clientX: 0 } })
  const tip = await screen.findByRole('tooltip', { hidden: true })
  expect(tip).toHaveTextContent('Week of Monday 1 March62 h of 85 h of therapists’ time')
  expect(document.body).toHaveFocus()
  await user.keyboard('{Escape}')
  expect(tip).not.toBeInTheDocument()
})

test('on a narrow page each course is a card with its own months, and walked through alike', async () => {
  const onOpen = draw(LaneCards)
  const cards = within(screen.getByRole('list', { name: 'Courses' })).getAllByRole('listitem')
  expect(cards.map((card) => card.getAttribute('aria-posinset'))).toEqual(['1', '2'])
  expect(cards[0]).toHaveTextContent('K-17, Preparation, 1 of 3 sessions done, next Dosing 1 on Tuesday 2 March, one conflict')
  expect(within(screen.getByRole('region', { name: 'Away' })).getByRole('listitem')).toHaveTextContent('Ana away, holiday, 5 – 9 Apr')
  const user = userEvent.setup()
  await user.tab()
  await user.keyboard('{ArrowDown}{ArrowRight}{Enter}')
  expect(onOpen).toHaveBeenCalledExactlyOnceWith({ courseId: 'id of D-14', code: 'D-14', line: dosing }, expect.anything())
})

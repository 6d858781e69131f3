import { render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Deviation } from '../../src/domain/course/deviations/deviation'
import { time } from '../../src/domain/time/clock-time'
import { day } from '../../src/domain/time/day'
import { DeviationFacts } from '../../src/ui/deviation-facts'

const late: Deviation = {
  id: 'outside-window:window',
  session: 'prep-2',
  fact: { what: 'rule', breach: { code: 'outside-window', why: 'window', session: 'prep-2', day: day('2027-01-27'), after: 'prep-1', opens: day('2027-01-15'), closes: day('2027-01-25'), by: 2 } },
  planned: { day: day('2027-01-18'), time: time('10:00'), minutes: 90, therapists: ['ana', 'ben'], room: 'oak' },
  actual: { day: day('2027-01-27'), from: time('22:30'), to: time('00:15'), endDay: day('2027-01-28'), note: '' },
  reason: 'Snow.',
  by: { id: 'ana', name: 'Ana' },
  at: '2027-01-28T08:00:00.000Z',
  assessment: null,
  isOutdated: false,
}
const titleOf = (id: string) => ({ 'prep-1': 'Preparation 1', 'prep-2': 'Preparation 2' })[id]
const shown = (deviation: Deviation) => render(<DeviationFacts deviation={deviation} titleOf={titleOf} zone="Europe/Berlin" />)

describe('a deviation', () => {
  it('says what was planned, allowed and done, why, who and when', () => {
    shown(late)
    expect(screen.getByRole('heading', { name: 'Preparation 2: 2 days after its window' })).toBeVisible()
    const told = screen.getAllByRole('definition').map(({ textContent }) => textContent)
    expect(told).toEqual(['Mon 18 Jan, 10:00–11:30', '15 – 25 Jan, counted from Preparation 1', 'Wed 27 Jan, 22:30 to Thu 28 Jan, 00:15'])
    expect(screen.getByText('Snow.')).toBeVisible()
    expect(screen.getByText('Ana, Thu 28 Jan, 09:00')).toBeVisible()
    expect(screen.getByText('Not yet assessed')).toBeVisible()
  })

  it('says what people made of it, and whether the record was corrected since', () => {
    const assessment = { grade: 'major', reason: 'Known before.', action: 'Call ahead.', by: { id: 'ben', name: 'Ben' }, at: '2027-01-28T09:00:00.000Z' } as const
    const { rerender } = shown({ ...late, assessment })
    expect(screen.getByText('Major')).toBeVisible()
    expect(screen.getByText('Call ahead.', { exact: false })).toBeVisible()
    rerender(<DeviationFacts deviation={{ ...late, assessment, isOutdated: true }} titleOf={titleOf} zone="Europe/Berlin" />)
    expect(screen.getByText('Major, corrected since')).toBeVisible()
  })

  it('says of calls that fell short what was asked for and what came of it, and that nobody wrote it', () => {
    const fact = { what: 'contacts', mode: 'phone', least: 2, reached: 0, tried: 3, opens: day('2027-01-26'), closes: day('2027-02-01') } as const
    const short: Deviation = { ...late, id: 'contacts:prep-2:1', fact, reason: '', by: null, at: '2027-02-01T22:59:59.999Z' }
    const { rerender } = shown(short)
    expect(screen.getByRole('heading', { name: 'Preparation 2: 2 calls short of the least' })).toBeVisible()
    const told = screen.getAllByRole('definition').map(({ textContent }) => textContent)
    expect(told).toEqual(['at least 2 calls, 26 Jan – 1 Feb', 'none reached, 3 tries without an answer'])
    expect(screen.getByText('Written by the app at the end of Mon 1 Feb')).toBeVisible()
    const assessment = { grade: 'minor', reason: 'Abroad.', action: '', by: { id: 'ben', name: 'Ben' }, at: '2027-02-03T09:00:00.000Z' } as const
    rerender(<DeviationFacts deviation={{ ...short, assessment, isOutdated: true }} titleOf={titleOf} zone="Europe/Berlin" />)
    expect(screen.getByText('Minor, changed since')).toBeVisible()
  })

  it('leaves out what there is nothing to say of', () => {
    shown({ ...late, fact: { what: 'not-held', how: 'missed', window: null }, actual: null })
    expect(screen.getAllByRole('term').map(({ textContent }) => textContent)).toEqual(['Planned', 'Actual'])
  })
})

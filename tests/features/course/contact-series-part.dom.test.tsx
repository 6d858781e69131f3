/** Knows how a series of calls is drawn and what a press asks for; refuses to know the desk. */
import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import type { CourseCommand } from '../../../src/domain/course/commands'
import { contactSeriesOf } from '../../../src/domain/course/contacts/contact-series'
import { day } from '../../../src/domain/time/day'
import { ContactSeriesPart } from '../../../src/features/course/contact-series-part'
import { dosed, record } from '../../support/contact-spec'
import { courseAfter } from '../../support/course-spec'

const later = { today: '2027-02-04', timeNow: '18:00' }
const calls = [record('2027-01-26', '10:24', { minutes: 12 }), record('2027-01-28', '10:05', { outcome: 'not-reached' })]
const strike: CourseCommand = { type: 'StrikeContact', session: 'exp-1', contact: 'change-6', reason: 'another patient' }

function draw(commands: readonly CourseCommand[], on: string) {
  const course = courseAfter([...dosed, ...commands.map((command) => ({ command, given: later }))])
  const [line] = contactSeriesOf(course, day(on))
  if (line === undefined) throw new Error('no series')
  const asked: string[] = []
  const acts = {
    onNow: (session: string, outcome: string) => asked.push(`${session} ${outcome}`),
    onRecord: (session: string) => asked.push(`${session} another`),
    onCorrect: (session: string, contact: string) => asked.push(`${session} correct ${contact}`),
    onStrike: (session: string, contact: string) => asked.push(`${session} strike ${contact}`),
  }
  render(<ContactSeriesPart line={line} title="Dosing 1" code="K-17" today={day(on)} isOngoing acts={acts} />)
  return asked
}

afterEach(cleanup)

describe('a series of calls', () => {
  it('says of each suggested day what it is, without its colour or shape', () => {
    draw(calls, '2027-01-28')
    const [dots] = screen.getAllByRole('list')
    if (dots === undefined) throw new Error('no dots')
    expect(within(dots).getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['Tue26 Jandone', 'Thu28 Jantoday', 'Sat30 Janahead', 'Mon1 Febahead'])
    const part = screen.getByRole('region', { name: 'Calls after Dosing 1' })
    expect(part.textContent).toContain('1 of 4 reached · 1 try without an answer')
    expect(part.textContent).toContain('4 calls on 26 Jan – 1 Feb, at least 2 and at most 5')
    expect(part.textContent).toContain('recalled')
    expect(part.textContent).toContain('Tue 26 Jan, 10:24, reached12 min · recorded by Ana')
  })

  it('records with one press, or another time in a dialog', async () => {
    const user = userEvent.setup()
    const asked = draw(calls, '2027-01-28')
    await user.click(screen.getByRole('button', { name: 'Reached: K-17, after Dosing 1' }))
    await user.click(screen.getByRole('button', { name: 'Not reached: K-17, after Dosing 1' }))
    await user.click(screen.getByRole('button', { name: 'Earlier… for K-17, after Dosing 1' }))
    expect(asked).toEqual(['exp-1 reached', 'exp-1 not-reached', 'exp-1 another'])
  })

  it('keeps what was struck out to be read, and offers nothing more for it', () => {
    draw([...calls, strike], '2027-01-28')
    expect(screen.getByText('Thu 28 Jan, 10:05, not reached').tagName).toBe('S')
    expect(screen.getByText('Struck out by Ana: “another patient”')).toBeTruthy()
    expect(screen.getAllByRole('button', { name: /^Acts for the contact/ })).toHaveLength(1)
  })

  it('says how far it fell short once it has closed', () => {
    draw(calls, '2027-02-02')
    expect(screen.getByText('1 call short of the least, 2')).toBeTruthy()
    expect(screen.getAllByText('missed')).toHaveLength(3)
    expect(screen.queryByRole('button', { name: /^Reached/ })).toBeNull()
    expect(screen.getByText('2 entries')).toBeTruthy()
  })
})

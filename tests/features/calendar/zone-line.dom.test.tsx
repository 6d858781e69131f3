/** Knows when the calendar says whose clock it shows; refuses to know the zones of the world. */
import { render } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { day } from '../../../src/domain/time/day'
import { ZoneLine } from '../../../src/features/calendar/zone-line'

afterEach(() => {
  vi.restoreAllMocks()
})

function lineOn(host: string, from: string, to: string): string {
  const options = new Intl.DateTimeFormat().resolvedOptions()
  vi.spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions').mockReturnValue({ ...options, timeZone: host })
  const { container } = render(<ZoneLine zone="Europe/Berlin" range={{ from: day(from), to: day(to) }} />)
  return container.textContent
}

test('it names both places where their clocks differ within the days shown', () => {
  expect(lineOn('America/New_York', '2027-03-01', '2027-03-07')).toBe('Times are those of Berlin; this device is set to New York.')
})

test('it says nothing where they agree, by name or by clock', () => {
  expect(lineOn('Europe/Berlin', '2027-03-01', '2027-03-07')).toBe('')
  expect(lineOn('Europe/Madrid', '2027-03-01', '2027-03-28')).toBe('')
})

test('it speaks up once one of the two changes its clocks', () => {
  expect(lineOn('Africa/Lagos', '2027-03-22', '2027-03-27')).toBe('')
  expect(lineOn('Africa/Lagos', '2027-03-22', '2027-03-28')).toBe('Times are those of Berlin; this device is set to Lagos.')
})

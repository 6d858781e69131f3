/** Knows that sessions leave as a calendar file and closures come in from one; refuses to know how either is written. */
import ICAL from 'ical.js'
import type { Page } from '@playwright/test'
import { expectAccessible } from './support/axe'
import { beginWithSample } from './support/beginnings'
import { goTo, openCourse } from './support/clinic'
import { press } from './support/fields'
import { expect, test } from './support/journey'
import { addTo, formOf, savedFile } from './support/saved-file'

const at = '2027-03-01T11:24:00+01:00'

/** Presses what saves, and reads what was saved. */
async function saved(page: Page, form?: string): Promise<{ readonly name: string; readonly events: readonly ICAL.Component[]; readonly text: string }> {
  const { name, text } = await savedFile(page, form)
  return { name, events: ICAL.Component.fromString(text).getAllSubcomponents('vevent'), text }
}

test('a course leaves as a calendar file in two clicks, and tells no more than was asked', async ({ page }) => {
  await beginWithSample(page, at)
  await openCourse(page, 'K-17')

  await test.step('when and where, and nothing of who or what', async () => {
    await page.getByRole('button', { name: 'Files' }).click()
    await expect(formOf(page, 'Calendar file')).toContainText('Not who the patient is.')
    await expectAccessible(page)
    const { name, events, text } = await saved(page, 'Calendar file')
    expect(name).toBe('appointments.ics')
    expect(events.length).toBeGreaterThan(10)
    expect(new Set(events.map((event) => event.getFirstPropertyValue('summary')))).toEqual(new Set(['Appointment']))
    expect(text).not.toMatch(/K-17|dosing|preparation|integration/i)
    await expect(page.getByRole('dialog')).toBeHidden()
  })

  await test.step('more where it is asked for', async () => {
    await page.getByRole('button', { name: 'Files' }).click()
    await addTo(page, 'Calendar file', [/^The patient’s code/, /^What each session is/])
    const { events } = await saved(page, 'Calendar file')
    expect(events.map((event) => event.getFirstPropertyValue('summary'))).toContain('Dosing 2, K-17')
  })
})

test('a therapist and the whole clinic leave as calendar files', async ({ page }) => {
  await beginWithSample(page, at)
  await goTo(page, 'Calendar')
  await page.getByRole('button', { name: 'Calendar file' }).click()
  const all = await saved(page, 'All sessions')
  await goTo(page, 'People and rooms')
  await page.getByRole('button', { name: 'Calendar file of Ana' }).click()
  const own = await saved(page)
  const uids = (events: readonly ICAL.Component[]) => events.map((event) => String(event.getFirstPropertyValue('uid')))
  expect(own.events.length).toBeGreaterThan(10)
  expect(all.events.length).toBeGreaterThan(own.events.length)
  expect(uids(all.events)).toEqual(expect.arrayContaining(uids(own.events)))
})

const holidays = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  ...['BEGIN:VEVENT', 'UID:1', 'SUMMARY:Good Friday', 'DTSTART;VALUE=DATE:20270326', 'DTEND;VALUE=DATE:20270327', 'END:VEVENT'],
  ...['BEGIN:VEVENT', 'UID:2', 'SUMMARY:Labour Day', 'DTSTART;VALUE=DATE:20200501', 'RRULE:FREQ=YEARLY', 'END:VEVENT'],
  ...['BEGIN:VEVENT', 'UID:3', 'SUMMARY:Fire drill', 'DTSTART:20270303T090000', 'DTEND:20270303T100000', 'END:VEVENT'],
  ...['BEGIN:VEVENT', 'UID:4', 'SUMMARY:Regional holiday', 'DTSTART;VALUE=DATE:20270309', 'END:VEVENT'],
  ...['BEGIN:VEVENT', 'UID:5', 'SUMMARY:Old holiday', 'DTSTART;VALUE=DATE:20250309', 'END:VEVENT'],
  'END:VCALENDAR',
].join('\r\n')

test('public holidays come in from a file, shown first, added as one change and taken out again', async ({ page }) => {
  await beginWithSample(page, at)
  await goTo(page, 'People and rooms')
  const input = page.getByLabel('Calendar file of closures')
  const give = (text: string) => input.setInputFiles({ name: 'holidays.ics', mimeType: 'text/calendar', buffer: Buffer.from(text) })
  const preview = page.getByRole('dialog', { name: 'Closures in this file' })

  await test.step('a faulty file is refused whole, each fault by its line', async () => {
    await give(holidays.replace('20270326', '20270231').replace('FREQ=YEARLY', 'FREQ=OFTEN'))
    const faults = page.getByRole('list', { name: 'Faults of the file' })
    await expect(faults.getByRole('listitem')).toHaveCount(2)
    await expect(faults).toContainText('Line 6DTSTART')
    await expect(faults).toContainText('Line 13RRULE')
    await expect(preview).toBeHidden()
  })

  await test.step('what it would add, and which sessions that would hit', async () => {
    await give(holidays)
    await expect(preview.getByRole('checkbox')).toHaveCount(6)
    await expect(preview.getByRole('checkbox', { name: /^Fire drill/ })).not.toBeChecked()
    await expect(preview).toContainText('Left out: 1 event that is over.')
    await expect(preview.getByRole('region', { name: 'What they would hit' })).toContainText('Regional holiday')
    await expectAccessible(page)
    await press(preview, 'checkbox', /^Regional holiday/)
    await expect(preview.getByRole('region', { name: 'What they would hit' })).toBeHidden()
  })

  await test.step('added as one change, and undone', async () => {
    await preview.getByRole('button', { name: 'Add 3 closures' }).click()
    await expect(preview).toBeHidden()
    const closures = page.getByRole('group', { name: 'Closures', exact: true })
    await expect(closures.getByRole('group', { name: 'Labour Day' })).toHaveCount(3)
    await give(holidays)
    await expect(preview.getByText('There already, as Labour Day.').first()).toBeVisible()
    await preview.getByRole('button', { name: 'Add none' }).click()
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(closures.getByRole('group', { name: 'Labour Day' })).toHaveCount(0)
  })
})

/** Knows the way of one course: planned, adopted, seen, recorded, moved, printed, kept; refuses to know how any page does it. */
import type { Page } from '@playwright/test'
import { beginWithCourse } from './support/beginnings'
import { act, message, openCourse, propose, rowOf, setUpClinic, weekBefore } from './support/clinic'
import { freezeClock } from './support/clock'
import { press, typeDay, typeTime } from './support/fields'
import { expect, test } from './support/journey'
import { pagesOf } from './support/pdf'
import { openProfile } from './support/profile'

/** The house template: day of the course counted from the first preparation, minutes. */
const table = [
  ['Preparation 1', 0, 90],
  ['Preparation 2', 7, 90],
  ['Preparation 3', 14, 90],
  ['Dosing 1', 21, 480],
  ['Integration 1.1', 22, 90],
  ['Integration 1.2', 29, 90],
  ['Integration 1.3', 36, 90],
  ['Dosing 2', 49, 480],
  ['Integration 2.1', 50, 90],
  ['Integration 2.2', 57, 90],
  ['Integration 2.3', 64, 90],
  ['Dosing 3', 77, 480],
  ['Integration 3.1', 78, 90],
  ['Integration 3.2', 85, 90],
  ['Integration 3.3', 92, 90],
  ['Outcome assessment', 126, 90],
] as const

test.use({ contextOptions: { reducedMotion: 'no-preference' } })

test('a course is planned, adopted, seen, recorded, moved, printed, and there again offline', async ({ launchOptions, baseURL, locale, timezoneId }, info) => {
  const folder = info.outputPath('profile')
  const options = { launchOptions, baseURL, locale, timezoneId }
  const { context, watch } = await openProfile(folder, options)
  watch.keepPrivate('N-33', 'Nora Quist')
  const page = await context.newPage()
  await freezeClock(page, weekBefore)
  await setUpClinic(page)

  await test.step('the proposal agrees with the protocol’s table', async () => {
    await propose(page, 'N-33', '2027-01-11', 'Nora Quist')
    await expect(page.getByText('16 sessions · keeps every rule · checked twice')).toBeVisible()
    for (const [title, day, minutes] of table) await expectRow(page, title, day, minutes)
    await expect(page.getByRole('heading', { name: 'Score 0' })).toBeVisible()
  })

  await test.step('adopted, the course shows each session with day, time, length, people and room', async () => {
    await page.getByRole('button', { name: 'Adopt this plan' }).click()
    await expect(message(page, 'Plan adopted, 16 sessions.').getByRole('button', { name: 'Undo' })).toBeVisible()
    await expect(page.getByRole('heading', { name: 'N-33', exact: true, level: 1 })).toBeVisible()
    for (const [title, day, minutes] of table) {
      const row = await expectRow(page, title, day, minutes)
      await expect(row).toContainText(minutes === 480 ? '8 h' : '90 min')
      await expect(row).toContainText('Planned')
    }
    const sentences = page.getByRole('figure', { name: 'Eighteen weeks' }).getByRole('list', { name: 'Sessions and their windows' }).getByRole('listitem')
    await expect(sentences).toHaveCount(16)
    for (const [index, [title, day]] of table.entries()) {
      await expect(sentences.nth(index)).toContainText(new RegExp(`${title}.*${shortDay(day)}.*\\d\\d:\\d\\d–\\d\\d:\\d\\d, (90 min|8 h), planned.*\\.$`))
    }
  })

  await test.step('a session is recorded with its actual times', async () => {
    await freezeClock(page, '2027-01-11T18:00:00+01:00')
    await page.reload()
    await page.getByRole('button', { name: 'Record Preparation 1' }).click()
    const dialog = page.getByRole('dialog', { name: 'Record Preparation 1' })
    await typeTime(dialog, 'Start', '08:05')
    await typeTime(dialog, 'End', '09:48')
    await dialog.getByRole('button', { name: 'Record', exact: true }).click()
    await expect(dialog.getByRole('alert')).toContainText('Informed consent')
    await press(dialog, 'checkbox', /consent/i)
    await press(dialog, 'checkbox', /eligib/i)
    await dialog.getByRole('button', { name: 'Record', exact: true }).click()
    await expect(dialog).toBeHidden()
    await expect(rowOf(page, 'Preparation 1')).toContainText(/Mon 11 Jan.*08:05–09:48.*1 h 43 min.*Completed/s)
  })

  await test.step('another is moved to a day that is allowed', async () => {
    await act(page, 'Integration 1.2', 'Move')
    const dialog = page.getByRole('dialog', { name: 'Move Integration 1.2' })
    await dialog.getByRole('radio', { name: /^Thursday 11 February, allowed/ }).click()
    await dialog.getByRole('button', { name: 'Move it' }).click()
    await expect(rowOf(page, 'Integration 1.2')).toContainText('Thu 11 Feb')
  })

  await test.step('the paper has it all', async () => {
    await page.getByRole('link', { name: 'Print' }).click()
    await expect(page.getByRole('region', { name: /, page 1 of/ }).first()).toBeVisible()
    const path = info.outputPath('course.pdf')
    await page.pdf({ path, preferCSSPageSize: true, tagged: true })
    const words = (await pagesOf(path)).map(({ text }) => text).join('\n')
    expect(words).toMatch(/Nora Quist[^]*Preparation 1.*Monday +11 +January.*08:05 to 09:48 +1 h 43 min/)
    expect(words).toMatch(/Integration 1\.2.*Thursday +11 +February/)
    expect(words).not.toContain('sample')
  })

  await page.evaluate(() => navigator.serviceWorker.ready)
  await watch.lookThroughStorage()
  expect(watch.complaints).toEqual([])
  await context.close()

  await test.step('the browser closed and opened again without a network, everything is there', async () => {
    const { context: again, watch: watchAgain } = await openProfile(folder, options)
    watchAgain.keepPrivate('N-33', 'Nora Quist')
    watchAgain.allowMessage(/net::ERR_|Failed to (?:load resource|update a ServiceWorker)/)
    await again.setOffline(true)
    const reopened = await again.newPage()
    await freezeClock(reopened, '2027-01-12T09:00:00+01:00')
    await reopened.goto('/')
    await openCourse(reopened, 'N-33')
    await reopened.reload()
    await expect(rowOf(reopened, 'Preparation 1')).toContainText(/08:05–09:48.*Completed/s)
    await expect(rowOf(reopened, 'Integration 1.2')).toContainText('Thu 11 Feb')
    await expect(rowOf(reopened, 'Outcome assessment')).toContainText('Mon 17 May')
    await watchAgain.lookThroughStorage()
    expect(watchAgain.complaints).toEqual([])
    await again.close()
  })
})

test('a dosing session does not start before its conditions, and the dialog names what is open', async ({ page, watch }) => {
  watch.keepPrivate('N-33')
  await beginWithCourse(page, weekBefore)
  await freezeClock(page, '2027-02-01T12:00:00+01:00')
  await page.reload()
  await act(page, 'Dosing 1', 'Record')
  const dialog = page.getByRole('dialog', { name: 'Record Dosing 1' })
  await press(dialog, 'radio', /^Started/)
  await dialog.getByRole('button', { name: 'Record', exact: true }).click()
  const alert = dialog.getByRole('alert')
  await expect(alert).toContainText('Dosing 1 waits for 9 conditions')
  for (const gate of ['Preparation 3 completed', 'Transport home arranged', 'Medication washed out']) await expect(alert).toContainText(gate)
  await dialog.getByRole('button', { name: 'All were met' }).click()
  await dialog.getByRole('button', { name: 'Record', exact: true }).click()
  await expect(alert).toContainText('Dosing 1 waits for 1 condition: “Preparation 3 completed”.')
  await page.keyboard.press('Escape')
  await expect(rowOf(page, 'Dosing 1')).toContainText('Planned')
})

test('a move shows its window, asks for a reason outside it, and can be taken back', async ({ page, watch }) => {
  watch.keepPrivate('N-33')
  await beginWithCourse(page, weekBefore)
  const row = rowOf(page, 'Integration 1.2')
  const dialog = page.getByRole('dialog', { name: 'Move Integration 1.2' })
  await expect(row).toContainText('Tue 9 Feb')

  await test.step('inside the window, and back by the message’s Undo', async () => {
    await act(page, 'Integration 1.2', 'Move')
    await expect(dialog).toContainText('Window 6 – 14 Feb, target Tue 9 Feb, counted from Dosing 1')
    const days = dialog.getByRole('radiogroup', { name: 'Days for Integration 1.2' })
    await expect(days.getByRole('radio', { name: /^Sunday 7 February, not possible/ })).toBeVisible()
    await days.getByRole('radio', { name: /^Friday 12 February, allowed/ }).click()
    await expect(dialog).toContainText('Friday 12 February, 3 days after target')
    await dialog.getByRole('button', { name: 'Move it' }).click()
    await expect(row).toContainText('Fri 12 Feb')
    await message(page, 'Integration 1.2 moved to Fri 12 February').getByRole('button', { name: 'Undo' }).click()
    await expect(row).toContainText('Tue 9 Feb')
  })

  await test.step('outside the window only with a reason, and the conflict stays marked', async () => {
    await act(page, 'Integration 1.2', 'Move')
    await dialog.getByRole('button', { name: 'Another day' }).click()
    await typeDay(dialog, 'Another day', '2027-02-15')
    await expect(dialog).toContainText('Integration 1.2 on Monday 15 February lies 1 day after its window')
    await dialog.getByRole('button', { name: 'Move it all the same' }).click()
    await expect(dialog.getByRole('alert')).toContainText('Give a reason')
    await dialog.getByRole('textbox', { name: 'Why it moves there all the same' }).fill('In hospital until Monday.')
    await dialog.getByRole('button', { name: 'Move it all the same' }).click()
    await expect(dialog).toBeHidden()
    await expect(row).toContainText(/Mon 15 Feb.*1 day late/s)
    await expect(page.getByRole('region', { name: 'History' })).toContainText('In hospital until Monday')
    await page.reload()
    await expect(row).toContainText(/Mon 15 Feb.*1 day late/s)
  })

  await test.step('and back by the keyboard', async () => {
    await page.keyboard.press('Control+z')
    await expect(row).toContainText('Tue 9 Feb')
    await expect(row).not.toContainText('late')
  })
})

/** "Mon 11 Jan", so many days after the first day of the course. */
function shortDay(offset: number): string {
  const day = new Date(Date.UTC(2027, 0, 11 + offset))
  const part = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('en', { timeZone: 'UTC', ...options }).format(day)
  return `${part({ weekday: 'short' })} ${part({ day: 'numeric' })} ${part({ month: 'short' })}`
}

/** The session's row shows its day, a stretch of its length, the pair it needs and a room of the clinic. */
async function expectRow(page: Page, title: string, offset: number, minutes: number) {
  const row = rowOf(page, title)
  await expect(row).toContainText(shortDay(offset))
  const [, from = '', to = ''] = /(\d\d:\d\d)–(\d\d:\d\d)/.exec(await row.innerText()) ?? []
  expect(minutesOf(to) - minutesOf(from), `${title}, ${from}–${to}`).toBe(minutes)
  if (title === 'Outcome assessment') await expect(row).toContainText('By video')
  else await expect(row).toContainText(/(Rowan|Willow)\s*Ida and Jon/)
  return row
}

function minutesOf(time: string): number {
  const [hours, minutes] = time.split(':').map(Number)
  return (hours ?? Number.NaN) * 60 + (minutes ?? Number.NaN)
}

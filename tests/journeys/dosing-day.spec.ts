/** Knows a dosing day as it is noted in its room, tap by tap, with no network and a browser that dies; refuses to know what is given. */
import type { Page } from '@playwright/test'
import { beginWithSample } from './support/beginnings'
import { fillWithSample, openCourse } from './support/clinic'
import { freezeClock } from './support/clock'
import { choose, typeTime } from './support/fields'
import { expect, test } from './support/journey'
import { killBrowser, openProfile } from './support/profile'

const at = (time: string) => `2027-03-01T${time}:00+01:00`
const record = (page: Page) => page.getByRole('list', { name: 'Newest first' }).getByRole('listitem')

/** How many forms have words on the device that nobody noted yet; nothing on the page tells when they are written. */
function wordsKept(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('eighteen-weeks')
        opening.onerror = () => reject(new Error('the database does not open'))
        opening.onsuccess = () => {
          const counting = opening.result.transaction('drafts').objectStore('drafts').count()
          counting.onsuccess = () => {
            opening.result.close()
            resolve(counting.result)
          }
        }
      }),
  )
}

test.use({ contextOptions: { reducedMotion: 'no-preference' } })

test('a dosing day survives a browser that is killed in the middle, offline, with nothing lost', async ({ baseURL, launchOptions, locale, timezoneId }, info) => {
  const folder = info.outputPath('profile')
  const options = { launchOptions, baseURL, locale, timezoneId }
  const first = await openProfile(folder, options)
  const page = await first.context.newPage()
  await freezeClock(page, at('09:20'))
  await page.goto('/')
  await fillWithSample(page)
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await page.getByRole('link', { name: 'Dosing day' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Dosing 3, R-23' })).toBeVisible()
  const address = page.url()
  await first.context.setOffline(true)
  await choose(page.getByRole('main'), 'Noted by', 'Chidi')

  await freezeClock(page, at('09:41'))
  await page.getByRole('button', { name: 'Initial dose given' }).click()
  await expect(record(page).first()).toContainText('Initial dose given')
  await expect(record(page).first()).toContainText('Chidi')
  await freezeClock(page, at('10:30'))
  await page.getByRole('button', { name: 'Event', exact: true }).click()
  await page.getByRole('textbox', { name: 'What happened' }).fill('Asked for a blanket')
  await page.getByRole('button', { name: 'Note', exact: true }).click()
  await expect(record(page).first()).toContainText('Asked for a blanket')
  await page.getByRole('button', { name: 'Event', exact: true }).click()
  await page.getByRole('textbox', { name: 'What happened' }).fill('Wants the mus')
  await expect.poll(() => wordsKept(page)).toBe(1)
  await killBrowser(first.context, page)

  const second = await openProfile(folder, options)
  const again = await second.context.newPage()
  await second.context.setOffline(true)
  await freezeClock(again, at('11:24'))
  await again.goto(address)
  await expect(again.getByRole('timer', { name: '1 h 43 min since the initial dose' })).toBeVisible()
  await expect(again.getByRole('heading', { name: 'Supplement window is open' })).toBeVisible()
  await expect(record(again)).toContainText([/10:30.*Asked for a blanket.*Chidi/, /09:41.*Initial dose given.*Chidi/, /08:00.*Session started/])
  const left = again.getByRole('region', { name: 'Typed and not yet noted' })
  await expect(left).toContainText(/Event · from 10:30.*Wants the mus/)
  await left.getByRole('button', { name: 'Go on' }).click()
  await expect(again.getByRole('dialog')).toContainText('Typed earlier and not yet noted, from 10:30')
  await again.getByRole('textbox', { name: 'What happened' }).fill('Wants the music softer')
  await again.getByRole('button', { name: 'Note', exact: true }).click()
  await expect(record(again).first()).toContainText(/10:30.*Wants the music softer/)
  await expect(left).toBeHidden()
  await again.getByRole('button', { name: 'Declined: supplement' }).click()
  await expect(again.getByRole('heading', { name: 'Supplement declined at 11:24' })).toBeVisible()
  expect([...first.watch.complaints, ...second.watch.complaints]).toEqual([])
  await second.context.close()
})

test('a day is typed in from paper, corrected with reasons, ended and told in the history', async ({ page }) => {
  await beginWithSample(page, at('11:24'))
  await page.getByRole('link', { name: 'Dosing day' }).click()
  await freezeClock(page, at('16:05'))
  const add = page.getByRole('button', { name: 'Add a line, also from paper' })
  const dialog = page.getByRole('dialog')

  await add.click()
  await typeTime(dialog, 'Time', '09:41')
  await dialog.getByRole('button', { name: 'Note', exact: true }).click()
  await add.click()
  await choose(dialog, 'What happened', 'Supplement given')
  await typeTime(dialog, 'Time', '12:20')
  await expect(dialog).toContainText('this is 9 min after its window closed')
  await dialog.getByRole('button', { name: 'Note', exact: true }).click()
  await expect(dialog).toContainText('It is noted with the reason you give.')
  await dialog.getByRole('textbox', { name: 'Why' }).fill('wanted to wait')
  await dialog.getByRole('button', { name: 'Note', exact: true }).click()
  await expect(record(page).first()).toContainText('9 min after its window closed: “wanted to wait”')

  await page.getByRole('button', { name: 'Acts for Initial dose given, 09:41' }).click()
  await page.getByRole('menuitem', { name: 'Correct, with a reason' }).click()
  await typeTime(dialog, 'Time', '09:50')
  await dialog.getByRole('textbox', { name: 'Why it is corrected' }).fill('misread')
  await dialog.getByRole('button', { name: 'Correct', exact: true }).click()
  await expect(record(page).nth(1)).toContainText('Corrected by Coordinator: “misread”')
  await page.getByRole('button', { name: 'Acts for Initial dose given, 09:50' }).click()
  await page.getByRole('menuitem', { name: 'Strike out' }).click()
  await dialog.getByRole('textbox', { name: 'Why' }).fill('wrong room')
  await dialog.getByRole('button', { name: 'Strike out' }).click()
  await expect(dialog).toContainText('A supplement follows an initial dose, and none is noted.')
  await dialog.getByRole('button', { name: 'Leave as it is' }).click()

  await page.getByRole('button', { name: 'Vital signs', exact: true }).click()
  await dialog.getByRole('button', { name: 'Note', exact: true }).click()
  await expect(dialog).toContainText('Give at least one reading.')
  await dialog.getByRole('textbox', { name: 'Pulse' }).fill('84')
  await dialog.getByRole('button', { name: 'Note', exact: true }).click()
  await expect(record(page).first()).toContainText('pulse 84')
  await page.getByRole('button', { name: 'End the session' }).click()
  await dialog.getByRole('button', { name: 'Record', exact: true }).click()
  await page.getByRole('button', { name: 'Discharge', exact: true }).click()
  await dialog.getByRole('textbox', { name: 'To whom' }).fill('Mara, sister')
  await dialog.getByRole('button', { name: 'Note', exact: true }).click()
  await expect(page.getByText('Discharged at 16:05.')).toBeVisible()

  await openCourse(page, 'R-23')
  const history = page.getByRole('region', { name: 'History' })
  await expect(history).toContainText('noted the discharge at 16:05 in Dosing 3 on Mon 1 Mar (to Mara, sister)')
  await expect(history).toContainText('9 min after its window closed, because “wanted to wait”')
})

test('a dosing session begins with its conditions, and every dosing room says its phase', async ({ page }) => {
  await beginWithSample(page, at('11:24'))
  const courses = page.getByRole('link', { name: 'Dosing day' })
  await courses.click()
  await expect(page.getByRole('region', { name: 'Dosing rooms now' })).toContainText(/Oak.*no dosing today.*Fern.*R-23, started 3 h 24 min ago, no dose noted/)
  await page.getByRole('button', { name: 'Initial dose given' }).click()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('heading', { name: 'No dose noted yet' })).toBeVisible()
})

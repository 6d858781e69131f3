/** Knows that everything leaves in one file by two clicks and comes back whole on another device, that a changed file is refused by name, and that a restore can be undone. */
import { readFile, writeFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { beginWithSample } from './support/beginnings'
import { act, goTo, message, openCourse, weekBefore } from './support/clinic'
import { freezeClock } from './support/clock'
import { press } from './support/fields'
import { expect, test, watchOver } from './support/journey'

/** Backs up from the Data page by two clicks; the path of the file that the browser wrote. */
async function backUp(page: Page): Promise<string> {
  await goTo(page, 'Data')
  await page.getByRole('button', { name: 'Back up' }).click()
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save file' }).click()])
  expect(download.suggestedFilename()).toBe('eighteen-weeks-backup-2027-01-04.json')
  const path = test.info().outputPath(download.suggestedFilename())
  await download.saveAs(path)
  return path
}

async function codesOf(page: Page): Promise<readonly string[]> {
  await goTo(page, 'Patients')
  await press(page, 'radio', /^All \d+$/)
  // The list follows the press a moment later: as many stand there as the choice says.
  const all = await page.getByRole('radio', { name: /^All \d+$/, checked: true }).locator('xpath=ancestor::label').textContent()
  const links = page.getByRole('rowheader').getByRole('link')
  await expect(links).toHaveCount(Number(/\d+$/.exec(all ?? '')?.[0]))
  return links.allTextContents()
}

/** Chooses the file and waits until it is read. */
async function restoreFrom(page: Page, path: string) {
  await goTo(page, 'Data')
  await page.getByLabel('Backup to restore from').setInputFiles(path)
  const dialog = page.getByRole('dialog', { name: 'Restore from a backup' })
  await expect(dialog.getByRole('progressbar')).toBeHidden()
  return dialog
}

test('everything leaves in one file by two clicks and comes back whole on another device', async ({ page, browser, baseURL }) => {
  await beginWithSample(page, weekBefore)
  const codes = await codesOf(page)
  const path = await backUp(page)
  await expect(message(page, 'Backup handed to the browser')).toBeVisible()
  await expect(page.getByText(/Read back before the browser got it: \d+ rows of 8 courses and of the clinic/)).toBeVisible()

  await test.step('the saved file is read from the disk and compared', async () => {
    await page.getByLabel('Saved backup to check').setInputFiles(path)
    await expect(page.getByText(/The file is whole: \d+ rows of 8 courses and of the clinic\. Every one of its rows is stored here/)).toBeVisible()
  })

  await test.step('another device has everything after restoring from it, and undoing takes all of it away', async () => {
    const context = await browser.newContext({ ...(baseURL === undefined ? {} : { baseURL }), locale: 'en-GB', timezoneId: 'Europe/Berlin', reducedMotion: 'reduce', serviceWorkers: 'block' })
    const watch = await watchOver(context, baseURL)
    const other = await context.newPage()
    await freezeClock(other, weekBefore)
    await other.goto('/')
    const tab = await context.newPage()
    await freezeClock(tab, weekBefore)
    await tab.goto('/patients')
    await expect(tab.getByRole('heading', { name: 'No patients yet' })).toBeVisible()

    const dialog = await restoreFrom(other, path)
    await expect(dialog.getByText('8 courses are added')).toBeVisible()
    await dialog.getByRole('button', { name: 'Restore', exact: true }).click()
    await expect(message(other, 'Restored.')).toBeVisible()
    await expect(tab.getByRole('rowheader').first()).toBeVisible()
    expect(await codesOf(other)).toEqual(codes)
    await goTo(other, 'Data')
    await other.getByRole('button', { name: 'Check the whole history' }).click()
    await expect(other.getByText(/^Intact: /)).toBeVisible()

    await other.getByRole('button', { name: 'Undo the restore' }).click()
    await expect(message(other, 'Restore undone.')).toBeVisible()
    await expect(tab.getByRole('heading', { name: 'No patients yet' })).toBeVisible()
    await watch.lookThroughStorage()
    expect(watch.complaints).toEqual([])
    await context.close()
  })
})

test('a backup that was changed or cut is refused by name, and nothing changes', async ({ page }) => {
  await beginWithSample(page, weekBefore)
  const path = await backUp(page)
  const text = await readFile(path, 'utf8')
  const changed = test.info().outputPath('changed.json')
  const lines = text.split('\n')
  const at = lines.findIndex((line) => line.includes('"CourseOpened"') && line.includes('"code":"K-17"'))
  await writeFile(changed, lines.map((line, index) => (index === at ? line.replace('"code":"K-17"', '"code":"K-71"') : line)).join('\n'))
  const dialog = await restoreFrom(page, changed)
  await expect(dialog.getByText('Nothing is taken from this file. It is not as it was written: 1 fault.')).toBeVisible()
  await expect(dialog.getByText(/In the history of K-71: Row 1 was altered after it was written\./)).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Restore' })).toBeHidden()
  await dialog.getByRole('button', { name: 'Close' }).last().click()

  const cut = test.info().outputPath('cut.json')
  await writeFile(cut, text.slice(0, text.length / 2))
  const again = await restoreFrom(page, cut)
  await expect(again.getByText(/It is not all there/)).toBeVisible()
  await expect(again.getByText(/^It ends after line \d+, in the history of/)).toBeVisible()
  await again.getByRole('button', { name: 'Close' }).last().click()
  expect(await codesOf(page)).toContain('K-17')
})

test('replacing everything asks for a word, goes back to the backup, and is undone with what was done since', async ({ page }) => {
  await beginWithSample(page, weekBefore)
  const path = await backUp(page)
  await openCourse(page, 'D-14')
  await act(page, 'Preparation 3', 'Confirm')
  await expect(page.getByText('Preparation 3 confirmed.')).toBeVisible()

  const dialog = await restoreFrom(page, path)
  await expect(dialog.getByText('There is nothing to restore.')).toBeVisible()
  await expect(dialog.getByText('1 course went on here: it stays as it is')).toBeVisible()
  await press(page, 'radio', /^Replace everything/)
  await expect(dialog.getByText('1 course went on here: it goes back to where the file ends')).toBeVisible()
  await dialog.getByRole('button', { name: 'Replace everything' }).click()
  const question = page.getByRole('alertdialog', { name: 'Replace everything on this device?' })
  await expect(question).toContainText('This takes out 1 change made here that the file has not.')
  await expect(question.getByRole('button', { name: 'Replace everything' })).toBeDisabled()
  await question.getByRole('textbox').fill('replace')
  await question.getByRole('button', { name: 'Replace everything' }).click()
  await expect(message(page, 'Restored.')).toBeVisible()

  await openCourse(page, 'D-14')
  await act(page, 'Preparation 3', 'Confirm')
  await goTo(page, 'Data')
  await page.getByRole('button', { name: 'Undo the restore' }).click()
  const since = page.getByRole('alertdialog', { name: 'Undo the restore?' })
  await expect(since).toContainText('Since then 1 change was made in 1 history that it touched. It goes with it.')
  await since.getByRole('button', { name: 'Undo it all the same' }).click()
  await expect(message(page, 'Restore undone.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Bring the restore back' })).toBeVisible()
})

/** Knows that a course leaves as one file and comes in again elsewhere, seen first and taken back if need be; refuses to know what stands in the file. */
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expectAccessible } from './support/axe'
import { beginWithClinic, beginWithCourse, firstPatient } from './support/beginnings'
import { goTo, message, weekBefore } from './support/clinic'
import { expect, test } from './support/journey'
import { formOf, savedFile } from './support/saved-file'

interface Written {
  readonly format: string
  readonly history: readonly unknown[]
  readonly sessions: { status: string }[]
}

async function savedCourse(page: Page): Promise<Written> {
  await page.getByRole('button', { name: 'Files' }).click()
  const form = 'Course as one file'
  await expect(formOf(page, form)).toContainText('The patient’s code, no name.')
  const { name, text } = await savedFile(page, form)
  expect(name).toBe('course.json')
  return JSON.parse(text) as Written
}

async function openFile(page: Page, file: unknown): Promise<void> {
  await page.getByLabel('Course file', { exact: true }).setInputFiles({ name: 'course.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(file)) })
}

test('a course is saved as one file, is known again here, and a changed one is refused', async ({ page, watch }) => {
  watch.keepPrivate(firstPatient)
  await beginWithCourse(page, weekBefore)
  const file = await savedCourse(page)
  expect(file.format).toBe('eighteen-weeks-course/1')
  const window = page.getByRole('dialog', { name: 'A course from a file' })

  await test.step('it adds nothing, and a changed one is refused with its place', async () => {
    await goTo(page, 'Data')
    await openFile(page, file)
    await expect(window).toContainText('This course is here already, the same to the last change.')
    await window.getByRole('button', { name: 'Close' }).last().click()
    const changed = structuredClone(file)
    const [first] = changed.sessions
    if (first === undefined) throw new Error('no session')
    first.status = 'completed'
    await openFile(page, changed)
    await expect(page.getByText('Nothing was taken from this file.')).toBeVisible()
    await expect(page.getByText('sessions.0.status')).toBeVisible()
  })

  await test.step('how it is written stands in the app', async () => {
    await page.getByRole('link', { name: 'How the file is written' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('The course as one file: eighteen-weeks-course/1')
    await page.goBack()
  })
})

test('a course from elsewhere is seen first, comes in whole with the name that its file left out, and goes again', async ({ page, watch }) => {
  watch.keepPrivate('Mara')
  const written = await readFile(new URL('../fixtures/course-files/course-1-without-name.json', import.meta.url), 'utf8')
  await beginWithClinic(page, '2027-02-22T09:00:00+01:00')
  await goTo(page, 'Data')
  await openFile(page, JSON.parse(written))
  const window = page.getByRole('dialog', { name: 'A course from a file' })
  await expect(window).toContainText('This course is not on this device.')
  await expect(window).toContainText('Not known in this clinic: Ana and Ben.')
  await expectAccessible(page)
  const take = window.getByRole('button', { name: 'Take this course in' })
  await window.getByLabel('Patient’s name at first').fill('Mara')
  await take.click()
  await expect(window.getByRole('alert')).toContainText('with this name the history does not hold')
  await window.getByLabel('Patient’s name at first').fill('Mara Lind')
  await window.getByLabel('Patient’s name after it was corrected').fill('Mara Lindt')
  await take.click()
  await expect(message(page, 'Course taken in.')).toBeVisible()
  await goTo(page, 'Patients')
  const row = page.getByRole('rowheader').getByRole('link', { name: 'K-17' })
  await expect(row).toBeVisible()
  await message(page, 'Course taken in.').getByRole('button', { name: 'Undo' }).click()
  await expect(message(page, 'Taken out again.')).toBeVisible()
  await expect(row).toBeHidden()
})

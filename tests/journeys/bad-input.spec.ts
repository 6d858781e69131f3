/** Knows that what cannot be is refused in words and harms nothing; refuses to know any course that goes well. */
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { beginWithSample } from './support/beginnings'
import { goTo, message, openCourse, slackSettled, weekBefore } from './support/clinic'
import { press, typeDay } from './support/fields'
import { expect, test } from './support/journey'
import { samplePatients } from './support/privacy'

test('planning refuses an empty code, a patient twice, and dates that cannot be', async ({ page }) => {
  await beginWithSample(page, weekBefore)
  await goTo(page, 'Planning')
  const code = page.getByRole('textbox', { name: 'Code or initials' })
  const goOn = page.getByRole('button', { name: 'Go on' })

  await goOn.click()
  await expect(code).toHaveAccessibleDescription(/Give a code or initials/)
  await code.fill('   ')
  await goOn.click()
  await expect(code).toHaveAccessibleDescription(/Give a code or initials/)
  await code.fill('K-17')
  await goOn.click()
  await expect(code).toHaveAccessibleDescription(/already has a course/)
  await code.fill('N-33')
  await goOn.click()
  await goOn.click()

  const propose = page.getByRole('button', { name: 'Propose a plan' })
  const start = page.getByRole('group', { name: 'Start', exact: true })
  await propose.click()
  await expect(start).toHaveAccessibleDescription(/Give a start/)
  await typeDay(page, 'Start', '2027-02-30')
  await propose.click()
  await expect(start).toHaveAccessibleDescription(/There is no 30 February 2027/)
  await typeDay(page, 'Start', '2026-12-28')
  await propose.click()
  await expect(start).toHaveAccessibleDescription(/The start lies in the past/)
  await typeDay(page, 'Start', '2027-01-11')
  await typeDay(page, 'Not later than', '2027-01-08')
  await propose.click()
  await expect(page.getByRole('group', { name: 'Not later than' })).toHaveAccessibleDescription(/before the start/)
  await expect(page.getByRole('heading', { name: 'People and days' })).toBeVisible()
})

test('a protocol file is refused whole, each fault with its place, and a sound one can be planned with', async ({ page }) => {
  const library = await readFile(new URL('../../src/domain/protocol/library/house-templates.json', import.meta.url), 'utf8')
  const [template] = JSON.parse(library) as { sessions: { id: string; after: string | null; offsetDays: { latest: number } }[] }[]
  if (template === undefined) throw new Error('the library has no house template')
  const file = (name: string, protocol: unknown) => ({ name, mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(protocol)) })
  const circling = structuredClone(template)
  const [, second, third] = circling.sessions
  if (second === undefined || third === undefined) throw new Error('the template has too few sessions')
  second.after = third.id
  third.after = second.id
  third.offsetDays.latest = -3

  await beginWithSample(page, weekBefore)
  await goTo(page, 'Planning')
  await page.getByLabel('Code or initials').fill('N-33')
  await page.getByRole('button', { name: 'Go on' }).click()
  await press(page, 'radio', /A protocol of your own/)
  await expect(page.getByRole('button', { name: 'Go on' })).toBeDisabled()

  await page.getByLabel('Protocol file').setInputFiles(file('circle.json', circling))
  await expect(page.getByText('Nothing was taken from this file.')).toBeVisible()
  await expect(page.getByText('sessions.2.offsetDays')).toBeVisible()
  await expect(page.getByText(/prep-2.*prep-3|prep-3.*prep-2/).first()).toBeVisible()
  await page.getByLabel('Protocol file').setInputFiles({ name: 'no.json', mimeType: 'application/json', buffer: Buffer.from('{ "id": ') })
  await expect(page.getByText('Nothing was taken from this file.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Go on' })).toBeDisabled()

  await page.getByLabel('Protocol file').setInputFiles(file('sound.json', template))
  await expect(page.getByText('The protocol is sound.')).toBeVisible()
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(page.getByRole('heading', { name: 'People and days' })).toBeVisible()
})

test('a damaged record is named, the others are there, and its log rebuilds it', async ({ page }) => {
  await beginWithSample(page, weekBefore)
  await openCourse(page, 'K-17')
  const before = await sessionList(page)
  await damageRecord(page, new URL(page.url()).pathname.replace('/patients/', ''))

  await page.goto('/patients')
  await expect(page.getByText('One record cannot be read.')).toBeVisible()
  await press(page, 'radio', 'All 7')
  const codes = page.getByRole('rowheader').getByRole('link')
  await expect(codes).toHaveCount(7)
  expect((await codes.allTextContents()).sort()).toEqual(samplePatients.filter((code) => code !== 'K-17').sort())

  await goTo(page, 'Data')
  await page.getByRole('button', { name: 'Rebuild from its log' }).click()
  await expect(message(page, 'Record rebuilt from its log.')).toBeVisible()
  await openCourse(page, 'K-17')
  expect(await sessionList(page)).toEqual(before)
  await expect(page.getByText('One record cannot be read.')).toBeHidden()
  await expect(page.getByRole('region', { name: 'History' })).toContainText('chain intact')
})

test('without storage the app says so instead of pretending', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError')
    }
  })
  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'The records cannot be opened' })).toBeVisible()
  await expect(page.getByRole('main')).toContainText('The browser gives this page no storage.')
  await expect(page.getByRole('button', { name: 'Reload' })).toBeVisible()
})

/** Flips one bit in the middle of the sealed record of a course, as a failing disk might. */
async function damageRecord(page: Page, stream: string): Promise<void> {
  const isDamaged = await page.evaluate(async (id) => {
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(new Error('the database does not answer'))
      })
    const database = await answer(indexedDB.open('eighteen-weeks'))
    const records = database.transaction('records', 'readwrite').objectStore('records')
    const isEntry = (one: unknown): one is { readonly id: string; readonly body: Uint8Array } =>
      typeof one === 'object' && one !== null && 'id' in one && typeof one.id === 'string' && 'body' in one && one.body instanceof Uint8Array
    const entries: unknown[] = await answer(records.getAll())
    const entry = entries.filter(isEntry).find((one) => one.id.includes(id))
    if (entry === undefined) return false
    const middle = Math.floor(entry.body.length / 2)
    entry.body[middle] = (entry.body[middle] ?? 0) ^ 1
    await answer(records.put(entry))
    database.close()
    return true
  }, stream)
  expect(isDamaged).toBe(true)
}

/** The rows of the list of sessions, each as one line of text. */
async function sessionList(page: Page): Promise<readonly string[]> {
  const rows = page.getByRole('table', { name: 'Sessions of the course by day' }).getByRole('row')
  await expect(rows).toHaveCount(17)
  await slackSettled(page)
  return (await rows.allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim())
}

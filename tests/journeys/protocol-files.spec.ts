/** Knows that a protocol leaves as a file in two clicks and comes back the same, and that a study of others is shown before it is taken; refuses to know how either is written. */
import { readFile } from 'node:fs/promises'
import { type Page, expect } from '@playwright/test'
import { beginWithSample } from './support/beginnings'
import { goTo, weekBefore } from './support/clinic'
import { choose, press, typeDay } from './support/fields'
import { test } from './support/journey'
import { savedFile } from './support/saved-file'

const foreign = new URL('../fixtures/usdm/foreign-study.json', import.meta.url)

test('a protocol leaves in two clicks and is the same when it comes in again', async ({ page }) => {
  await beginWithSample(page, weekBefore, '/protocols/mdma-18wk-clinic')
  const table = page.getByRole('table', { name: /^Sessions in their order/ })
  const days = (await table.getByRole('row').locator('td:nth-child(4)').allInnerTexts()).map(inOneLine)
  expect(days).toHaveLength(16)

  await page.getByRole('button', { name: 'Files' }).click()
  await expect(page.getByRole('dialog', { name: 'Save this protocol as a file' })).toContainText('No patient and no dates')
  const { name, text } = await savedFile(page, 'USDM study')
  expect(name).toBe('protocol.usdm.json')

  await toProtocolStep(page)
  await opened(page, 'protocol.usdm.json', text)
  await expect(page.getByText('It was read as a USDM study that this app wrote. Nothing is taken before you say so.')).toBeVisible()
  const preview = page.getByRole('region', { name: 'What was read' })
  await expect(preview).toContainText('Nothing had to be assumed, and nothing is left out.')
  await expect(page.getByRole('button', { name: 'Go on' })).toBeDisabled()
  const read = await preview.getByRole('row').locator('td:nth-child(2)').allInnerTexts()
  expect(read.map((one) => inOneLine(one).replace(/( clinic’s own)? from .*$/, '').replace('day 0, the anchor', 'anchor'))).toEqual(days.map((one) => one.replace(/ from .*$/, '')))

  await page.getByRole('button', { name: 'Take this protocol' }).click()
  await expect(page.getByText('The protocol is sound.')).toBeVisible()
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(page.getByRole('heading', { name: 'People and days' })).toBeVisible()
})

test('it also leaves in the app’s own form, word for word', async ({ page }) => {
  await beginWithSample(page, weekBefore, '/protocols/mapp-phase3')
  await page.getByRole('button', { name: 'Files' }).click()
  const { text } = await savedFile(page, 'Protocol of this app')
  const library: unknown = JSON.parse(await readFile(new URL('../../src/domain/protocol/library/mdma-trials.json', import.meta.url), 'utf8'))
  expect(library).toContainEqual(JSON.parse(text))
})

test('a study of another program asks what it leaves open, and says what was assumed before it is taken', async ({ page }) => {
  const text = await readFile(foreign, 'utf8')
  await beginWithSample(page, weekBefore)
  await toProtocolStep(page)
  await opened(page, 'study.json', text)
  await expect(page.getByText('It was read as a USDM study of another program. It leaves open what only you can say.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Take this protocol' })).toBeHidden()
  await press(page, 'radio', /^Days around the target: lower is earlier/)

  const preview = page.getByRole('region', { name: 'What was read' })
  await expect(preview.getByRole('row', { name: /^Screening visit/ })).toContainText('−28 to −7, target −14')
  await expect(preview).toContainText('No window is given for Telephone call after the first session')
  await expect(preview).toContainText('Other timelines: Within a light session.')
  await choose(preview, 'Kind of First light session', 'Dosing')
  await choose(page, 'Dosing \\(1 visit\\)', '8 h')
  await choose(page, 'Assessment \\(2 visits\\)', '60 min')
  await expect(preview.getByRole('row', { name: /^First light session/ })).toContainText('8 h')
  await page.getByRole('button', { name: 'Take this protocol' }).click()
  await expect(page.getByText('The protocol is sound.')).toBeVisible()
  await expect(preview).toBeHidden()
  await page.getByRole('button', { name: 'What was read' }).click()
  await expect(preview).toContainText('8 h')
  await page.getByRole('button', { name: 'Go on' }).click()
  await typeDay(page, 'Start', '2027-01-11')
  await page.getByRole('button', { name: 'Propose a plan' }).click()
  await expect(page.getByText('keeps every rule · checked twice')).toBeVisible()
})

test('a faulty study is refused whole, each fault with its place', async ({ page }) => {
  const text = await readFile(foreign, 'utf8')
  await beginWithSample(page, weekBefore)
  await toProtocolStep(page)
  await opened(page, 'broken.json', text.replace('"P4W"', '"P1M"').replace('"P2D"', '"PT4H"'))
  await expect(page.getByText('Nothing was taken from this file.')).toBeVisible()
  const faults = page.getByRole('listitem').filter({ hasText: 'study.versions.0.studyDesigns.0.scheduleTimelines.0.timings' })
  await expect(faults).toHaveText([/timings\.2\.windowLower “PT4H” is no whole number of days/, /timings\.5\.value “P1M” counts months or years/])
  await opened(page, 'cut.json', text.slice(0, 4000))
  await expect(page.getByText('This is no JSON')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Go on' })).toBeDisabled()
})

async function toProtocolStep(page: Page): Promise<void> {
  await goTo(page, 'Planning')
  await page.getByRole('textbox', { name: 'Code or initials' }).fill('N-33')
  await page.getByRole('button', { name: 'Go on' }).click()
  await press(page, 'radio', /A protocol of your own/)
}

async function opened(page: Page, name: string, text: string): Promise<void> {
  await page.getByLabel('Protocol file').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) })
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

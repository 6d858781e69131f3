/** Knows that protocols of the library can be planned through the app, in the long form every one; refuses to know what a plan looks like. */
import type { Page } from '@playwright/test'
import { beginWithClinic } from './support/beginnings'
import { propose, weekBefore } from './support/clinic'
import { press } from './support/fields'
import { type Watch, expect, test } from './support/journey'

const publishedCount = 17

/** The long form takes all of them; that a plan of each keeps every rule is a law of the planner too. */
const step = process.env['EW_LONG'] === '1' ? 1 : 5

test('protocols of the library lead to proposals that keep every rule', async ({ page, watch }) => {
  await withProposal(page, watch)
  await expectProposal(page)
  await proposeNext(page, () => press(page, 'radio', /\(3 \+ 3 \+ 3\)/))

  for (let index = 0; index < publishedCount; index += step) {
    await proposeNext(page, async () => {
      if (index === 0) await press(page, 'radio', /^Another protocol of the library/)
      await page.getByRole('button', { name: /Which one$/ }).click()
      const options = page.getByRole('option')
      await expect(options).toHaveCount(publishedCount)
      await options.nth(index).click()
    })
  }
})

test('a protocol’s own page leads to planning with it', async ({ page, watch }) => {
  await withProposal(page, watch)
  await page.goto('/plan?protocol=au-monarch-12wk')
  await page.getByRole('textbox', { name: 'Code or initials' }).fill('P-01')
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(page.getByRole('button', { name: /Which one$/ })).toContainText('Monarch')
  expect(new URL(page.url()).search).toBe('')
})

async function withProposal(page: Page, watch: Watch): Promise<void> {
  watch.keepPrivate('P-01')
  await beginWithClinic(page, weekBefore)
  await propose(page, 'P-01', '2027-01-11')
}

/** Goes back to the protocols, takes another, and asks for a plan with everything else as it was. */
async function proposeNext(page: Page, take: () => Promise<void>): Promise<void> {
  await page.getByRole('list', { name: 'Steps' }).getByRole('button', { name: /Protocol/ }).click()
  await take()
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.getByRole('button', { name: 'Propose a plan' }).click()
  await expectProposal(page)
}

async function expectProposal(page: Page): Promise<void> {
  await expect(page.getByText('keeps every rule · checked twice')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Adopt this plan' })).toBeEnabled()
}

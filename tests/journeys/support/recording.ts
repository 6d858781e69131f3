/** Knows how a person writes down what happened, on a course's page and on a dosing day's; refuses to know what happened. */
import type { Locator, Page } from '@playwright/test'
import { act } from './clinic'
import { freezeClock } from './clock'
import { press } from './fields'
import { expect } from './journey'

/** The minute turns on the page too: what is read anew with the clock is read anew. */
export async function jumpTo(page: Page, instant: string): Promise<void> {
  await freezeClock(page, instant)
  await page.reload()
}

/** Opens the form in which a session of the course on the page is recorded. */
export async function recording(page: Page, title: string): Promise<Locator> {
  await act(page, title, 'Record')
  return page.getByRole('dialog', { name: `Record ${title}`, exact: true })
}

/** Sends the form by the button of these words; it is done when it is gone. */
export async function send(dialog: Locator, words: string): Promise<void> {
  await dialog.getByRole('button', { name: words, exact: true }).click()
  await expect(dialog).toBeHidden()
}

/** Ticks what the first preparation asks for. */
export async function meetConditions(dialog: Locator): Promise<void> {
  await press(dialog, 'checkbox', /consent/i)
  await press(dialog, 'checkbox', /eligib/i)
}

/** Gives a reason and sends the form. */
export async function sendWith(dialog: Locator, field: string, reason: string, words: string): Promise<void> {
  await dialog.getByRole('textbox', { name: field, exact: true }).fill(reason)
  await send(dialog, words)
}

/** Adds a visit of its own to the course on the page. */
export async function addVisit(page: Page, name: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Add a visit' })
  await page.getByRole('button', { name: 'Add a visit' }).click()
  await dialog.getByRole('textbox', { name: 'Name' }).fill(name)
  await sendWith(dialog, 'Why', 'Asked for it.', 'Add')
}

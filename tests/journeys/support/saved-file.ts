/** Knows how a person saves a file from the window that says what it tells, and reads what was saved; refuses to know what is in it. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { type Locator, type Page, expect } from '@playwright/test'

export interface SavedFile {
  /** As the browser suggests it. */
  readonly name: string
  readonly text: string
}

/** Where a form of file says what it tells, by its name; of the only one where there is none to choose. */
export function formOf(page: Page, form = 'What the file tells'): Locator {
  return page.getByRole('dialog').getByRole('region', { name: form, exact: true })
}

/** Presses what saves that form, or the only one there is. */
export async function savedFile(page: Page, form?: string): Promise<SavedFile> {
  const dialog = page.getByRole('dialog')
  const saving = page.waitForEvent('download')
  await dialog.getByRole('button', { name: form === undefined ? 'Save file' : `Save: ${form}`, exact: true }).click()
  const file = await saving
  await expect(dialog).toBeHidden()
  return { name: basename(file.suggestedFilename()), text: await readFile(await file.path(), 'utf8') }
}

/** Unfolds what may be added to a form, and ticks it. */
export async function addTo(page: Page, form: string, choices: readonly RegExp[]): Promise<void> {
  const region = formOf(page, form)
  await region.getByText('Add to it').click()
  for (const choice of choices) await region.locator('label').filter({ hasText: choice }).click()
}

/** Knows how a person fills the app's fields by their labels; refuses to know what the fields are for. */
import type { Locator, Page } from '@playwright/test'

/** Types a day (`2027-01-11`) into the date field of that label, part by part as it stands there. */
export async function typeDay(scope: Page | Locator, label: string, day: string): Promise<void> {
  const [year = '', month = '', dayOfMonth = ''] = day.split('-')
  const group = scope.getByRole('group', { name: label, exact: true })
  await group.getByRole('spinbutton', { name: /^day/ }).pressSequentially(dayOfMonth + month + year)
}

/** Types a time (`09:00`) into the time field of that label. */
export async function typeTime(scope: Page | Locator, label: string, time: string): Promise<void> {
  const group = scope.getByRole('group', { name: label, exact: true })
  await group.getByRole('spinbutton', { name: /^hour/ }).pressSequentially(time.replace(':', ''))
}

/** Opens the list of that label and takes the choice that begins with `choice`. */
export async function choose(scope: Page | Locator, label: string, choice: string): Promise<void> {
  await scope.getByRole('button', { name: new RegExp(`${label}$`) }).click()
  await pageOf(scope).getByRole('option', { name: new RegExp(`^${choice}`) }).click()
}

/** Presses a radio button or checkbox where a person does: on its label. */
export async function press(scope: Page | Locator, role: 'radio' | 'checkbox', name: string | RegExp): Promise<void> {
  const control = pageOf(scope).getByRole(role, { name, exact: typeof name === 'string' })
  await scope.locator('label').filter({ has: control }).click()
}

function pageOf(scope: Page | Locator): Page {
  return 'page' in scope ? scope.page() : scope
}

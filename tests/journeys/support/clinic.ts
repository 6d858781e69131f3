/** Knows how a person comes to a clinic with courses and finds a way around in it; refuses to know what is tested there. */
import { expect, type Locator, type Page } from '@playwright/test'
import { choose, typeDay } from './fields'

/** Monday 4 January 2027, nine in the morning in Berlin: a week before the courses of these journeys begin. */
export const weekBefore = '2027-01-04T09:00:00+01:00'

/** Opens the app and takes its offer of invented courses. */
export async function fillWithSample(page: Page): Promise<void> {
  await page.goto('/')
  await page.getByRole('button', { name: 'Fill with a sample clinic' }).click()
  await expect(page.getByRole('heading', { name: 'Today, to scale' })).toBeVisible()
}

/** Goes to a place by the main navigation. */
export async function goTo(page: Page, place: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: place }).click()
}

/**
 * Turns to an address within the app that is open, as the browser's own buttons would, and loads nothing anew. It goes by
 * way of a page that is not there, so that what is seen afterwards is what stands at the address.
 */
export async function turnTo(page: Page, address: string): Promise<void> {
  for (const [next, title] of [['/not-there', /^Not found/], [address, /^(?!Not found)/]] as const) {
    await page.evaluate((to) => {
      history.pushState(null, '', to)
      dispatchEvent(new PopStateEvent('popstate'))
    }, next)
    await expect(page).toHaveTitle(title)
  }
}

/** Opens a patient's course from the list of patients. */
export async function openCourse(page: Page, code: string): Promise<void> {
  await goTo(page, 'Patients')
  await page.getByRole('rowheader').getByRole('link', { name: code, exact: true }).click()
  await expect(page.getByRole('heading', { name: code, level: 1 })).toBeVisible()
}

/** Waits until the course on the page has said how far its sessions could still move; what comes late changes its rows. */
export async function slackSettled(page: Page): Promise<void> {
  await expect(page.getByText('Working out how much slack is left.')).toBeHidden()
}

/** A session's row in the list of a course or of a proposal. */
export function rowOf(page: Page, title: string): Locator {
  return page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: title, exact: true }) })
}

/** Takes an act from the menu of a session of the course on the page. */
export async function act(page: Page, title: string, name: string): Promise<void> {
  await page.getByRole('button', { name: `Acts for ${title}`, exact: true }).click()
  await page.getByRole('menuitem', { name, exact: true }).click()
}

/** The message that says what was done. */
export function message(page: Page, words: string | RegExp): Locator {
  return page.getByRole('region', { name: 'Messages' }).getByRole('listitem').filter({ hasText: words })
}

/** Sets up a clinic by its page: four therapists, two rooms, a rater, office hours, nothing booked and nothing closed. */
export async function setUpClinic(page: Page): Promise<void> {
  await page.goto('/')
  await page.getByRole('link', { name: 'Set up your clinic' }).click()
  const form = page.getByRole('form', { name: 'Set up your clinic' })
  await form.getByLabel('Name of the clinic').fill('Lindenhof')
  await form.getByLabel('Address').fill('3 Lime Court, Northbridge')
  await form.getByLabel('Telephone', { exact: true }).fill('01632 960201')
  await form.getByLabel('Night telephone').fill('01632 960202')
  for (const [index, name] of ['Ida', 'Jon', 'Kim', 'Lea'].entries()) await addNamed(form, 'Therapist', 'Add a therapist', index, name)
  for (const [index, name] of ['Rowan', 'Willow'].entries()) await addNamed(form, 'Room', 'Add a room', index, name)
  await addNamed(form, 'Rater', 'Add a rater', 0, 'Mia')
  await form.getByRole('button', { name: 'Set up the clinic' }).click()
  await expect(page.getByRole('heading', { name: 'Lindenhof is set up' })).toBeVisible()
}

async function addNamed(form: Locator, word: string, addWords: string, index: number, name: string): Promise<void> {
  const field = form.getByRole('textbox', { name: `${word} ${index + 1}`, exact: true })
  if ((await field.count()) === 0) await form.getByRole('button', { name: addWords }).click()
  await field.fill(name)
}

/** Leads through the steps of planning the 18-week course with Ida and Jon, up to its proposal. */
export async function propose(page: Page, code: string, start: string, name = ''): Promise<void> {
  await goTo(page, 'Planning')
  await page.getByRole('textbox', { name: 'Code or initials' }).fill(code)
  if (name !== '') await page.getByRole('textbox', { name: /^Name/ }).fill(name)
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(page.getByRole('radio', { name: /^MDMA-assisted therapy, 18 weeks counted/ })).toBeChecked()
  await page.getByRole('button', { name: 'Go on' }).click()
  await typeDay(page, 'Start', start)
  await choose(page, 'First therapist', 'Ida')
  await choose(page, 'Second therapist', 'Jon')
  await page.getByRole('button', { name: 'Propose a plan' }).click()
}

/** A clinic with one course, from Monday 11 January 2027, its page open. */
export async function adoptCourse(page: Page, code: string): Promise<void> {
  await setUpClinic(page)
  await planCourse(page, code)
}

/** A course of the clinic that is there, from Monday 11 January 2027 or this day, its page open. */
export async function planCourse(page: Page, code: string, start = '2027-01-11'): Promise<void> {
  await propose(page, code, start)
  await page.getByRole('button', { name: 'Adopt this plan' }).click()
  await expect(page.getByRole('heading', { name: code, exact: true, level: 1 })).toBeVisible()
}

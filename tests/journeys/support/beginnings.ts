/** Knows where journeys can begin, and makes each beginning once in a run, by clicks as anybody would; refuses to know what is tested from there. */
import { access, mkdir, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Page, expect, test } from '@playwright/test'
import { adoptCourse, fillWithSample, setUpClinic } from './clinic'
import { freezeClock } from './clock'

/** The patient of the course that a journey may begin with. */
export const firstPatient = 'N-33'

/** What is in the app: the invented courses, a clinic without a patient, or that clinic with one course. */
type Beginning = 'sample' | 'clinic' | 'course'

const makes: Readonly<Record<Beginning, (page: Page) => Promise<void>>> = {
  sample: fillWithSample,
  clinic: setUpClinic,
  course: (page) => adoptCourse(page, firstPatient),
}

/** Opens the app at this instant with the invented courses as they stand then, on its first page or at this address. */
export async function beginWithSample(page: Page, at: string, address = '/'): Promise<void> {
  await begin(page, 'sample', at, address)
  await expect(page.getByRole('heading', address === '/' ? { name: 'Today, to scale' } : { level: 1 })).toBeVisible()
}

/** Opens the app at this instant with a clinic that has people, rooms and hours, and no patient. */
export async function beginWithClinic(page: Page, at: string): Promise<void> {
  await begin(page, 'clinic', at)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

/** The same with one course, planned from Monday 11 January 2027 and adopted at this instant; its page is open. */
export async function beginWithCourse(page: Page, at: string): Promise<void> {
  await begin(page, 'course', at, '/patients')
  await page.getByRole('rowheader').getByRole('link', { name: firstPatient }).click()
  await expect(page.getByRole('heading', { name: firstPatient, exact: true, level: 1 })).toBeVisible()
}

async function begin(page: Page, has: Beginning, at: string, address = '/'): Promise<void> {
  await freezeClock(page, at)
  await page.context().setStorageState(await stateOf(page, has, at))
  await page.goto(address)
}

/** The file that holds the storage of this beginning. Whichever worker asks first makes it; the others wait for it. */
async function stateOf(page: Page, has: Beginning, at: string): Promise<string> {
  // Playwright empties the folder before a run, and all workers of a run have one parent.
  const folder = join(test.info().project.outputDir, 'beginnings')
  const file = join(folder, `${process.ppid}-${has}-${Date.parse(at)}.json`)
  await mkdir(folder, { recursive: true })
  while (!(await isThere(file))) {
    if (!(await isClaimed(`${file}.claim`))) await pause(50)
    else {
      try {
        await make(page, has, at, `${file}.part`)
        await rename(`${file}.part`, file)
      } finally {
        await rm(`${file}.claim`, { force: true })
      }
    }
  }
  return file
}

/** In a window of its own, whose device stands in Berlin, wherever that of the journey does: the clinic takes its zone from it. */
async function make(page: Page, has: Beginning, at: string, file: string): Promise<void> {
  const { baseURL = '', locale = '' } = test.info().project.use
  const desktop = { viewport: { width: 1280, height: 720 }, isMobile: false, hasTouch: false }
  const context = await page.context().browser()?.newContext({ baseURL, locale, ...desktop, timezoneId: 'Europe/Berlin', serviceWorkers: 'block' })
  if (context === undefined) throw new Error('a journey in a profile of its own begins with nothing')
  context.setDefaultTimeout(20_000)
  const own = await context.newPage()
  await freezeClock(own, at)
  await makes[has](own)
  await context.storageState({ path: file, indexedDB: true })
  await context.close()
}

async function isClaimed(claim: string): Promise<boolean> {
  try {
    await (await open(claim, 'wx')).close()
    return true
  } catch {
    return false
  }
}

async function isThere(file: string): Promise<boolean> {
  try {
    await access(file)
    return true
  } catch {
    return false
  }
}

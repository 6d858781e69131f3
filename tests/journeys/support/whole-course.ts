/** Knows what the journey of a whole course has left everywhere once it is over; refuses to know how it came about. */
import type { Locator, Page } from '@playwright/test'
import { message } from './clinic'
import { choose, press } from './fields'
import { expect, test } from './journey'
import { sendWith } from './recording'

/** Every session by day, as its row ends. */
const sessions = [
  /Preparation 1.*Completed/s, /Preparation 3.*Completed/s, /Preparation 2.*Completed.*2 days late/s, /Dosing 1.*Completed/s, /Integration 1\.1.*Completed/s,
  /Integration 1\.2.*Did not come/s, /Integration 1\.2, repeated.*Completed/s, /Integration 1\.3.*Completed/s, /Dosing 2.*Completed.*1 day late/s, /Integration 2\.1.*Completed/s,
  /Integration 2\.2.*Missed/s, /Talk in the night.*Completed/s, /Dosing 3.*Cancelled/s, /Integration 3\.1.*Cancelled/s, /Outcome assessment.*Mia.*Completed/s,
]
const stages = [
  'Planned, done', 'Preparation, done, 3 of 3', 'Dosing 1, done, Mon 1 Feb', 'Integration 1, done, 3 of 3', 'Dosing 2, done, Tue 9 Mar', 'Integration 2, done, 1 of 2',
  'Dosing 3, not held, cancelled', 'Integration 3, not held, cancelled', 'Follow-up, done, Mon 17 May', 'Completed, the course is here',
]
/** The latest first. */
const deviations = [
  'Integration 2.2: Missed', 'Dosing 2: 1 day after its window', 'Dosing 2: Supplement outside its window', 'Integration 1.2: Patient did not come', 'Dosing 1: Condition waived',
  'Preparation 2: 2 days after its window', 'Preparation 2: Wrong order', 'Preparation 2: One therapist only', 'Preparation 3: Condition waived',
]
const ofSupplement = { hasText: 'Supplement outside its window' }
/** How many entries of its history are of each kind; what was refused left none. */
const entries = [
  ['Planning', 6], ['Moving', 1], ['What happened', 20], ['Conditions', 5], ['Record of a dosing day', 10], ['Deviations', 2], ['Calls and contacts', 3], ['Measures', 2],
  ['Standing of the course', 6], ['Undo', 4],
] as const

export async function expectAsLived(page: Page): Promise<void> {
  await test.step('The course stands as it was lived, session by session and stage by stage', async () => {
    await expect(page.getByRole('table', { name: 'Sessions of the course by day' }).getByRole('row')).toContainText([/Session/, ...sessions])
    await expect(page.getByRole('region', { name: 'Sessions', exact: true })).toContainText('10 of 11 completed')
    await expect(page.getByRole('list', { name: 'Where the course stands' }).getByRole('listitem')).toHaveText(stages)
  })
}

export async function expectDeviations(page: Page): Promise<void> {
  await test.step('All that left the plan stands in the list of the clinic, and is assessed with class, reason and corrective action', async () => {
    const own = page.getByRole('region', { name: 'Deviations' })
    await assess(own.getByRole('article').filter(ofSupplement), 'Assess', 'Minor', 'It was wished for.')
    await expect(own).toContainText(`${deviations.length} · ${deviations.length - 1} to assess`)
    await page.goto('/deviations')
    const list = page.getByRole('region', { name: 'Deviations of all courses' })
    const supplement = list.getByRole('article').filter(ofSupplement)
    await expect(list.getByRole('heading')).toHaveText(deviations.map((title) => `N-33, ${title}`))
    await expect(list.getByRole('article').filter({ hasText: '2 days after' })).toContainText(/Planned.*Mon 18 Jan.*Allowed.*15 – 25 Jan.*Actual.*Wed 27 Jan.*Snow, and Jon was ill/s)
    await assess(supplement, 'Correct', 'Major', 'It was known an hour before.')
    await expect(supplement).toContainText(/Major: It was known an hour before\..*Corrective action: A clock for the window\./s)
    await message(page, 'assessed as major').getByRole('button', { name: 'Undo' }).click()
    await expect(supplement).toContainText('Minor: It was wished for.')
    await press(page, 'radio', `Not yet assessed ${deviations.length - 1}`)
    await expect(list.getByRole('article')).toHaveCount(deviations.length - 1)
  })
}

async function assess(deviation: Locator, words: 'Assess' | 'Correct', grade: string, reason: string): Promise<void> {
  await deviation.getByRole('button', { name: new RegExp(`^${words}`) }).click()
  const dialog = deviation.page().getByRole('dialog')
  await press(dialog, 'radio', grade)
  await dialog.getByRole('textbox', { name: 'Corrective action' }).fill('A clock for the window.')
  await sendWith(dialog, 'Why it is classed so', reason, words)
}

export async function expectHistory(page: Page, course: string): Promise<void> {
  await test.step('The history holds every act, by kind, session and person, and its chain holds', async () => {
    await page.goto(`${course}/history`)
    const all = entries.reduce((sum, [, count]) => sum + count, 0)
    await expect(page.getByText(`${all} entries`, { exact: true })).toBeVisible()
    for (const [kind, count] of entries) {
      await choose(page, 'Kind of act', kind)
      await expect(page.getByText(`${count} of ${all} entries`, { exact: true })).toBeVisible()
    }
    await page.getByRole('button', { name: 'Show all' }).click()
    await choose(page, 'Person', 'Coordinator')
    await choose(page, 'Session', 'Preparation 2')
    await expect(page.getByRole('region', { name: 'Entries' }).getByRole('listitem')).toContainText([/Coordinator completed Preparation 2 on Wed 27 Jan.*Deviation: 2 days late, wrong order and therapist missing\./])
    await page.getByRole('button', { name: 'Show all' }).click()
    await choose(page, 'Session', 'Integration 3.3')
    await expect(page.getByText(`6 of ${all} entries`, { exact: true })).toBeVisible()
    await page.goto('/data')
    await page.getByRole('button', { name: 'Check the whole history' }).click()
    await expect(page.getByRole('region', { name: 'The history' }).getByRole('status')).toContainText(/^Intact: \d+ rows of 1 course and of the clinic hold\.$/)
  })
}

export async function expectPastAndPaper(page: Page, course: string): Promise<void> {
  await test.step('March is shown as it stood in February, and the paper has what was held', async () => {
    const dosing = page.getByRole('button', { name: /Dosing 2/ })
    await page.goto('/calendar?view=list&day=2027-03-01')
    await expect(dosing).toHaveAccessibleName(/9 March/)
    await page.goto('/calendar?view=list&day=2027-03-01&asof=2027-02-20')
    await expect(page.getByText('As it stood at the end of Saturday 20 February 2027.')).toBeVisible()
    await expect(dosing).toHaveAccessibleName(/1 March/)
    await page.goto(`${course}/print`)
    const paper = page.getByRole('region', { name: /, page 1 of/ }).first()
    for (const words of [/Preparation 1.*08:05 to 09:48/s, /Integration 1\.2, again.*22:30 to 00:15/s, /Extra talk.*01:30 to 03:15/s]) await expect(paper).toContainText(words)
  })
}

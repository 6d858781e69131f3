/** Knows what a person can do with what has happened: read it, narrow it, see any day of it, and have it checked; refuses to know how it is kept. */
import { type Page, type Locator } from '@playwright/test'
import { beginWithCourse } from './support/beginnings'
import { act, goTo, rowOf, weekBefore } from './support/clinic'
import { freezeClock } from './support/clock'
import { choose, typeDay } from './support/fields'
import { expect, test } from './support/journey'

test('what two people did is read and narrowed, any day of it is seen again, and a row that was tampered with is named', async ({ page, watch }) => {
  watch.keepPrivate('N-33')
  await beginWithCourse(page, weekBefore)
  await moveTo(page, 'Integration 1.2', /^Friday 12 February/)
  await freezeClock(page, '2027-01-06T15:30:00+01:00')
  await page.reload()
  await choose(page, 'Recording as', 'Jon')
  await moveTo(page, 'Integration 1.2', /^Thursday 11 February/)
  await act(page, 'Preparation 1', 'Confirm')
  await act(page, 'Preparation 2', 'Confirm')
  await expect(rowOf(page, 'Preparation 2')).toContainText('Confirmed')
  await page.keyboard.press('Control+z')
  await expect(rowOf(page, 'Preparation 2')).toContainText('Planned')
  await page.getByRole('region', { name: 'History' }).getByRole('link', { name: 'The whole history' }).click()
  await expect(page.getByRole('heading', { name: 'History of N-33', level: 1 })).toBeVisible()
  const entries = page.getByRole('region', { name: 'Entries' })
  const of = (words: RegExp) => entries.getByRole('listitem').filter({ hasText: words })

  await test.step('the change and its undo tell of each other', async () => {
    await expect(page.getByText('7 entries', { exact: true })).toBeVisible()
    await of(/Jon confirmed Preparation 2/).getByRole('button', { name: /^Taken back on Wed 6 Jan, 15:30 by Jon/ }).click()
    await expect(of(/Jon took back the confirmation of Preparation 2/)).toBeFocused()
  })

  await test.step('narrowed by session, by person and by kind, by ids alone', async () => {
    await choose(page, 'Session', 'Integration 1.2')
    await expect(page.getByText('3 of 7 entries', { exact: true })).toBeVisible()
    await choose(page, 'Person', 'Jon')
    await expect(page.getByText('1 of 7 entries', { exact: true })).toBeVisible()
    await expect(of(/Jon moved Integration 1\.2 from Fri 12 Feb to Thu 11 Feb/)).toBeVisible()
    await choose(page, 'Kind of act', 'Undo')
    await expect(page.getByRole('heading', { name: 'No entry passes the filter' })).toBeVisible()
    await page.getByRole('button', { name: 'Show all entries' }).click()
    await choose(page, 'Kind of act', 'Moving')
    await expect(page.getByText('2 of 7 entries', { exact: true })).toBeVisible()
    expect(new URL(page.url()).search).toBe('?kind=moving')
  })

  await test.step('by the keyboard to an entry, and to the course as it stood with it', async () => {
    const first = entries.getByRole('link', { name: /^As it stood on/ }).first()
    await first.focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('status').filter({ hasText: 'As it stood on Monday 4 January 2027, 09:00. Nothing here can be changed.' })).toBeVisible()
    await expect(rowOf(page, 'Integration 1.2')).toContainText('Fri 12 Feb')
    await expect(page.getByRole('button', { name: /^Acts for/ })).toHaveCount(0)
    await page.keyboard.press('Control+z')
    await expect(page.getByRole('region', { name: 'Messages' }).getByRole('listitem').filter({ hasText: 'taken back' })).toHaveCount(1)
    await page.getByRole('link', { name: 'Back to the present' }).click()
    await expect(rowOf(page, 'Integration 1.2')).toContainText('Thu 11 Feb')
  })

  await test.step('the calendar as of two days ago shows the session where it was', async () => {
    await page.goto('/calendar?view=list&day=2027-02-08')
    const session = page.getByRole('button', { name: /Integration 1\.2/ })
    await expect(session).toHaveAccessibleName(/11 Feb/)
    await page.getByRole('button', { name: 'As it stood on…' }).press('Enter')
    const panel = page.getByRole('dialog', { name: 'As it stood on' })
    await typeDay(panel, 'Day', '2027-01-04')
    await page.keyboard.press('Enter')
    await expect(page.getByText('As it stood at the end of Monday 4 January 2027.')).toBeVisible()
    await page.goto('/calendar?view=list&day=2027-02-08&asof=2027-01-04')
    await expect(session).toHaveAccessibleName(/12 Feb/)
    await session.click()
    await expect(page.getByRole('dialog').getByRole('button', { name: /Pick up|Move|Confirm/ })).toHaveCount(0)
    await page.keyboard.press('Escape')
  })

  await test.step('the check says that all rows hold, until one is tampered with', async () => {
    await goTo(page, 'Data')
    const check = page.getByRole('button', { name: 'Check the whole history' })
    const verdict = page.getByRole('region', { name: 'The history' }).getByRole('status')
    await check.press('Enter')
    await expect(verdict).toContainText('Intact: 7 rows of 1 course and of the clinic hold.')
    await tamper(page, 3)
    await check.press('Enter')
    await expect(verdict).toContainText('The history of N-33 does not hold. Row 3 was altered after it was written.')
    await expect(verdict).toContainText('The row before it was written by Coordinator on Mon 4 Jan 2027, 09:00.')
    await verdict.getByRole('link', { name: 'N-33' }).click()
    await expect(page.getByRole('alert')).toContainText('The chain does not hold. Row 3 was altered')
    await expect(of(/Follows a broken link/).first()).toBeVisible()
  })
})

async function moveTo(page: Page, title: string, day: RegExp): Promise<void> {
  await act(page, title, 'Move')
  const dialog: Locator = page.getByRole('dialog', { name: `Move ${title}` })
  await dialog.getByRole('radio', { name: day }).click()
  await dialog.getByRole('button', { name: 'Move it' }).click()
  await expect(dialog).toBeHidden()
}

/** Turns one bit of this row of the only course's log, as another program on the device could. */
async function tamper(page: Page, sequence: number): Promise<void> {
  await page.evaluate(async (wanted) => {
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(new Error(request.error?.message ?? 'the database does not answer'))
      })
    const [found] = await indexedDB.databases()
    const database = await answer(indexedDB.open(found?.name ?? ''))
    const log = database.transaction('log', 'readwrite').objectStore('log')
    const isEntry = (own: unknown): own is { stream: string; sequence: number; body: Uint8Array } =>
      typeof own === 'object' && own !== null && 'body' in own && own.body instanceof Uint8Array && 'sequence' in own && 'stream' in own
    const entries: unknown[] = await answer(log.getAll())
    const entry = entries.filter(isEntry).find((own) => own.stream !== 'clinic' && own.sequence === wanted)
    if (entry === undefined) throw new Error('no such row')
    entry.body[70] = (entry.body[70] ?? 0) ^ 1
    await answer(log.put(entry))
    database.close()
  }, sequence)
}

/** Knows what a move carries along: shown first, moved together or alone, and put back whole; refuses to know how it is found. */
import { type Page } from '@playwright/test'
import { expectAccessible } from './support/axe'
import { beginWithCourse } from './support/beginnings'
import { act, message, rowOf, weekBefore } from './support/clinic'
import { freezeClock } from './support/clock'
import { press, typeDay } from './support/fields'
import { expect, test } from './support/journey'

test.beforeEach(async ({ page, watch }) => {
  watch.keepPrivate('N-33')
  await beginWithCourse(page, weekBefore)
})

test('a dosing session carries its morning after along, and both are put back in one go', async ({ page }) => {
  const dialog = page.getByRole('dialog', { name: 'Move Dosing 1' })
  await act(page, 'Dosing 1', 'Move')

  await test.step('the day of its own morning after is free for it at the same hour', async () => {
    await dialog.getByRole('radio', { name: /^Tuesday 2 February, allowed/ }).click()
    await expect(dialog.getByRole('button', { name: /Time$/ })).toContainText('08:00–16:00')
  })

  await test.step('the dialog shows from when to when, and who has to hear of it', async () => {
    await dialog.getByRole('radio', { name: /^Wednesday 3 February, allowed/ }).click()
    await expect(dialog).toContainText('1 other session would be in conflict. It comes along and keeps its window. Tell the patient, Ida and Jon.')
    const moves = dialog.getByRole('list', { name: 'Sessions that move' }).getByRole('listitem')
    await expect(moves).toHaveText([
      /^Dosing 1.*Mon 1 Feb, 08:00 .* to Wed 3 Feb, 08:00$/,
      /^Integration 1\.1 If it stays: 2 days early, wrong order\..*Tue 2 Feb, 08:00 .* to Thu 4 Feb, 08:00$/,
    ])
    await expectAccessible(page)
  })

  await test.step('both move as one change', async () => {
    await dialog.getByRole('button', { name: 'Move both sessions' }).click()
    await expect(dialog).toBeHidden()
    await expect(rowOf(page, 'Dosing 1')).toContainText('Wed 3 Feb')
    await expect(rowOf(page, 'Integration 1.1')).toContainText('Thu 4 Feb')
    await expect(rowOf(page, 'Integration 1.1')).not.toContainText('early')
    await expect(page.getByRole('region', { name: 'History' })).toContainText(
      'Coordinator moved 2 sessions: Dosing 1 from Mon 1 Feb to Wed 3 Feb; Integration 1.1 from Tue 2 Feb to Thu 4 Feb.',
    )
  })

  await test.step('the message’s Undo puts both back', async () => {
    await message(page, 'Moved 2 sessions.').getByRole('button', { name: 'Undo' }).click()
    await expect(rowOf(page, 'Dosing 1')).toContainText('Mon 1 Feb')
    await expect(rowOf(page, 'Integration 1.1')).toContainText('Tue 2 Feb')
    await expect(page.getByRole('region', { name: 'History' })).toContainText('took back the move of several sessions')
  })
})

test('far out of its window it carries all that is counted from it, by keyboard too, with a reason', async ({ page }) => {
  const before = await days(page)
  const dialog = page.getByRole('dialog', { name: 'Move Dosing 1' })
  await act(page, 'Dosing 1', 'Move')
  await dialog.getByRole('button', { name: 'Another day' }).click()
  await typeDay(dialog, 'Another day', '2027-02-22')
  await expect(dialog).toContainText('4 other sessions would be in conflict. 11 come along and keep their windows.')
  await expect(dialog.getByRole('list', { name: 'Sessions that move' }).getByRole('listitem')).toHaveCount(12)
  const all = dialog.getByRole('button', { name: 'Move all 12 sessions all the same' })
  await all.focus()
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('alert')).toContainText('Give a reason')
  await dialog.getByRole('textbox', { name: 'Why it moves there all the same' }).fill('In hospital until 19 February.')
  await all.focus()
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(rowOf(page, 'Dosing 1')).toContainText(/Mon 22 Feb.*14 days late/s)
  await expect(rowOf(page, 'Dosing 2')).toContainText('Mon 22 Mar')
  await expect(rowOf(page, 'Integration 3.3')).toContainText('Tue 4 May')
  await expect(page.getByRole('row').filter({ hasText: 'days late' })).toHaveCount(1)
  const history = page.getByRole('region', { name: 'History' })
  await history.getByText('moved 12 sessions, because “In hospital until 19 February”').click()
  await expect(history.getByText('Integration 2.3 from Tue 16 Mar to Tue 6 Apr')).toBeVisible()

  await page.keyboard.press('Control+z')
  await expect(rowOf(page, 'Dosing 1')).toContainText('Mon 1 Feb')
  await expect.poll(() => days(page)).toEqual(before)
})

test('only this one leaves the others where they are, marked', async ({ page }) => {
  const dialog = page.getByRole('dialog', { name: 'Move Dosing 1' })
  await act(page, 'Dosing 1', 'Move')
  await dialog.getByRole('radio', { name: /^Wednesday 3 February, allowed/ }).click()
  await expect(dialog).toContainText('Only this one: Integration 1.1 stays where it is, marked as a conflict.')
  await dialog.getByRole('button', { name: 'Only this one' }).click()
  await expect(dialog).toBeHidden()
  await expect(rowOf(page, 'Dosing 1')).toContainText('Wed 3 Feb')
  await expect(rowOf(page, 'Integration 1.1')).toContainText(/Tue 2 Feb.*2 days early/s)
})

test('where nothing has to follow, nothing is asked; going back moves nothing', async ({ page }) => {
  const dialog = page.getByRole('dialog', { name: 'Move Preparation 2' })
  await act(page, 'Preparation 2', 'Move')
  await dialog.getByRole('radio', { name: /^Tuesday 19 January, allowed/ }).click()
  await expect(dialog).toContainText('Nothing else is touched.')
  await expect(dialog.getByRole('button', { name: 'Only this one' })).toHaveCount(0)
  await dialog.getByRole('button', { name: 'Leave it where it is' }).click()
  await expect(rowOf(page, 'Preparation 2')).toContainText('Mon 18 Jan')
})

test('a missed dosing session, planned again, takes what hangs on it along', async ({ page }) => {
  await freezeClock(page, '2027-02-01T18:00:00+01:00')
  await page.reload()
  await act(page, 'Dosing 1', 'Record')
  const record = page.getByRole('dialog', { name: 'Record Dosing 1' })
  await press(record, 'radio', /^Missed/)
  await record.getByRole('textbox', { name: 'Why' }).fill('Fever.')
  await record.getByRole('button', { name: 'Record', exact: true }).click()
  await expect(rowOf(page, 'Dosing 1')).toContainText('Missed')

  await act(page, 'Dosing 1', 'Plan again')
  const dialog = page.getByRole('dialog', { name: 'Plan Dosing 1 again' })
  await dialog.getByRole('radio', { name: /^Monday 8 February, allowed/ }).click()
  await dialog.getByRole('button', { name: /^Plan it again and move \d+ along$/ }).click()
  await expect(dialog).toBeHidden()
  await expect(rowOf(page, 'Dosing 1')).toContainText(/Mon 8 Feb.*Planned/s)
  await expect(rowOf(page, 'Integration 1.1')).toContainText('Tue 9 Feb')
})

/** The day in every row of the sessions. */
async function days(page: Page): Promise<readonly string[]> {
  const rows = await page.getByRole('table', { name: /sessions/i }).getByRole('row').allInnerTexts()
  return rows.flatMap((row) => /\b(?:Mon|Tue|Wed|Thu|Fri) \d+ \w{3}\b/.exec(row) ?? [])
}

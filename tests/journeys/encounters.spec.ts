/** Knows how what really happened comes into the record: over midnight, with one therapist, in an hour that never was, from two tabs; refuses to know the rules. */
import type { Locator, Page } from '@playwright/test'
import { beginWithCourse } from './support/beginnings'
import { act, message, openCourse, rowOf, weekBefore } from './support/clinic'
import { freezeClock } from './support/clock'
import { press, typeDay, typeTime } from './support/fields'
import { expect, test } from './support/journey'

const afterWindow = '2027-01-27T18:00:00+01:00'

test('a session over midnight, another too late and with one therapist, and what people make of it', async ({ page, watch }) => {
  watch.keepPrivate('N-33')
  await beginWithCourse(page, weekBefore)
  await freezeClock(page, afterWindow)
  await page.reload()
  const deviations = page.getByRole('region', { name: 'Deviations' })
  await expect(deviations).toContainText('None so far.')

  await test.step('all came for the whole time: one line says so, and nothing more is asked', async () => {
    const dialog = await recording(page, 'Preparation 1')
    await expect(dialog.getByRole('region', { name: 'Who was there' })).toContainText('Ida and Jon, 90 min each, in person')
    await meetConditions(dialog)
    await dialog.getByRole('button', { name: 'Record', exact: true }).click()
    await expect(dialog).toBeHidden()
  })

  await test.step('it ran over midnight, and says so once the end lies before the start', async () => {
    await act(page, 'Preparation 1', 'Correct the record')
    const dialog = page.getByRole('dialog', { name: 'Correct Preparation 1' })
    await typeTime(dialog, 'Start', '22:30')
    await typeTime(dialog, 'End', '00:15')
    await dialog.getByRole('textbox', { name: 'Why it is corrected' }).fill('It was held in the night.')
    await dialog.getByRole('button', { name: 'Correct', exact: true }).click()
    await expect(dialog.getByRole('alert')).toContainText('If it ended on the next day, say so.')
    await press(dialog, 'checkbox', /It ended the next day, Tuesday 12 January/)
    await dialog.getByRole('button', { name: 'Correct', exact: true }).click()
    await expect(dialog).toBeHidden()
    await expect(rowOf(page, 'Preparation 1')).toContainText(/22:30–00:15.*1 h 45 min.*ends next day/s)
  })

  await test.step('two days late and with one therapist: both are said, and a reason is asked for', async () => {
    const dialog = await recording(page, 'Preparation 2')
    await typeDay(dialog, 'Held on', '2027-01-27')
    await dialog.getByRole('button', { name: /^Change who was there/ }).click()
    await press(dialog, 'checkbox', 'Jon')
    await expect(dialog).toContainText('2 days after its window')
    await expect(dialog).toContainText('Preparation 2 needs 2 therapists, and one was there.')
    await dialog.getByRole('textbox', { name: 'Why' }).fill('Snow, and Jon was ill.')
    await dialog.getByRole('button', { name: 'Record', exact: true }).click()
    await expect(dialog).toBeHidden()
    await expect(deviations).toContainText('2 · 2 to assess')
    await expect(deviations.getByRole('article').first()).toContainText(/2 days after its window.*Planned.*Mon 18 Jan.*Allowed.*15 – 25 Jan.*Actual.*Wed 27 Jan.*Snow, and Jon was ill/s)
  })

  await test.step('it is assessed, corrected, and the correction taken back', async () => {
    const first = deviations.getByRole('article').first()
    await first.getByRole('button', { name: /^Assess/ }).click()
    await assess(page.getByRole('dialog', { name: 'Assess Preparation 2' }), 'Minor', 'The roads were closed.', 'Assess')
    await expect(deviations).toContainText('2 · 1 to assess')
    await first.getByRole('button', { name: /^Correct the assessment/ }).click()
    await assess(page.getByRole('dialog', { name: 'Correct the assessment of Preparation 2' }), 'Major', 'It was known a day before.', 'Correct')
    await expect(first).toContainText('Major: It was known a day before.')
    await message(page, 'assessed as major').getByRole('button', { name: 'Undo' }).click()
    await expect(first).toContainText('Minor: The roads were closed.')
  })

  await test.step('the list of the whole clinic has it, by class', async () => {
    await page.goto('/deviations')
    const list = page.getByRole('region', { name: 'Deviations of all courses' })
    await expect(list.getByRole('article')).toHaveCount(2)
    await press(page, 'radio', 'Not yet assessed 1')
    await expect(list.getByRole('article')).toHaveCount(1)
    await expect(list).toContainText('One therapist only')
    expect(page.url()).not.toContain('N-33')
  })

  await test.step('half past two on the night of 28 March never was', async () => {
    await freezeClock(page, '2027-03-28T12:00:00+02:00')
    await openCourse(page, 'N-33')
    const dialog = await recording(page, 'Preparation 3')
    await typeDay(dialog, 'Held on', '2027-03-28')
    await typeTime(dialog, 'Start', '02:30')
    await expect(dialog.getByRole('alert')).toContainText('Sun 28 Mar, 02:30 does not exist: the clocks are set forward over it.')
  })
})

test('two tabs record the same session, and nothing of either is lost', async ({ page, context, watch }) => {
  watch.keepPrivate('N-33')
  await beginWithCourse(page, weekBefore)
  await freezeClock(page, afterWindow)
  await page.reload()
  const other = await context.newPage()
  await freezeClock(other, afterWindow)
  await other.goto(page.url())

  await test.step('both say the same, and both are right', async () => {
    const [mine, theirs] = [await recording(page, 'Preparation 1'), await recording(other, 'Preparation 1')]
    for (const dialog of [mine, theirs]) await meetConditions(dialog)
    await mine.getByRole('button', { name: 'Record', exact: true }).click()
    await expect(mine).toBeHidden()
    await theirs.getByRole('button', { name: 'Record', exact: true }).click()
    await expect(theirs).toBeHidden()
    await expect(message(other, 'recorded already, with the same words')).toContainText('Coordinator recorded that on Wed 27 Jan, 18:00')
  })

  await test.step('the second hears what stands there, keeps what was typed, and corrects it knowingly', async () => {
    const [mine, theirs] = [await recording(page, 'Preparation 2'), await recording(other, 'Preparation 2')]
    await typeTime(theirs, 'End', '09:45')
    await theirs.getByRole('textbox', { name: 'Short note' }).fill('Ran a little over.')
    await mine.getByRole('button', { name: 'Record', exact: true }).click()
    await expect(mine).toBeHidden()
    await expect(theirs.getByRole('alert')).toContainText(/Preparation 2 is completed\. Coordinator recorded that on Wed 27 Jan, 18:00: Mon 18 Jan, 08:00–09:30, Ida and Jon, 90 min each, in person\. Nothing was written over it\./)
    await theirs.getByRole('button', { name: 'Correct it to this' }).click()
    const correcting = other.getByRole('dialog', { name: 'Correct Preparation 2' })
    await expect(correcting.getByRole('textbox', { name: 'Short note' })).toHaveValue('Ran a little over.')
    await correcting.getByRole('textbox', { name: 'Why it is corrected' }).fill('It ended later.')
    await correcting.getByRole('button', { name: 'Correct', exact: true }).click()
    await expect(correcting).toBeHidden()
    await expect(rowOf(page, 'Preparation 2')).toContainText(/08:00–09:45.*1 h 45 min/s)
  })
})

async function recording(page: Page, title: string): Promise<Locator> {
  await act(page, title, 'Record')
  return page.getByRole('dialog', { name: `Record ${title}` })
}

async function meetConditions(dialog: Locator): Promise<void> {
  await press(dialog, 'checkbox', /consent/i)
  await press(dialog, 'checkbox', /eligib/i)
}

async function assess(dialog: Locator, grade: string, why: string, words: string): Promise<void> {
  await press(dialog, 'radio', grade)
  await dialog.getByRole('textbox', { name: 'Why it is classed so' }).fill(why)
  await dialog.getByRole('button', { name: words, exact: true }).click()
  await expect(dialog).toBeHidden()
}

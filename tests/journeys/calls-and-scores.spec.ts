/** Knows the calls after two doses and the scores of one scale, as they are recorded, corrected and read; refuses to know the rules. */
import type { Page } from '@playwright/test'
import { expectAccessible } from './support/axe'
import { beginWithClinic } from './support/beginnings'
import { act, goTo, openCourse, rowOf, weekBefore } from './support/clinic'
import { choose, press, typeDay, typeTime } from './support/fields'
import { expect, test } from './support/journey'
import { jumpTo } from './support/recording'

const visit = { staff: 'therapist-pair', gates: [], confidence: 'seen', windowConfidence: 'assumption', note: '' }
const calls = { kind: 'contact', mode: 'phone', firstDay: 1, lastDay: 7, count: 4, countMin: 2, countMax: 7, confidence: 'recalled', note: '' }
const twoDoses = {
  id: 'two-doses', name: 'Two doses with calls', citation: '', indication: '', substance: '', status: 'own', retracted: false, anchor: 'exp-1', lengthDays: 56,
  overnightPolicy: { value: 'none', confidence: 'assumption' }, counts: {},
  contactSeries: [{ ...calls, after: 'exp-1' }, { ...calls, after: 'exp-2' }],
  sessions: [
    { ...visit, id: 'exp-1', kind: 'dosing', title: 'Dosing session 1', durationMinutes: 480, after: null, offsetDays: { target: 0, earliest: 0, latest: 0 } },
    { ...visit, id: 't2', kind: 'assessment', title: 'CAPS-5 T2', durationMinutes: 90, staff: 'independent-rater', remoteAllowed: true, after: 'exp-1', offsetDays: { target: 8, earliest: 8, latest: 8 } },
    { ...visit, id: 'exp-2', kind: 'dosing', title: 'Dosing session 2', durationMinutes: 480, after: 'exp-1', offsetDays: { target: 21, earliest: 14, latest: 28 } },
  ],
}

test('four calls after a dose, a series that falls short, and a score over the weeks', async ({ page, watch }) => {
  watch.keepPrivate('N-33')
  await beginWithClinic(page, weekBefore)
  await adopt(page)
  const first = page.getByRole('region', { name: 'Calls after Dosing 1' })
  const second = page.getByRole('region', { name: 'Calls after Dosing 2' })
  const contact = page.getByRole('dialog', { name: /ontact after Dosing 1/ })

  await test.step('before the dose is held nothing is to be called; after it, Today asks for the first call', async () => {
    await expect(first).toContainText('not held yet')
    await held(page, 'Dosing 1', '2027-01-11')
    await jumpTo(page, '2027-01-12T10:24:00+01:00')
    await goTo(page, 'Today')
    const list = page.getByRole('region', { name: 'To call today' })
    await expect(list).toContainText(/N-33, after Dosing 1.*0 of 4 reached.*until Mon 18 Jan/)
    await list.getByRole('button', { name: 'Reached: N-33, after Dosing 1', exact: true }).click()
    await expect(list).toBeHidden()
  })

  await test.step('the calendar suggests the next call above the hours of its day, and says that nothing is booked', async () => {
    await goTo(page, 'Calendar')
    await page.getByRole('button', { name: 'Thursday 14 January, 1 call suggested by the app, not booked: N-33, call 2 of 4 after Dosing 1, ahead' }).click()
    await expect(page.getByRole('dialog', { name: '1 call suggested for Thursday 14 January' })).toContainText('N-33, call 2 of 4')
    await expectAccessible(page)
    await page.keyboard.press('Escape')
  })

  await test.step('one is not reached and stays due; one is recorded for an earlier time, and struck out', async () => {
    await openCourse(page, 'N-33')
    await jumpTo(page, '2027-01-14T11:00:00+01:00')
    await first.getByRole('button', { name: 'Not reached: N-33, after Dosing 1' }).click()
    await expect(first).toContainText(/1 of 4 reached · 1 try without an answer/)
    await expect(first).toContainText('1 call due now')
    await first.getByRole('button', { name: /^Earlier/ }).click()
    await typeTime(contact, 'Time', '09:10')
    await contact.getByRole('button', { name: 'Record', exact: true }).click()
    await expect(first).toContainText('2 of 4 reached')
    await first.getByRole('button', { name: 'Acts for the contact of Thu 14 Jan, 09:10' }).click()
    await page.getByRole('menuitem', { name: 'Strike out' }).click()
    const strike = page.getByRole('dialog', { name: 'Strike out the contact after Dosing 1?' })
    await strike.getByRole('textbox', { name: 'Why' }).fill('That was another patient.')
    await strike.getByRole('button', { name: 'Strike it out' }).click()
    await expect(first).toContainText('1 of 4 reached')
    await expect(first).toContainText('Struck out by Coordinator: “That was another patient.”')
  })

  await test.step('with the fourth call the series is done; a call outside its days asks why', async () => {
    for (const [index, day] of ['14', '16', '18'].entries()) {
      await jumpTo(page, `2027-01-${day}T15:00:00+01:00`)
      await first.getByRole('button', { name: 'Reached: N-33, after Dosing 1', exact: true }).click()
      await expect(first).toContainText(`${index + 2} of 4 reached`)
    }
    await expect(first.locator('header')).toContainText('done')
    await jumpTo(page, '2027-01-20T10:00:00+01:00')
    await first.getByText('6 entries').click()
    await first.getByRole('button', { name: 'Record a call… for N-33, after Dosing 1' }).click()
    await expect(contact).toContainText('contacts after Dosing 1 on 12 – 18 Jan, and this is 2 days after its days')
    await contact.getByRole('button', { name: 'Record', exact: true }).click()
    await expect(contact.getByRole('alert')).toContainText('Give a reason')
    await contact.getByRole('textbox', { name: 'Why' }).fill('They rang back.')
    await contact.getByRole('button', { name: 'Record', exact: true }).click()
    await expect(first).toContainText('2 days after its days · “They rang back.”')
  })

  await test.step('a recorded assessment offers its score, which is corrected and stands over the weeks', async () => {
    await act(page, 'CAPS-5 T2', 'Record')
    const record = page.getByRole('dialog', { name: 'Record CAPS-5 T2' })
    await record.getByRole('button', { name: 'Record', exact: true }).click()
    const score = page.getByRole('dialog', { name: 'Enter a score' })
    await expect(score.getByRole('textbox', { name: 'Scale' })).toHaveValue('CAPS-5')
    await score.getByRole('textbox', { name: 'Score' }).fill('27 of 80')
    await score.getByRole('button', { name: 'Enter it' }).click()
    await expect(score.getByRole('alert')).toContainText('a number with at most one decimal')
    await score.getByRole('textbox', { name: 'Score' }).fill('27,5')
    await score.getByRole('button', { name: 'Enter it' }).click()
    const scale = page.getByRole('region', { name: 'CAPS-5', exact: true })
    await expect(scale.getByRole('row', { name: /Tue 19 Jan 2027/ })).toContainText('27.5')
    await scale.getByRole('button', { name: /^Acts for CAPS-5 27.5/ }).click()
    await page.getByRole('menuitem', { name: 'Correct' }).click()
    const correct = page.getByRole('dialog', { name: 'Correct the score' })
    await correct.getByRole('textbox', { name: 'Score' }).fill('29')
    await correct.getByRole('textbox', { name: 'Why it is corrected' }).fill('Misread.')
    await correct.getByRole('button', { name: 'Correct', exact: true }).click()
    await expect(scale).toContainText('Corrected by Coordinator: “Misread.”')
    await expect(page.getByRole('figure', { name: 'Eight weeks' })).toContainText('Scores: CAPS-5 29, taken on Tue 19 Jan.')
    await expect(scale.getByRole('figure', { name: /^CAPS-5 over the weeks/ })).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('a second series with one call closes short, says so, and waits among the deviations until it is assessed', async () => {
    await held(page, 'Dosing 2', '2027-02-01')
    await jumpTo(page, '2027-02-02T10:00:00+01:00')
    await second.getByRole('button', { name: 'Reached: N-33, after Dosing 2', exact: true }).click()
    await expect(second).toContainText('1 of 4 reached')
    await jumpTo(page, '2027-02-09T10:00:00+01:00')
    await expect(second).toContainText('1 call short of the least, 2')
    await expect(page.getByRole('region', { name: 'History' })).toContainText('recorded a contact after Dosing 2 on Tue 2 Feb, 10:00')
    await goTo(page, 'Today')
    await page.getByRole('link', { name: 'to be assessed' }).click()
    const list = page.getByRole('region', { name: 'Deviations of all courses' })
    await expect(list.getByRole('listitem').first()).toContainText(/N-33, Dosing 2: 1 call short of the least.*Written by the app at the end of Mon 8 Feb/)
    await list.getByRole('button', { name: 'Assess: N-33, Dosing 2, 1 call short of the least' }).click()
    const assess = page.getByRole('dialog', { name: 'Assess Dosing 2' })
    await press(assess, 'radio', 'Minor')
    await assess.getByRole('textbox', { name: 'Why it is classed so' }).fill('The patient was travelling.')
    await assess.getByRole('button', { name: 'Assess', exact: true }).click()
    await expect(list).not.toContainText('1 call short of the least')
    await page.getByRole('link', { name: 'History', exact: true }).click()
    await expect(page.getByRole('region', { name: 'Entries' })).toContainText('assessed “1 call short of the least” of Dosing 2 as minor')
  })
})

async function adopt(page: Page): Promise<void> {
  await goTo(page, 'Planning')
  await page.getByRole('textbox', { name: 'Code or initials' }).fill('N-33')
  await page.getByRole('button', { name: 'Go on' }).click()
  await press(page, 'radio', /A protocol of your own/)
  const buffer = Buffer.from(JSON.stringify(twoDoses))
  await page.getByLabel('Protocol file').setInputFiles({ name: 'two-doses.json', mimeType: 'application/json', buffer })
  await expect(page.getByText('The protocol is sound.')).toBeVisible()
  await page.getByRole('button', { name: 'Go on' }).click()
  await typeDay(page, 'Start', '2027-01-11')
  await choose(page, 'First therapist', 'Ida')
  await choose(page, 'Second therapist', 'Jon')
  await page.getByRole('button', { name: 'Propose a plan' }).click()
  await page.getByRole('button', { name: 'Adopt this plan' }).click()
  await expect(page.getByRole('heading', { name: 'N-33', exact: true, level: 1 })).toBeVisible()
}

async function held(page: Page, title: string, day: string): Promise<void> {
  await jumpTo(page, `${day}T18:30:00+01:00`)
  await act(page, title, 'Record')
  const dialog = page.getByRole('dialog', { name: `Record ${title}` })
  await press(dialog, 'radio', /^Completed/)
  await dialog.getByRole('button', { name: 'Record', exact: true }).click()
  await expect(rowOf(page, title)).toContainText('Completed')
}

/** Knows that a course without a plan is explained, and that what is offered instead leads to one; refuses to know how either is found. */
import { expectAccessible } from './support/axe'
import { beginWithClinic } from './support/beginnings'
import { propose, weekBefore } from './support/clinic'
import { typeDay } from './support/fields'
import { expect, test } from './support/journey'

test('a last day that comes too soon is named, and moved by as much as it takes', async ({ page }) => {
  await beginWithClinic(page, weekBefore)
  await propose(page, 'N-34', '2027-01-11')
  await expect(page.getByText('16 sessions · keeps every rule · checked twice')).toBeVisible()
  await page.getByRole('button', { name: 'People and days' }).click()
  await typeDay(page, 'Not later than', '2027-01-13')
  await typeDay(page, 'Last day the patient can come', '2027-05-04')
  await page.getByRole('button', { name: 'Propose a plan' }).click()

  await expect(page.getByRole('status').filter({ hasText: 'No plan keeps every rule as long as these 3 things hold together' })).toBeVisible()
  const facts = page.getByRole('list', { name: 'What stands in the way' }).getByRole('listitem')
  await expect(facts).toHaveText([
    'Outcome assessment must be 119 to 140 days after Preparation 1.',
    'The course does not start before Monday 11 January 2027.',
    'The patient’s last day is Tuesday 4 May 2027.',
  ])
  await expectAccessible(page)

  const offered = page.getByRole('region', { name: 'What would make it possible' }).getByRole('listitem')
  await expect(offered.filter({ hasText: 'Let Outcome assessment be up to 6 days earlier' })).toContainText('leaves a rule, with a reason')

  await test.step('a plan that leaves a rule can be looked at, and asks for the reason', async () => {
    await offered.filter({ hasText: 'Let Outcome assessment' }).getByRole('button', { name: /^Look at this plan/ }).click()
    await expect(page.getByRole('heading', { name: 'Rules left' })).toBeVisible()
    await expect(page.getByRole('textbox', { name: /^Why it is planned so/ })).toBeVisible()
    await page.getByRole('button', { name: 'Back to what stands in the way' }).click()
  })

  await test.step('what was asked for can be changed at once, and then there is a plan', async () => {
    await offered.filter({ hasText: 'Let the patient come until Monday 10 May 2027, 6 days longer.' }).getByRole('button', { name: /^Plan with this/ }).click()
    await expect(page.getByText('16 sessions · keeps every rule · checked twice')).toBeVisible()
  })
})

test('a day off, one dosing room and the morning after are told together, and somebody else can take over', async ({ page }) => {
  await beginWithClinic(page, weekBefore)
  await page.goto('/clinic')
  const ida = page.getByRole('group', { name: 'Ida', exact: true })
  await ida.getByText('Own hours').click()
  await ida.getByRole('button', { name: /^Take out Tuesday/ }).click()
  await page.getByRole('group', { name: 'Willow', exact: true }).getByText('Dosing sessions').click()
  const rowan = page.getByRole('group', { name: 'Rowan', exact: true })
  for (const weekday of ['Tue', 'Wed', 'Thu', 'Fri']) await rowan.getByRole('group', { name: /^Closed every/ }).getByText(weekday, { exact: true }).click()
  await page.getByRole('button', { name: /^Save/ }).click()
  await propose(page, 'N-35', '2027-01-11')

  await expect(page.getByRole('list', { name: 'What stands in the way' }).getByRole('listitem')).toHaveText([
    'Integration 1.1 must be the day after Dosing 1.',
    'Ida and Jon are the pair asked for.',
    'Ida does not work on Tuesdays.',
    'Rowan is the only room for dosing sessions.',
    'Rowan is open on Mondays only.',
    'The clinic is closed on Saturdays and Sundays.',
  ])
  const offered = page.getByRole('region', { name: 'What would make it possible' }).getByRole('listitem')
  await expect(offered.filter({ hasText: /^Open Rowan on/ }).getByRole('link', { name: /^People and rooms/ })).toBeVisible()
  await expectAccessible(page)
  await offered.first().getByRole('button', { name: /^Plan with this: Plan with/ }).click()
  await expect(page.getByText('16 sessions · keeps every rule · checked twice')).toBeVisible()
})

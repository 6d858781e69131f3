/** Knows how tables and bundles leave the app from what is on screen, and what stands in them; refuses to know how they are written. */
import { parse } from 'csv-parse/sync'
import { beginWithSample } from './support/beginnings'
import { openCourse, weekBefore } from './support/clinic'
import { expect, test } from './support/journey'
import { addTo, formOf, savedFile } from './support/saved-file'

test('a course leaves as tables and as a bundle, saying first what is told of the patient', async ({ page, watch }) => {
  watch.keepPrivate('K-17')
  await beginWithSample(page, weekBefore)
  await openCourse(page, 'K-17')

  await test.step('as a table of its sessions', async () => {
    await page.getByRole('button', { name: 'Files' }).click()
    const form = 'Table of sessions'
    await expect(formOf(page, form)).toContainText('The patient’s code, no name.')
    await expect(formOf(page, form)).toContainText('no diagnosis, no substance, no dose')
    const { name, text } = await savedFile(page, form)
    expect(name).toBe('sessions-of-a-course.csv')
    expect(text.startsWith('\ufeffpatient,session,kind,state,')).toBe(true)
    const rows = rowsOf(text)
    expect(rows).toHaveLength(16)
    expect(new Set(rows.map((row) => row['patient']))).toEqual(new Set(['K-17']))
    expect(rows.filter((row) => Number(row['days outside window']) > 0).map((row) => row['session'])).toEqual(['Integration 1.3'])
    expect(text).not.toMatch(/MDMA|Fever/)
  })

  await test.step('with what people typed, where it is asked for', async () => {
    await page.getByRole('button', { name: 'Files' }).click()
    const form = 'Table of deviations'
    await addTo(page, form, [/^What people typed/])
    await expect(formOf(page, form)).toContainText('titles of added visits as people typed them')
    const { name, text } = await savedFile(page, form)
    expect(name).toBe('deviations-of-a-course.csv')
    expect(rowsOf(text)).toMatchObject([{ patient: 'K-17', session: 'Integration 1.3', deviation: 'outside-window', reason: 'Fever in the planned week; the patient asked to wait.' }])
  })

  await test.step('as a bundle for other systems', async () => {
    await page.getByRole('button', { name: 'Files' }).click()
    const { name, text } = await savedFile(page, 'FHIR bundle')
    expect(name).toBe('course.fhir.json')
    const bundle: unknown = JSON.parse(text)
    expect(bundle).toMatchObject({ resourceType: 'Bundle', type: 'collection' })
    const types = [...text.matchAll(/"resourceType": "(\w+)"/g)].map(([, type]) => type)
    expect(types.filter((type) => type === 'Appointment')).toHaveLength(16)
    expect(types.filter((type) => type === 'DetectedIssue')).toHaveLength(1)
    expect(types).toEqual(expect.arrayContaining(['PlanDefinition', 'CarePlan', 'Patient', 'Practitioner', 'Location', 'Encounter']))
    expect(text).not.toMatch(/MDMA|Fever/)
  })
})

test('the calendar, the deviations and the figures leave as tables of what is on screen', async ({ page }) => {
  await beginWithSample(page, weekBefore, '/calendar?view=list&kind=dosing')

  await test.step('the days of the calendar, as its filters leave them', async () => {
    const count = Number(/^(\d+) of/.exec(await page.getByRole('status').filter({ hasText: 'sessions' }).first().innerText())?.[1])
    await page.getByRole('button', { name: 'Files' }).click()
    await expect(formOf(page)).toContainText('Sessions that the filters leave, 4 – 31 January 2027.')
    const rows = rowsOf((await savedFile(page)).text)
    expect(rows).toHaveLength(count)
    expect(count).toBeGreaterThan(0)
    expect(new Set(rows.map((row) => row['kind']))).toEqual(new Set(['dosing']))
  })

  await test.step('every session of the courses that a list shows', async () => {
    await page.goto('/patients')
    await page.getByLabel('Find a code').fill('K-1')
    await expect(page.getByRole('rowheader')).toHaveCount(1)
    await page.getByRole('button', { name: 'Files' }).click()
    await expect(formOf(page)).toContainText('Every session of the course listed, with a date or without.')
    const { name, text } = await savedFile(page)
    expect(name).toBe('sessions-by-course.csv')
    expect(rowsOf(text).map((row) => row['patient'])).toEqual(Array.from({ length: 16 }, () => 'K-17'))
  })

  await test.step('the deviations of all courses', async () => {
    await page.goto('/deviations')
    await page.getByRole('button', { name: 'Files' }).click()
    const { name, text } = await savedFile(page)
    expect(name).toBe('deviations.csv')
    expect(rowsOf(text).map((row) => row['deviation']).toSorted()).toEqual(['no-show', 'outside-window'])
  })

  await test.step('the hours of the figures, with semicolons', async () => {
    await page.goto('/figures')
    await page.getByRole('button', { name: 'Files' }).click()
    await addTo(page, 'Hours by therapist', [/^Semicolons between cells/])
    const { name, text } = await savedFile(page, 'Hours by therapist')
    expect(name).toBe('hours-by-therapist.csv')
    expect(rowsOf(text, ';').map((row) => row['therapist'])).toEqual(['Ana', 'Ben', 'Chidi', 'Dana'])
    await page.getByRole('button', { name: 'Files' }).click()
    expect(new Set(rowsOf((await savedFile(page, 'Hours by course')).text).map((row) => row['patient'])).size).toBeGreaterThan(5)
  })
})

function rowsOf(text: string, delimiter = ','): readonly Readonly<Record<string, string>>[] {
  const rows: Record<string, string>[] = parse(text, { bom: true, columns: true, delimiter })
  return rows
}

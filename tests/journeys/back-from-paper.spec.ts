/** Knows that a sheet that comes back opens what it is about, typed, from a hand scanner or before a camera; refuses to know how a code is made. */
import type { Page } from '@playwright/test'
import { beginWithSample } from './support/beginnings'
import { openCourse, turnTo, weekBefore } from './support/clinic'
import { expect, test } from './support/journey'

test('the code on a letter opens its course, however it is entered, and says whether the sheet is the latest', async ({ page }) => {
  await beginWithSample(page, weekBefore)
  const { code, picture } = await printedCode(page, 'K-17')

  await page.getByRole('link', { name: 'Back from paper' }).click()
  await page.getByLabel('Code of the sheet').fill(code.toLowerCase())
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'The course of K-17' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Sheets printed of this course' })).toContainText('Current')

  await test.step('a wrong sign is found', async () => {
    const wrong = code.endsWith('2') ? `${code.slice(0, -1)}3` : `${code.slice(0, -1)}2`
    await page.getByLabel('Code of the sheet').fill(wrong)
    await page.keyboard.press('Enter')
    await expect(page.getByText('One of the signs is not as on the sheet')).toBeVisible()
    await expect(page.getByRole('heading', { name: 'The course of K-17' })).toBeHidden()
  })

  await test.step('what is no code never gets into the address', async () => {
    await page.getByLabel('Code of the sheet').fill('Mara Lind')
    await page.keyboard.press('Enter')
    await expect(page.getByText('No code has the sign')).toBeVisible()
    expect(page.url()).not.toMatch(/Mara|Lind/)
  })

  await test.step('a hand scanner opens it from any page', async () => {
    await turnTo(page, '/figures')
    await page.getByRole('heading', { level: 1 }).click()
    await scanByHand(page, `EW1:${code.replaceAll('-', '')}`)
    await expect(page.getByRole('heading', { name: 'The course of K-17' })).toBeVisible()
    expect(page.url()).not.toContain('K-17')
  })

  await test.step('a camera reads the square', async () => {
    await turnTo(page, '/paper')
    await showToCamera(page, picture)
    await page.getByRole('button', { name: 'Scan with the camera' }).click()
    await expect(page.getByRole('heading', { name: 'The course of K-17' })).toBeVisible()
    expect(await page.evaluate(() => document.querySelectorAll('video').length)).toBe(0)
  })
})

test('a letter with an old number of the clinic’s is not called current, though nothing of the course changed', async ({ page }) => {
  await beginWithSample(page, weekBefore)
  const { code } = await printedCode(page, 'K-17')
  await turnTo(page, '/clinic')
  await page.getByLabel('Night telephone').fill('01632 960199')
  await page.getByRole('button', { name: /^Save/ }).first().click()
  await turnTo(page, '/paper')
  await page.getByLabel('Code of the sheet').fill(code)
  await page.getByRole('button', { name: 'Open' }).click()
  const prints = page.getByRole('region', { name: 'Sheets printed of this course' })
  await expect(prints).toContainText('other details than today’s')
  await expect(prints).not.toContainText('Current')
})

test('a sheet of an earlier plan is told from the latest, with what has changed', async ({ page }) => {
  await beginWithSample(page, weekBefore)
  const { code } = await printedCode(page, 'R-23')
  await openCourse(page, 'R-23')
  await page.getByRole('button', { name: 'Put on hold' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').fill('Moved house')
  await dialog.getByRole('button', { name: 'Put on hold' }).click()
  await expect(dialog).toBeHidden()
  await turnTo(page, '/paper')
  await page.getByLabel('Code of the sheet').fill(code)
  await page.getByRole('button', { name: 'Open' }).click()
  const prints = page.getByRole('region', { name: 'Sheets printed of this course' })
  await expect(prints).toContainText('Changed since the last of them')
  await expect(prints).toContainText('on hold')
})

/** Prints the letter, and gives the signs beside its square and the square as a picture. */
async function printedCode(page: Page, patient: string): Promise<{ readonly code: string; readonly picture: string }> {
  await openCourse(page, patient)
  await page.getByRole('link', { name: 'Print' }).click()
  const corner = page.locator('.paper-code').first()
  const code = await corner.locator('b').innerText()
  const picture = (await corner.locator('svg').screenshot()).toString('base64')
  await page.evaluate(() => {
    window.print = () => undefined
  })
  await page.getByRole('button', { name: /^Print \d+ pages?$/ }).click()
  return { code: code.trim(), picture }
}

/** The camera sees the sheet's square in the middle of a grey room. */
async function showToCamera(page: Page, picture: string): Promise<void> {
  await page.evaluate(async (base64) => {
    const image = new Image()
    image.src = `data:image/png;base64,${base64}`
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = 640
    canvas.height = 480
    const context = canvas.getContext('2d')
    const draw = () => {
      if (context === null) return
      context.fillStyle = '#999'
      context.fillRect(0, 0, 640, 480)
      context.drawImage(image, 200, 120, 240, 240)
    }
    draw()
    setInterval(draw, 100)
    navigator.mediaDevices.getUserMedia = () => Promise.resolve(canvas.captureStream(10))
  }, picture)
}

/** A scanner leaves milliseconds between signs, which a busy machine that types them one by one does not. */
async function scanByHand(page: Page, text: string): Promise<void> {
  await page.evaluate((signs) => {
    for (const key of signs) document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
  }, text)
}

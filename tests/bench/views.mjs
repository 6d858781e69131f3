/** Knows how long a person waits for a view of a crowded calendar, and for each frame while a session is carried; refuses to say what is too much. */
import { asked, drawn, onCrowdedPage } from './crowded-page.mjs'

const keys = { d: 'Day', w: 'Week', m: 'Month', l: 'List', r: 'People', c: 'Courses' }
const rounds = 6

await onCrowdedPage(asked('courses', 1000), async (page) => {
  await page.waitForTimeout(1000)
  // At once after the start, before anything was worked out beside the page; then again and again, each time to other days.
  const times = new Map(Object.values(keys).map((view) => [view, []]))
  for (let round = 0; round < rounds; round += 1) {
    for (const [key, view] of Object.entries(keys)) {
      times.get(view).push(await page.evaluate(afterKey, key))
      await drawn(page)
    }
    // A week back, where the courses are in full run.
    for (const key of ['w', 'p']) {
      await page.evaluate(afterKey, key)
      await drawn(page)
    }
  }
  line('key to view, ms', 'first', 'median after', 'slowest after', 'at rest')
  for (const [view, [first, ...after]] of times) {
    const shown = after.map((one) => one.shown)
    line(view, ...[first.shown, median(shown), Math.max(...shown), median(after.map(({ rest }) => rest))].map((time) => time.toFixed(1)))
  }

  line('frames while carried, ms', 'frames', 'median', 'slowest')
  for (const key of ['w', 'm']) {
    await page.evaluate(afterKey, key)
    await drawn(page)
    const gaps = await carried(page)
    line(keys[key], gaps.length, median(gaps).toFixed(1), Math.max(...gaps).toFixed(1))
  }
})

/** Runs in the page: from the press of a key until the view stands on screen, and until nothing follows any more (what has to be scrolled to comes a moment later), each laid out. */
async function afterKey(key) {
  const times = []
  const layOut = () => {
    document.body.getBoundingClientRect()
    times.push(performance.now())
  }
  const observer = new MutationObserver(layOut)
  observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true })
  const from = performance.now()
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
  do await new Promise((done) => setTimeout(done, 150))
  while (performance.now() - (times.at(-1) ?? from) < 150)
  observer.disconnect()
  return { shown: (times[0] ?? from) - from, rest: (times.at(-1) ?? from) - from }
}

/** Milliseconds from frame to frame while the pointer carries the first session that can be carried over the view. */
async function carried(page) {
  const session = page.locator('[data-tell]').filter({ visible: true }).first()
  await session.scrollIntoViewIfNeeded()
  const box = await session.boundingBox()
  const [x, y] = [box.x + box.width / 2, box.y + Math.min(10, box.height / 2)]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 8, y + 8)
  await page.waitForTimeout(1000)
  const gaps = page.evaluate(async () => {
    const times = []
    for (const end = performance.now() + 3000; performance.now() < end; ) times.push(await new Promise((resolve) => requestAnimationFrame(resolve)))
    return times.slice(1).map((time, index) => time - times[index])
  })
  for (let step = 0; step < 90; step += 1) await page.mouse.move(x + 8 + (step % 45) * 14, y + 8 + (step % 18) * 18)
  const found = await gaps
  await page.keyboard.press('Escape')
  await page.mouse.up()
  return found
}

function median(figures) {
  return figures.toSorted((one, other) => one - other)[Math.floor(figures.length / 2)]
}

function line(...cells) {
  console.log(cells.map((cell, index) => (index === 0 ? String(cell).padEnd(28) : String(cell).padStart(16))).join(''))
}

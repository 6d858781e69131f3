/** Knows what the page holds in memory while a person goes from view to view of a crowded calendar; refuses to say what is too much. */
import { asked, drawn, onCrowdedPage } from './crowded-page.mjs'

const views = ['Day', 'Week', 'Month', 'List', 'People', 'Courses']
const changes = asked('changes', 200)
/** At each of them the month is on screen, with the same days; between two of them each view is stepped on once. */
const marks = Array.from({ length: Math.floor((changes - 20) / 42) + 1 }, (_, index) => 20 + index * 42)

await onCrowdedPage(asked('courses', 300), async (page, context) => {
  const devtools = await context.newCDPSession(page)
  await devtools.send('Performance.enable')
  const rows = []
  for (let change = 1; change <= changes; change += 1) {
    const view = views[change % views.length]
    await page.locator('label').filter({ has: page.getByRole('radio', { name: view, exact: true }) }).click()
    await page.getByRole('radio', { name: view, exact: true, checked: true }).waitFor()
    await drawn(page)
    // Every seventh change also goes on by a step and back, so that other days are read too.
    for (const key of change % 7 === 0 ? ['n', 'p'] : []) {
      await page.keyboard.press(key)
      await drawn(page)
    }
    if (marks.includes(change) || change === changes) rows.push({ changes: change, ...(await figures(page, devtools)) })
  }
  print(rows)
})

/** After everything that nothing holds has been let go. */
async function figures(page, devtools) {
  await page.waitForTimeout(500)
  for (let times = 0; times < 3; times += 1) await devtools.send('HeapProfiler.collectGarbage')
  const { metrics } = await devtools.send('Performance.getMetrics')
  const of = (name) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN
  return { heap: of('JSHeapUsedSize'), nodes: of('Nodes'), listeners: of('JSEventListeners') }
}

function print(rows) {
  const [first] = rows
  const line = (...cells) => console.log(cells.map((cell) => String(cell).padStart(16)).join(''))
  line('changes of view', 'heap, MB', 'since the first', 'nodes', 'listeners')
  for (const { changes, heap, nodes, listeners } of rows) {
    const more = heap / first.heap - 1
    line(changes, (heap / 1e6).toFixed(1), `${more < 0 ? '' : '+'}${(more * 100).toFixed(1)} %`, nodes, listeners)
  }
}

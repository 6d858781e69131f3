/** Knows how rows of figures are laid out as text; refuses to measure. */

const headings = ['instance', 'planned by', 'outcome', 'score', 'bound', 'gap', 'seconds', 'of it building', 'times ours', 'again', 'cold']

export function line(cells, widths) {
  return cells.map((cell, index) => (index < 3 ? cell.padEnd(widths[index]) : cell.padStart(widths[index]))).join('  ').trimEnd()
}

export function tableOf(rows) {
  const cells = rows.map(cellsOf)
  const widths = headings.map((heading, column) => Math.max(heading.length, ...cells.map((row) => row[column].length)))
  return [line(headings, widths), widths.map((width) => '-'.repeat(width)).join('  '), ...cells.map((row) => line(row, widths))].join('\n')
}

function cellsOf({ name, way, outcome, score, bound, seconds, building, times, timesAgain, timesCold, again, cold, limit, unplanned, fault }) {
  const left = unplanned > 0 ? `, ${unplanned} left out` : ''
  return [
    name.length > 44 ? `${name.slice(0, 43)}…` : name,
    way,
    outcome === 'none' ? `no plan in ${limit} s` : outcome === 'failed' ? `failed: ${(fault ?? '').slice(0, 40)}` : `${outcome}${left}`,
    number(score),
    number(bound),
    gapOf(score, bound),
    way === 'ours' && again !== undefined ? `${time(seconds)} (again ${time(again)}, cold ${time(cold)})` : time(seconds),
    time(building),
    ...[times, timesAgain, timesCold].map((one) => (times === null || one === null || one === undefined ? '' : factor(one))),
  ]
}

export function gapOf(score, bound) {
  if (typeof score !== 'number' || typeof bound !== 'number') return ''
  return score === 0 ? '0 %' : `${((100 * (score - bound)) / score).toFixed(1)} %`
}

const number = (value) => (typeof value === 'number' ? String(Math.round(value * 100) / 100) : '')
const time = (seconds) => (typeof seconds !== 'number' ? '' : seconds < 0.1 ? `${(seconds * 1000).toFixed(2)} ms` : `${seconds.toFixed(2)} s`)
const factor = (times) => (times < 10 ? times.toFixed(1) : String(Math.round(times)))

/** One line for each way over a part: how often it proved the best plan, and the middle of how much longer it took. */
export function summaryOf(rows) {
  const ours = new Map(rows.filter(({ way }) => way === 'ours').map((row) => [row.name, row]))
  return [...new Set(rows.map(({ way }) => way))].filter((way) => way !== 'ours').map((way) => {
    const own = rows.filter((row) => row.way === way)
    const times = own.flatMap((row) => row.times ?? []).toSorted((one, other) => one - other)
    const proven = own.filter(({ outcome }) => outcome === 'exact' || outcome === 'impossible').length
    const same = own.filter((row) => row.outcome === 'exact' && row.score === ours.get(row.name)?.score).length
    const better = own.filter((row) => typeof row.score === 'number' && row.score < (ours.get(row.name)?.score ?? Infinity)).length
    const span = times.length === 0 ? 'no time to compare' : `${factor(times[times.length >> 1])} times ours (${factor(times[0])} to ${factor(times.at(-1))})`
    return `${way}: ${own.length} asked, ${proven} settled, ${same} with our score, ${better} better than ours; ${span}`
  })
}

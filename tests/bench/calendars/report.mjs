/** Knows how the figures of calendars are laid out and compared; refuses to measure. */
import { line } from '../report/table.mjs'

const ours = 'ours'
const headings = ['sessions', 'view', 'calendar', 'first ms', 'mount ms', 'times ours', 'move ms', 'times ours', 'slowest ms', 'elements']
const spreads = { stored: 'in half a year', crowd: 'all in view' }
const frameMilliseconds = 1000 / 60

export function calendarTableOf(rows) {
  const cells = rows.map((row) => {
    const own = ownOf(rows, row)
    return [`${row.count} ${spreads[row.spread]}`, row.view, `${row.calendar}${row.isSeen ? '' : ' (drew nothing new)'}`, figure(row.firstMount), figure(row.mount), times(row.mount, own.mount), figure(row.move), times(row.move, own.move), figure(row.slowestMove), row.nodes === null ? 'no rest in time' : String(row.nodes)]
  })
  const widths = headings.map((heading, column) => Math.max(heading.length, ...cells.map((row) => row[column].length)))
  return [line(headings, widths), widths.map((width) => '-'.repeat(width)).join('  '), ...cells.map((row) => line(row, widths))].join('\n')
}

/** For the most sessions of each kind: how many times quicker than the best of the others, and whether a move fits into one frame. */
export function calendarSummaryOf(rows) {
  const most = Math.max(...rows.map(({ count }) => count))
  return rows
    .filter(({ calendar, count }) => calendar === ours && count === most)
    .flatMap((own) => {
      const others = rows.filter((row) => row.calendar !== ours && row.count === own.count && row.view === own.view && row.spread === own.spread)
      const told = ['move', 'mount'].map((what) => {
        const best = others.filter((row) => row[what] !== null && row.isSeen).toSorted((one, other) => one[what] - other[what])[0]
        return best === undefined ? `${what}: nothing to compare with` : `${what} ${figure(own[what])} ms, ${(best[what] / own[what]).toFixed(1)} times quicker than ${best.calendar} (${figure(best[what])} ms)`
      })
      const isInFrame = own.slowestMove <= frameMilliseconds
      return [`${own.count} ${spreads[own.spread]}, ${own.view}: ${told.join('; ')}; ${isInFrame ? 'every move within one frame' : `slowest move ${figure(own.slowestMove)} ms, more than one frame`}`]
    })
}

/** What makes figures worthless: a fault in the page, or a move that changed nothing. */
export function calendarFaultsOf(rows) {
  return rows.flatMap(({ calendar, spread, view, count, isSeen, faults }) => [...(isSeen ? [] : ['a move changed nothing']), ...faults.slice(0, 1)].map((fault) => `${calendar}, ${count} ${spreads[spread]}, ${view}: ${fault}`))
}

function ownOf(rows, { spread, view, count }) {
  return rows.find((row) => row.calendar === ours && row.spread === spread && row.view === view && row.count === count)
}

function figure(milliseconds) {
  return milliseconds === null ? '' : milliseconds < 100 ? milliseconds.toFixed(1) : String(Math.round(milliseconds))
}

function times(milliseconds, own) {
  return milliseconds === null || milliseconds === own ? '' : (milliseconds / own).toFixed(1)
}

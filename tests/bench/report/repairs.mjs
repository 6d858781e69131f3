/** Knows how rows of repairs are laid out as text; refuses to measure. */
import { line } from './table.mjs'

const headings = ['scenario', 'repaired by', 'outcome', 'moved', 'people', 'others', 'ms', 'first ms', 'times ours']

export function repairTableOf(rows) {
  const cells = rows.map(({ name, way, outcome, moved, people, others, seconds, first, times, limit, fault }) => [
    name,
    way,
    outcome === 'none' ? `none in ${limit} s` : outcome === 'INVALID' ? `INVALID: ${fault.slice(0, 60)}` : outcome,
    text(moved),
    text(people),
    text(others),
    milliseconds(seconds),
    milliseconds(first),
    typeof times === 'number' ? String(Math.round(times)) : '',
  ])
  const widths = headings.map((heading, column) => Math.max(heading.length, ...cells.map((row) => row[column].length)))
  return [line(headings, widths), widths.map((width) => '-'.repeat(width)).join('  '), ...cells.map((row) => line(row, widths))].join('\n')
}

/** Of whole clinics: how long, and for how many every rule is kept; of single courses: how often the solver agrees. */
export function repairSummaryOf(rows) {
  const clinic = rows.filter(({ way, kind }) => way === 'ours' && kind === 'clinic')
  const times = clinic.map(({ seconds }) => seconds * 1000).toSorted((one, other) => one - other)
  const at = (share) => (times.length === 0 ? '' : times[Math.min(times.length - 1, Math.floor(times.length * share))].toFixed(1))
  const legal = clinic.filter(({ outcome }) => outcome === 'legal')
  const solved = rows.filter(({ way }) => way !== 'ours')
  const ours = new Map(rows.filter(({ way }) => way === 'ours').map((row) => [row.name, row]))
  const agreed = solved.filter(({ name, outcome, moved }) => (outcome === 'exact' ? ours.get(name)?.moved === moved : outcome === 'impossible' && ours.get(name)?.outcome !== 'legal'))
  const ratios = solved.flatMap(({ times: one }) => one ?? []).toSorted((one, other) => one - other)
  return [
    `ours, a sick day in the whole clinic: ${clinic.length} asked, ${legal.length} keep every rule (${legal.filter(({ others }) => others > 0).length} with others giving way), the rest leave least; ${at(0.5)} ms in the middle, ${at(0.95)} ms at 95 %`,
    ...(solved.length === 0 ? [] : [`${solved[0].way}, one course: ${solved.length} asked, ${solved.filter(({ outcome }) => outcome === 'exact' || outcome === 'impossible').length} settled, ${agreed.length} with as few moved as ours; ${ratios.length === 0 ? 'no time to compare' : `${Math.round(ratios[ratios.length >> 1])} times ours`}`]),
  ]
}

const text = (value) => (typeof value === 'number' ? String(value) : '')
const milliseconds = (seconds) => (typeof seconds === 'number' ? (seconds * 1000).toFixed(1) : '')

/** Knows how GLPK is asked to solve a linear model; refuses to know what the model stands for. */
import loadGlpk from 'glpk.js/node'

/**
 * The model is first solved without asking for whole numbers: that gives the bound, which GLPK does not tell of a search
 * that was cut short, and where the answer is whole anyway nothing is left to do.
 */
export async function loadOptimise() {
  const glpk = await loadGlpk()
  return (linear, seconds) => {
    const startedAt = performance.now()
    const written = writtenFor(glpk, linear)
    const isWhole = linear.cost.every(Number.isInteger)
    const left = () => seconds - (performance.now() - startedAt) / 1000
    const options = (presol = true) => ({ msglev: glpk.GLP_MSG_OFF, presol, tmlim: Math.max(1, Math.ceil(left())) })
    const presolved = glpk.solve(written, options()).result
    // What the presolver finds impossible it leaves undefined; without it GLPK says so.
    const relaxed = presolved.status === glpk.GLP_UNDEF && left() > 0 ? glpk.solve(written, options(false)).result : presolved
    if (relaxed.status === glpk.GLP_NOFEAS || relaxed.status === glpk.GLP_INFEAS) return { status: 'infeasible', values: null, bound: Infinity }
    if (relaxed.status !== glpk.GLP_OPT) return { status: 'none', values: null, bound: -Infinity }
    const least = relaxed.z + linear.offset
    const bound = isWhole ? Math.ceil(least - 1e-6) : least
    const values = valuesOf(linear, relaxed)
    if (linear.integer.every((isInteger, column) => !isInteger || Math.abs(values[column] - Math.round(values[column])) < 1e-6)) {
      return { status: 'optimal', values, bound }
    }
    if (left() <= 0) return { status: 'none', values: null, bound }
    const binaries = linear.integer.flatMap((isInteger, column) => (isInteger ? [`v${column}`] : []))
    const whole = glpk.solve({ ...written, binaries }, options()).result
    if (whole.status === glpk.GLP_NOFEAS) return { status: 'infeasible', values: null, bound: Infinity }
    if (whole.status === glpk.GLP_OPT) return { status: 'optimal', values: valuesOf(linear, whole), bound: whole.z + linear.offset }
    return whole.status === glpk.GLP_FEAS ? { status: 'feasible', values: valuesOf(linear, whole), bound } : { status: 'none', values: null, bound }
  }
}

function valuesOf({ cost }, { vars }) {
  return Float64Array.from(cost, (_, column) => vars[`v${column}`] ?? 0)
}

function writtenFor(glpk, { cost, lower, upper, columns, factors, rowStarts, rowLower, rowUpper }) {
  const bounds = (from, to) => {
    if (from === to) return { type: glpk.GLP_FX, lb: from, ub: to }
    if (from === -Infinity) return { type: glpk.GLP_UP, lb: 0, ub: to }
    if (to === Infinity) return { type: glpk.GLP_LO, lb: from, ub: 0 }
    return { type: glpk.GLP_DB, lb: from, ub: to }
  }
  return {
    name: 'plan',
    objective: { direction: glpk.GLP_MIN, name: 'points', vars: cost.map((coef, column) => ({ name: `v${column}`, coef })) },
    subjectTo: rowLower.map((from, row) => ({
      name: `r${row}`,
      vars: columns.slice(rowStarts[row], rowStarts[row + 1]).map((column, at) => ({ name: `v${column}`, coef: factors[rowStarts[row] + at] })),
      bnds: bounds(from, rowUpper[row]),
    })),
    bounds: cost.map((_, column) => ({ name: `v${column}`, ...bounds(lower[column], upper[column]) })),
  }
}

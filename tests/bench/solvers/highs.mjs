/** Knows how HiGHS is asked to solve a linear model; refuses to know what the model stands for. */
import loadHighs from 'highs'

/** Up to this many columns presolving takes longer than solving; measured, in the solver's favour. */
const columnsWithoutPresolve = 20_000

/** @returns {Promise<(linear: import('../models/linear.mjs').Linear, seconds: number) => object>} */
export async function loadOptimise() {
  const highs = await loadHighs()
  const { variableType, objectiveSense } = highs.constants
  return (linear, seconds) => {
    const dimensions = { numCols: linear.cost.length, numRows: linear.rowLower.length }
    return highs.withModel(
      {
        ...dimensions,
        sense: objectiveSense.minimize,
        offset: linear.offset,
        colCost: Float64Array.from(linear.cost),
        colLower: Float64Array.from(linear.lower),
        colUpper: Float64Array.from(linear.upper),
        rowLower: Float64Array.from(linear.rowLower),
        rowUpper: Float64Array.from(linear.rowUpper),
        matrix: { ...dimensions, format: 'csr', starts: Int32Array.from(linear.rowStarts), indices: Int32Array.from(linear.columns), values: Float64Array.from(linear.factors) },
        integrality: Int32Array.from(linear.integer, (isInteger) => (isInteger ? variableType.integer : variableType.continuous)),
      },
      (model) => answerOf(highs, model, linear, seconds),
    )
  }
}

/** A small model is first solved without asking for whole numbers, which its answer often has anyway. */
function answerOf(highs, model, linear, seconds) {
  const startedAt = performance.now()
  const { modelStatus } = highs.constants
  const isSmall = linear.cost.length <= columnsWithoutPresolve
  const isWhole = linear.cost.every(Number.isInteger)
  model.options.set({ output_flag: false, presolve: isSmall ? 'off' : 'on', time_limit: seconds, mip_rel_gap: 0, mip_abs_gap: isWhole ? 0.99 : 1e-6 })
  if (isSmall) {
    model.options.set({ solver: 'simplex' })
    model.run()
    const status = model.getModelStatus()
    if (status === modelStatus.infeasible) return { status: 'infeasible', values: null, bound: Infinity }
    const values = status === modelStatus.optimal ? model.getSolution().colValue : null
    if (values !== null && linear.integer.every((isInteger, column) => !isInteger || Math.abs(values[column] - Math.round(values[column])) < 1e-6)) {
      return { status: 'optimal', values, bound: settled(model.getObjectiveValue(), isWhole) }
    }
    model.options.set({ solver: 'choose', time_limit: Math.max(0.1, seconds - (performance.now() - startedAt) / 1000) })
    model.clearSolver()
  }
  model.run()
  return answerOfSearch(modelStatus, model, isWhole)
}

/** Where all costs are whole, a bound less than one below a plan proves it. */
function answerOfSearch(modelStatus, model, isWhole) {
  const status = model.getModelStatus()
  if (status === modelStatus.infeasible) return { status: 'infeasible', values: null, bound: Infinity }
  const hasPlan = model.info.get('primal_solution_status') === 2
  const values = hasPlan ? model.getSolution().colValue : null
  if (status === modelStatus.optimal) return { status: 'optimal', values, bound: settled(model.getObjectiveValue(), isWhole) }
  const known = model.info.get('mip_dual_bound')
  const bound = isWhole ? Math.ceil(known - 1e-6) : known
  return { status: hasPlan ? 'feasible' : 'none', values, bound: Number.isFinite(bound) ? bound : -Infinity }
}

function settled(points, isWhole) {
  return isWhole ? Math.round(points) : points
}

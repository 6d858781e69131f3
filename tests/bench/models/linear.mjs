/** Knows a mixed-integer linear model as plain arrays, for any solver; refuses to know what it stands for. */

/** A value in a row: a variable, or a constant where `variable` is null. */
export const constant = (value) => ({ variable: null, value })

export class Linear {
  cost = []
  lower = []
  upper = []
  integer = []
  offset = 0
  rowStarts = [0]
  columns = []
  factors = []
  rowLower = []
  rowUpper = []

  variable(cost, { from = 0, to = 1, isInteger = false } = {}) {
    this.cost.push(cost)
    this.lower.push(from)
    this.upper.push(to)
    this.integer.push(isInteger)
    return { variable: this.cost.length - 1, value: 0 }
  }

  /** `terms`: pairs of factor and value. A row without any variable is dropped where it holds and makes the model empty where not. */
  row(terms, from, to) {
    let fixed = 0
    const factors = new Map()
    for (const [factor, { variable, value }] of terms) {
      if (variable === null) fixed += factor * value
      else factors.set(variable, (factors.get(variable) ?? 0) + factor)
    }
    const left = [...factors].filter(([, factor]) => factor !== 0)
    if (left.length === 0 && from <= fixed && fixed <= to) return
    const own = left.length > 0 ? left : [[this.variable(0, { from: 0, to: 0 }).variable, 1]]
    for (const [column, factor] of own) {
      this.columns.push(column)
      this.factors.push(factor)
    }
    this.rowLower.push(from - fixed)
    this.rowUpper.push(to - fixed)
    this.rowStarts.push(this.columns.length)
  }

  get size() {
    return { columns: this.cost.length, rows: this.rowLower.length }
  }
}

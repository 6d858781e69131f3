/** Knows the ways of planning that are compared with ours: which solver reads which model, and on what it is tried; refuses to run one. */

const linear = (solver, model, solve) => async () => {
  const [{ loadOptimise }, loaded] = await Promise.all([import(`./${solver}.mjs`), import(`../models/${model}.mjs`)])
  const optimise = await loadOptimise()
  return (request, seconds, booked) => loaded[solve](request, seconds, optimise, booked)
}

const minizinc = (solver) => async () => (await import('./minizinc.mjs')).load(solver)

/**
 * `most`: how many instances of a part it is given without `--long`, where not all; 0 where none of them ended in any
 * time worth waiting for.
 */
export const ways = {
  'HiGHS, days': { load: linear('highs', 'days', 'solveByDays'), most: {} },
  'HiGHS, slots': { load: linear('highs', 'slots', 'solveBySlots'), most: { one: 11, hundred: 0, tight: 0 } },
  'GLPK, days': { load: linear('glpk', 'days', 'solveByDays'), most: { hundred: 0, tight: 0 } },
  'GLPK, slots': { load: linear('glpk', 'slots', 'solveBySlots'), most: { one: 11, hundred: 0, tight: 0 } },
  'CP-SAT': { load: async () => (await import('./cp-sat.mjs')).load(), most: { one: 6 } },
  'MiniZinc, Gecode': { load: minizinc('gecode'), most: { one: 11, hundred: 0, tight: 0 } },
  'MiniZinc, Chuffed': { load: minizinc('chuffed'), most: { one: 11, hundred: 0, tight: 0 } },
}

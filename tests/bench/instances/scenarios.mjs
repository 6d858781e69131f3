/** Knows the repairs that are measured; refuses to make a plan or to repair one. */

/**
 * A scenario gives a plan that stands, what happened to it, and the same question as a request that a solver can read:
 * `{ name, request, standing, event }`. The planner has no repairs yet, and so there is nothing to measure: none is listed.
 * Until `running/compare.mjs` counts sessions moved and people to telephone, a scenario would be measured as a new plan.
 * @returns {readonly { name: string, request: object, standing: object, event: object }[]}
 */
export function repairScenarios() {
  return []
}

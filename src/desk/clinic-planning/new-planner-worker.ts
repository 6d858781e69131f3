/** Knows where the planner's worker is found and starts one; refuses to speak with it. */
import type { PlannerWorker } from './clinic-run'

export function newPlannerWorker(): PlannerWorker {
  return new Worker(new URL('./planner-worker.ts', import.meta.url), { type: 'module' })
}

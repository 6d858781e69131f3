/** Knows what the page and the planner's worker say to each other, plain data all of it; refuses to know who listens. */
import type { CourseId } from '../../domain/course/course'
import type { Day } from '../../domain/time/day'
import type { ClinicProgress } from '../../planner/clinic/clinic-planning'
import type { CourseAnswer } from '../../planner/clinic/answer-of'
import type { WhyNot } from '../../planner/why-not/why-not'
import type { ClinicQuestion } from './clinic-question'

export type ToPlanner =
  | { readonly say: 'plan'; readonly question: ClinicQuestion; readonly seconds: number }
  /** Another worker proves what no plan can score below, for as long as it runs. */
  | { readonly say: 'bound'; readonly question: ClinicQuestion }
  | { readonly say: 'score'; readonly score: number }
  | { readonly say: 'stop' }
  /** Why a patient was left out; `codes` names the patient of each course. */
  | {
      readonly say: 'why'
      readonly question: ClinicQuestion
      readonly answers: readonly CourseAnswer[]
      readonly codes: ReadonlyMap<CourseId, string>
      readonly id: CourseId
      readonly today: Day
    }

export type FromPlanner =
  | { readonly say: 'progress'; readonly progress: ClinicProgress }
  /** The search is over; the best plans are checked against the rule book. */
  | { readonly say: 'checking'; readonly progress: ClinicProgress }
  | { readonly say: 'bound'; readonly bound: number }
  | { readonly say: 'answer'; readonly answers: readonly CourseAnswer[] }
  | { readonly say: 'because'; readonly why: WhyNot | null }

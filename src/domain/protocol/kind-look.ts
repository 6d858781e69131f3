/** Knows the five looks of the calendar; refuses to know how they are drawn. */
export const kindLooks = ['preparation', 'dosing', 'integration', 'assessment', 'contact'] as const

/** Screening, enrollment, follow-up and termination visits borrow the assessment's. */
export type KindLook = (typeof kindLooks)[number]

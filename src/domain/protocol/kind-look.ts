/** Knows the five looks of the calendar; refuses to know how they are drawn. */

/** Screening, enrollment, follow-up and termination visits borrow the assessment's. */
export type KindLook = 'preparation' | 'dosing' | 'integration' | 'assessment' | 'contact'

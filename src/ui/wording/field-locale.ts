/** Knows in which order and words fields show dates and numbers; refuses to know the values. */

/** Day before month, Monday first, no grouping surprises, as everywhere else in the app. */
export const fieldLocale = 'en-GB'

/** Knows in which order and words fields show dates and numbers; refuses to know the values. */

/** Day before month, no grouping surprises, as everywhere else in the app; where weeks begin and the clock are chosen apart from it. */
export const fieldLocale = 'en-GB'

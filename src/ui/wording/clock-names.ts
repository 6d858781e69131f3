/** Knows what the clocks are called where one of them is chosen; refuses to word a time. */
import type { Clock } from '../dates-shown'

export const clockNames: Readonly<Record<Clock, string>> = { '24': '24 hours, as 09:00–17:00', '12': '12 hours, as 9\u00a0am–5\u00a0pm' }

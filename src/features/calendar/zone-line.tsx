/** Knows that this device may keep another clock than the clinic; refuses to turn any time into it. */
import { useMemo } from 'react'
import type { DayRange } from '../../domain/time/day'
import { clocksDifferWithin } from '../../domain/time/zone'
import { placeOf } from '../../ui/wording/format'
import styles from './calendar.module.css'

/** Says whose times are shown where the two clocks differ within the days on screen; says nothing elsewhere. */
export function ZoneLine({ zone, range: { from, to } }: { readonly zone: string; readonly range: DayRange }) {
  const host = new Intl.DateTimeFormat().resolvedOptions().timeZone
  const isOther = useMemo(() => clocksDifferWithin({ from, to }, zone, host), [from, to, zone, host])
  if (!isOther) return null
  return (
    <p className={styles.quietLine}>
      Times are those of {placeOf(zone)}; this device is set to {placeOf(host)}.
    </p>
  )
}

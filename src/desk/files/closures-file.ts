/** Knows how a file of closures is read for the clinic as it stands; refuses to adopt any. */
import type { Clinic } from '../../domain/clinic/clinic'
import type { Day } from '../../domain/time/day'
import { type ClosuresFound, closuresOfFile } from '../../interchange/calendar/reading/closures-of-file'
import type { Read } from '../../interchange/calendar/reading/file-fault'
import { rangeRead } from './closures-range'

export function readClosures(text: string, { zone, closures }: Pick<Clinic, 'zone' | 'closures'>, today: Day): Read<ClosuresFound> {
  return closuresOfFile(text, { zone, closures, range: rangeRead(today) })
}

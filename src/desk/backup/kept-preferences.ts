/** Knows which of a device's preferences go into a backup and may come out of one; refuses every other, so that a secret never slips in. */
import type { CourseId } from '../../domain/course/course'

/** Who records, how dates are shown, whether single keys act in the calendar. Whoever reads one checks what it finds. */
const kept: readonly string[] = ['actor', 'dates-shown', 'calendar-keys']
/** In which language a course's sheets are printed for the patient: without it they come out in English on another device. */
const language = /^paper-language:([\w-]{1,80})$/

/** By key, in the order of the list, then by course; one that JSON could not carry as it is has no business here. */
export function keptPreferences(all: ReadonlyMap<string, unknown>): ReadonlyMap<string, unknown> {
  const languages = [...all.keys()].filter((key) => courseOfLanguage(key) !== null).sort()
  return new Map([...kept, ...languages].flatMap((key) => (all.get(key) == null ? [] : [[key, all.get(key)] as const])))
}

/** The course whose sheets the preference is about; null where it is about something else. */
export function courseOfLanguage(key: string): CourseId | null {
  return language.exec(key)?.[1] ?? null
}

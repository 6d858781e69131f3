/** Knows in which language this device prints a course's sheets for the patient; refuses to know any word of it. */
import { useSyncExternalStore } from 'react'
import type { Desk } from '../../desk/desk'
import { useDesk } from '../../desk/use-desk'
import type { CourseId } from '../../domain/course/course'
import { type SheetLanguage, parseLanguage, usualLanguage } from '../../print/words/languages'

/** Kept for the device and not in the course's log: it is about paper, and bears nothing of the patient but the opaque id. */
function preferenceOf(courseId: CourseId): string {
  return `paper-language:${courseId}`
}

export interface KeptLanguage {
  readonly language: SheetLanguage
  readonly keepLanguage: (language: SheetLanguage) => ReturnType<Desk['setPreference']>
}

/** As last chosen here for this course; English where nothing was. */
export function useKeptLanguage(courseId: CourseId): KeptLanguage {
  const desk = useDesk()
  const kept = useSyncExternalStore(desk.subscribe, () => desk.preference(preferenceOf(courseId)))
  return {
    language: parseLanguage(kept) ?? usualLanguage,
    keepLanguage: (language) => desk.setPreference(preferenceOf(courseId), language),
  }
}

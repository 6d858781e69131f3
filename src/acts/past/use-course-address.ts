/** Knows where a course is met: as it stands, or as it stood where the past is shown; refuses to put there who the patient is. */
import { useCallback } from 'react'
import { useDesk, useNow } from '../../desk/use-desk'
import type { CourseId } from '../../domain/course/course'

export function useCourseAddress(): (courseId: CourseId) => string {
  const { past } = useDesk()
  const { today } = useNow()
  return useCallback((courseId) => (past === null ? `/patients/${courseId}` : `/patients/${courseId}/then?asof=${today}`), [past, today])
}

/** Knows that Ctrl+Z takes back the latest change made on this device in this tab; refuses to reach further back. */
import { useEffect, useRef } from 'react'
import { useDesk } from '../desk/use-desk'
import type { ChangeId, CourseId } from '../domain/course/course'
import { useAct } from './use-act'

/** The latest change of any course, told by when it was made. */
export function useUndoKey(): void {
  const desk = useDesk()
  const act = useAct()
  const busy = useRef(false)

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isUndoPress(event) || event.defaultPrevented || isTyping(event.target) || busy.current) return
      const latest = latestChange(desk.book.courses())
      if (latest === null) return
      event.preventDefault()
      busy.current = true
      void act(latest.courseId, { type: 'UndoChange', change: latest.change }).finally(() => {
        busy.current = false
      })
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [desk, act])
}

export function isUndoPress({ ctrlKey, metaKey, shiftKey, altKey, key }: KeyboardEvent): boolean {
  return (ctrlKey || metaKey) && !shiftKey && !altKey && key.toLowerCase() === 'z'
}

type Courses = ReturnType<ReturnType<typeof useDesk>['book']['courses']>

function latestChange(courses: Courses): { readonly courseId: CourseId; readonly change: ChangeId } | null {
  let found: { courseId: CourseId; change: ChangeId; at: string } | null = null
  for (const { id, undoable, sample } of courses) {
    const last = undoable.at(-1)
    if (last === undefined || (sample && last.event === 'PlanAdopted')) continue
    if (found === null || last.at > found.at) found = { courseId: id, change: last.change, at: last.at }
  }
  return found
}

/** Fields that are typed in, and open dialogs, keep their own undo; what is only ticked or chosen has none. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || target.closest('input:not([type="radio"], [type="checkbox"]), textarea, [role="spinbutton"], [role="dialog"]') !== null
}

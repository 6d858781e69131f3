/** Knows how the latest change of a course is taken back where its history stands; refuses to reach further back. */
import { type ReactNode, useState } from 'react'
import { useAct } from '../../acts/use-act'
import type { ChangeId, Course } from '../../domain/course/course'
import { ConfirmDialog } from '../../ui/confirm-dialog'
import { changeWords } from '../../ui/wording/change-words'
import type { TitleOf } from '../../ui/wording/title-of'

export interface TakingBack {
  /** The change that can be taken back; null where there is none. */
  readonly change: ChangeId | null
  readonly ask: () => void
  readonly dialog: ReactNode
}

export function useTakingBack(course: Course | null, titleOf: TitleOf): TakingBack {
  const act = useAct()
  const [asked, setAsked] = useState<ChangeId | null>(null)
  const latest = course?.undoable.at(-1)
  const isAsking = latest !== undefined && asked === latest.change
  const dialog =
    course === null || latest === undefined ? null : (
      <ConfirmDialog
        title={`Take back ${changeWords(latest.event, latest.session, titleOf)}?`}
        isOpen={isAsking}
        onClose={() => setAsked(null)}
        confirmWords="Take it back"
        onConfirm={() => {
          setAsked(null)
          void act(course.id, { type: 'UndoChange', change: latest.change })
        }}
      >
        {latest.event === 'PlanAdopted'
          ? 'The whole plan goes with all its dates, and the course leaves the list of patients. Its history stays and says so.'
          : 'Everything it touched becomes what it was before. Both the change and its taking back stay in the history.'}
      </ConfirmDialog>
    )
  return { change: latest?.change ?? null, ask: () => setAsked(latest?.change ?? null), dialog }
}

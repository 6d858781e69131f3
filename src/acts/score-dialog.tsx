/** Knows which dialog answers for a score: one to enter or correct it, one to strike it out; refuses to know the page behind it. */
import { useBook } from '../desk/use-book'
import type { CourseId } from '../domain/course/course'
import type { SessionId } from '../domain/protocol/protocol'
import { scoreWords } from '../ui/wording/score-words'
import { formPlace } from './drafts/form-place'
import { ReasonDialog } from './reason-dialog'
import { ScoreForm } from './score-form'
import { useGive } from './use-act'

export type ScoreAsked =
  | { readonly act: 'enter'; readonly session: SessionId | null }
  | { readonly act: 'correct' | 'strike'; readonly score: string }

export interface ScoreDialogProps {
  readonly courseId: CourseId
  readonly asked: ScoreAsked
  readonly onClose: () => void
}

export function ScoreDialog({ courseId, asked, onClose }: ScoreDialogProps) {
  const give = useGive()
  const course = useBook(['course', courseId], (book) => book.course(courseId) ?? null)
  if (course === null) return null
  if (asked.act === 'enter') return <ScoreForm course={course} session={asked.session} score={null} onClose={onClose} />
  const score = course.scores.find(({ id }) => id === asked.score)
  if (score === undefined) return null
  if (asked.act === 'correct') return <ScoreForm course={course} session={score.session} score={score} onClose={onClose} />
  return (
    <ReasonDialog
      title="Strike out this score?"
      place={formPlace('strike', course.id, score.session, `score ${score.id}`)}
      actWords="Strike it out"
      onClose={onClose}
      onAct={(reason) => give(course.id, { type: 'StrikeScore', score: score.id, reason })}
    >
      {scoreWords(score)}. It is drawn no more, and stays to be read in the table, struck through.
    </ReasonDialog>
  )
}

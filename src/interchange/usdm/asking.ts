/** Knows which questions a file raises and what was answered; refuses to know why one is asked. */
import type { UsdmAnswers, UsdmQuestion } from './usdm-reading'

type Named = Extract<UsdmQuestion, { readonly about: 'version' | 'design' | 'timeline' | 'way' }>
type Unanswered<Q> = Q extends UsdmQuestion ? Omit<Q, 'answer'> : never

export interface Asking {
  /** The answer, or `usual` where there is none; null where that is not to be taken for granted. An answer that was not offered is none. */
  readonly ask: (question: Unanswered<UsdmQuestion>, offered: readonly string[], usual?: string) => string | null
  readonly asked: () => readonly UsdmQuestion[]
}

export function asking(answers: UsdmAnswers): Asking {
  const asked: UsdmQuestion[] = []
  return {
    ask: (question, offered, usual) => {
      const given = answers.get(question.id)
      const answer = given !== undefined && offered.includes(given) ? given : (usual ?? null)
      asked.push({ ...question, answer })
      return answer
    },
    asked: () => asked,
  }
}

/** A choice of one part of the file; what bears no name is called by its number. Nothing is asked where there is one only. */
export function placeChosen({ ask }: Asking, about: Exclude<Named['about'], 'way'>, names: readonly (string | null | undefined)[]): number | null {
  if (names.length === 1) return 0
  const options = names.map((name, place) => ({ id: String(place), name: name == null || name.trim() === '' ? `Number ${place + 1}` : name }))
  const answer = ask({ id: about, about, options }, options.map(({ id }) => id))
  return answer === null ? null : Number(answer)
}

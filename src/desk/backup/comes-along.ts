/** Knows what a backup brings beside histories: what this device would remember, and what was typed and not noted; refuses to write any of it. */
import type { BackupDraft } from '../../interchange/backup/backup'
import type { Desk } from '../desk'
import type { Draft } from '../drafts'
import { type Choice, isTaken } from './chosen'
import { courseOfLanguage, keptPreferences } from './kept-preferences'
import type { Prospect } from './prospect'

export interface ComesAlong {
  /** What this device would remember, by key, where it remembers nothing there or, in replacing, something else. */
  readonly preferences: ReadonlyMap<string, unknown>
  /** Texts that would be added, each in a place of its own; none stands here yet. */
  readonly drafts: readonly Draft[]
  /** Texts of courses that would not be here afterwards: they stay out. */
  readonly draftsLeft: readonly BackupDraft[]
}

/** As things stand at this moment. */
export function comesAlong(desk: Pick<Desk, 'preferences' | 'drafts' | 'headOf'>, prospect: Prospect, choice: Choice): ComesAlong {
  const coming = new Set(prospect.courses.filter((beside) => isTaken(beside, choice)).map(({ there }) => there.stream))
  const going = new Set(choice.way === 'replace' ? prospect.onlyHere.map(({ stream }) => stream) : [])
  const willBeHere = (course: string) => coming.has(course) || (desk.headOf(course) !== null && !going.has(course))
  const drafts = prospect.content.drafts.filter(({ courseId }) => willBeHere(courseId))
  return {
    preferences: preferencesOf(desk, prospect, choice, willBeHere),
    drafts: inFreePlaces(drafts, desk.drafts.all()),
    draftsLeft: prospect.content.drafts.filter(({ courseId }) => !willBeHere(courseId)),
  }
}

/** Merging adds what this device remembers nothing about; replacing takes what the file has. */
function preferencesOf(desk: Pick<Desk, 'preferences'>, { content }: Prospect, { way }: Choice, willBeHere: (course: string) => boolean): ReadonlyMap<string, unknown> {
  const here = keptPreferences(desk.preferences())
  const theirs = [...keptPreferences(content.preferences)].filter(([key]) => {
    const course = courseOfLanguage(key)
    return course === null || willBeHere(course)
  })
  return new Map(theirs.filter(([key, value]) => (way === 'merge' ? !here.has(key) : JSON.stringify(here.get(key)) !== JSON.stringify(value))))
}

/** No form is of these shapes, or less, so none opens with what a file brought: it comes to be copied. */
const copyOnly = 0

/** Those whose words do not stand in the same form already. What was typed there is never written over: each gets a shape that is free. */
function inFreePlaces(drafts: readonly BackupDraft[], here: readonly Draft[]): readonly Draft[] {
  const found: Draft[] = []
  for (const draft of drafts) {
    const beside = [...here, ...found].filter((other) => placeOf(other) === placeOf(draft))
    if (beside.some(({ words }) => JSON.stringify(words) === JSON.stringify(draft.words))) continue
    const shape = Math.min(copyOnly + 1, ...beside.map((other) => other.shape)) - 1
    found.push({ ...draft, shape, typed: null })
  }
  return found
}

function placeOf({ courseId, session, form, about }: Pick<BackupDraft, 'courseId' | 'session' | 'form' | 'about'>): string {
  return JSON.stringify([courseId, session, form, about])
}

/** Knows which kind of visit the words of a foreign file most likely mean; refuses to be sure, so that its answer is always shown and can be changed. */
import { type VisitKind, visitKinds } from '../../domain/protocol/protocol'
import { contactModes, isWord } from './usdm-codes'
import type { WayVisit } from './way-parts'

/** In the order in which they are tried: what lies after a dose is often called by the dose. */
const told: readonly (readonly [VisitKind, RegExp])[] = [
  ['screening', /\bscreen/i],
  ['enrollment', /\benrol/i],
  ['preparation', /\bprepar/i],
  ['integration', /\bintegrat/i],
  ['termination', /\btermination|\bdiscontinu|\bend of (?:study|treatment|course)/i],
  ['followup', /\bfollow.?up|\bpost.?dos/i],
  ['contact', /\btelephone|\bphone|\bcall\b/i],
  ['dosing', /\bdos(?:e|ing)\b|\badministration\b|\bmedication session/i],
]

export function likelyKind({ instance, encounter }: WayVisit): VisitKind {
  const modes = (encounter?.contactModes ?? []).filter((mode) => mode != null)
  if (modes.length > 0 && modes.every((mode) => isWord(mode, contactModes.telephone))) return 'contact'
  const words = [encounter?.label, encounter?.name, instance.label, instance.name].filter((one) => one != null).join(' ')
  return told.find(([, pattern]) => pattern.test(words))?.[0] ?? 'assessment'
}

export function kindCalled(word: string | null): VisitKind | undefined {
  return visitKinds.find((kind) => kind === word)
}

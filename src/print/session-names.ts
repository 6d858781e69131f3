/** Knows what a patient's sheets call each session; refuses the protocol's own titles, which may name a substance or a scale. */
import type { SessionLine } from '../domain/course/session-line'
import { hasLongDays } from './patient-words'
import { placesOf } from './session-groups'
import type { NameWords, SheetWords } from './words/sheet-words'

/** A staff title that says nothing but its kind and number, so that paper and screen may agree on it. */
const plainTitle = /^(Preparation|Integration)( \d+(?:\.\d+)?)?$/

/** A name for each session: "Preparation 1", "Long day 2", "Integration 2.1", "Closing talk", "Integration 2.1, again". */
export function sessionNames(all: readonly SessionLine[], { names: words }: SheetWords): ReadonlyMap<string, string> {
  const lines = all.filter(({ unscheduled }) => unscheduled === null)
  const names = ownNames(lines, words)
  return new Map([...names, ...addedNames(all, new Map(lines.map(({ session, title }) => [title, names.get(session) ?? title])), words)])
}

/** What people added: by what it repeats, else as a talk or a call only, for its title may say what is treated. */
function addedNames(all: readonly SessionLine[], nameOfTitle: ReadonlyMap<string, string>, words: NameWords): Named {
  const repeated = ({ unscheduled }: SessionLine) => nameOfTitle.get(unscheduled?.repeats ?? '')
  const added = all.filter(({ unscheduled }) => unscheduled !== null)
  const alone = added.filter((line) => repeated(line) === undefined)
  const isCall = ({ kind }: SessionLine) => kind === 'contact'
  return [
    ...added.flatMap((line): Named => {
      const name = repeated(line)
      return name === undefined ? [] : [[line.session, words.again(name)]]
    }),
    ...counted(alone.filter((line) => !isCall(line)), words.extraTalk),
    ...counted(alone.filter(isCall), words.extraCall),
  ]
}

function ownNames(lines: readonly SessionLine[], words: NameWords): ReadonlyMap<string, string> {
  const of = (...kinds: readonly SessionLine['kind'][]) => lines.filter(({ kind }) => kinds.includes(kind))
  const closing = closingOf(lines)
  return new Map([
    ...plain(of('preparation'), words) ?? counted(of('preparation'), words.preparation),
    ...counted(of('dosing'), hasLongDays(lines) ? words.longDay : words.session),
    ...plain(of('integration'), words) ?? integrations(of('integration'), lines, words),
    ...counted(of('assessment').filter((line) => line !== closing), words.talk),
    ...(closing === undefined ? [] : [[closing.session, words.closing] as const]),
    ...counted(of('contact'), words.call),
    ...counted(of('followup'), words.followUp),
    ...counted(of('screening'), words.screening),
    ...counted(of('enrollment'), words.enrolment),
    ...counted(of('termination'), words.lastVisit),
  ])
}

type Named = readonly (readonly [string, string])[]

/** The last rating, where nothing is left to come but visits like it. */
function closingOf(lines: readonly SessionLine[]): SessionLine | undefined {
  const places = placesOf(lines)
  return lines.findLast(({ kind, session }) => kind === 'assessment' && places.get(session)?.end === true)
}

function plain(lines: readonly SessionLine[], words: NameWords): Named | undefined {
  const titles = new Set(lines.map(({ title }) => title))
  const isPlain = titles.size === lines.length && [...titles].every((title) => plainTitle.test(title))
  return isPlain ? lines.map(({ session, title }) => [session, translated(title, words)]) : undefined
}

function translated(title: string, words: NameWords): string {
  return title.replace(plainTitle, (_, kind: string, number: string | undefined) => `${kind === 'Preparation' ? words.preparation : words.integration}${number ?? ''}`)
}

function counted(lines: readonly SessionLine[], word: string): Named {
  return lines.map(({ session }, index) => [session, lines.length === 1 ? word : `${word} ${index + 1}`])
}

/** "Integration 2.1" is the first after the second dosing session, where one of them has several after it. */
function integrations(lines: readonly SessionLine[], all: readonly SessionLine[], { integration }: NameWords): Named {
  const places = placesOf(all)
  const after = ({ session }: SessionLine) => places.get(session)?.after ?? 0
  const blocks = [...new Set(lines.map(after))]
  const inside = (block: number) => lines.filter((line) => after(line) === block)
  const isNested = blocks.length > 1 && blocks.some((block) => inside(block).length > 1)
  if (!isNested) return counted(lines, integration)
  return blocks.flatMap((block) =>
    inside(block).map(({ session }, index) => [session, `${integration} ${block}.${index + 1}`] as const),
  )
}

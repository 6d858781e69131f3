/** Knows the command line that writes a course file in another form: its arguments, answers and exit statuses; refuses to know how any form is written. */
import { parseArgs } from 'node:util'
import { readCourseFile } from '../interchange/course-file/read-course-file'
import { type Paper, parsePaper } from '../print/paper'
import { hashOf } from '../store/chain'
import { type Ending, type Read, parseJson, refused } from './command'
import { type Form, formNames, forms } from './convert-forms'

const usage = `Usage: npm run --silent convert -- COURSE.json --to ${formNames.join('|')} [--tell WORD,…] [--paper a4|letter]; - reads standard input.`

interface Asked {
  readonly path: string
  readonly form: Form
  readonly told: ReadonlySet<string>
  readonly paper: Paper
}

/**
 * `read` gives the text of a file, or of standard input for `-`; `faceFile` a file of the bundled face in Base64. The same
 * file and arguments give the same bytes: the moment of writing that a form bears is the file's own, and no clock is read.
 */
export function convert(args: readonly string[], read: (path: string) => Read, faceFile: (file: string) => string): Ending {
  const asked = argumentsOf(args)
  if (typeof asked === 'string') return refused(asked)
  const text = read(asked.path)
  if (!text.ok) return refused('The file cannot be read.')
  const input = parseJson(text.text)
  if (input === undefined) return refused('The file is not written in JSON.')
  const course = readCourseFile(input.value, hashOf)
  if (!course.ok) return refused(...course.faults.map((fault) => `${fault.path === '' ? 'file' : fault.path}: ${fault.text}`))
  const made = asked.form.make(course.file, asked.told, { paper: asked.paper, faceFile })
  return typeof made === 'string' ? { status: 0, out: made, err: '' } : refused(...made.faults)
}

/** What is asked for, or the sentence that says what is wrong. */
function argumentsOf(args: readonly string[]): Asked | string {
  const parsed = parsedArguments(args)
  const [path, ...more] = parsed?.positionals ?? []
  const form = forms.find(({ name }) => name === parsed?.to)
  if (parsed === undefined || path === undefined || more.length > 0 || form === undefined) return usage
  const told = parsed.tell === undefined ? [] : parsed.tell.split(',')
  const unknown = told.find((word) => !form.tells.includes(word))
  if (unknown !== undefined) return form.tells.length === 0 ? `--to ${form.name} takes no --tell.` : `--tell takes any of these with ${form.name}: ${form.tells.join(', ')}.`
  const paper = parsed.paper === undefined ? 'a4' : parsePaper(parsed.paper)
  return paper === undefined || (parsed.paper !== undefined && !form.isPaper) ? usage : { path, form, told: new Set(told), paper }
}

function parsedArguments(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: { to: { type: 'string' }, tell: { type: 'string' }, paper: { type: 'string' } }, allowPositionals: true })
    return { ...values, positionals }
  } catch {
    return undefined
  }
}

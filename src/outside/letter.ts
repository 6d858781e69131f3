/** Knows how the patient's sheet becomes one page of HTML with its face inside; refuses to know how a sheet is dealt or drawn. */
import { wallTimeAt } from '../domain/time/zone'
import type { CourseFile } from '../interchange/course-file/read-course-file'
import { markOf } from '../print/mark'
import type { Paper } from '../print/paper'
import { scheduleSheet } from '../print/schedule-sheet'
import { type FacePart, sheetDocument } from '../print/sheet-document'
import { english } from '../print/words/english'

/** Nobody measures the sides here, so they are left a little emptier than on screen. */
const slackMillimetres = 6

/** As the app's own style sheet has them. */
const parts = [
  {
    file: 'source-sans-3-latin-wght-normal.woff2',
    range: 'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD',
  },
  {
    file: 'source-sans-3-latin-ext-wght-normal.woff2',
    range:
      'U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+0304, U+0308, U+0329, U+1D00-1DBF, U+1E00-1E9F, U+1EF2-1EFF, U+2020, U+20A0-20AB, U+20AD-20C0, U+2113, U+2C60-2C7F, U+A720-A7FF',
  },
] as const

/** `faceFile` gives a file of the bundled face in Base64. Printed, it says, is what was written: the moment is the file's. */
export function letterOf({ course, lines, clinic, at }: CourseFile, paper: Paper, faceFile: (file: string) => string): string {
  const { patient, version, sample } = course
  const printed = wallTimeAt(Date.parse(at), clinic.zone)
  const sheet = scheduleSheet({
    lines, patient, clinic, version, sample, printed, paper, large: false, weekStart: 'mon', words: english, treatment: null, who: 'name', code: null, mark: markOf, slack: slackMillimetres,
  })
  const [latin, ...others] = parts
  const bare = sheetDocument(sheet, [])
  const needed = [latin, ...others.filter(({ range }) => needs(bare, range))]
  return sheetDocument(sheet, needed.map(({ file, range }): FacePart => ({ base64: faceFile(file), range })))
}

function needs(text: string, range: string): boolean {
  const spans = range.split(', ').map((span) => span.slice(2).split('-').map((end) => Number.parseInt(end, 16)))
  return [...new Set(text)].some((sign) => spans.some(([from = 0, to = from]) => (sign.codePointAt(0) ?? 0) >= from && (sign.codePointAt(0) ?? 0) <= to))
}

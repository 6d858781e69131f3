/** Knows a course's scores scale by scale, and what a scale may be called; refuses to compare figures. */
import { compareText } from '../../compare-text'
import type { Visit } from '../../protocol/protocol'
import { standingLines } from '../amended-line'
import type { Course } from '../course'
import type { Score } from './score'

export interface MeasureLine {
  readonly measure: string
  /** Those that stand, by day. */
  readonly points: readonly Score[]
  /** All of them by day, struck ones too. */
  readonly scores: readonly Score[]
}

/** One line for each scale, in the order of first mention; names that differ in case or spaces are one. */
export function measureLinesOf({ scores }: Pick<Course, 'scores'>): readonly MeasureLine[] {
  const byName = new Map<string, Score[]>()
  for (const score of scores) {
    const key = measureKey(score.measure)
    const others = byName.get(key)
    if (others === undefined) byName.set(key, [score])
    else others.push(score)
  }
  return [...byName.values()].map((own) => {
    const inOrder = own.toSorted((one, other) => compareText(one.day, other.day))
    const points = standingLines(inOrder)
    return { measure: points.at(-1)?.measure ?? own[0]?.measure ?? '', points, scores: inOrder }
  })
}

function measureKey(measure: string): string {
  return measure.replace(/[\s-]+/g, '').toLowerCase()
}

/** The scale a visit's title names, such as `CAPS-5` of "CAPS-5 T1 (baseline)"; empty where it names none. */
export function measureInTitle({ title }: Pick<Visit, 'title'>): string {
  return /(?<![\w-])[A-Z]{3,}(?:-[A-Z0-9]+)*(?![\w-])/.exec(title)?.[0] ?? ''
}

/** Names to offer for a score: that in the visit's title first, then those the course has, then those its protocol names. */
export function measuresToOffer({ scores, protocol }: Pick<Course, 'scores' | 'protocol'>, visit: Visit | null): readonly string[] {
  const assessments = protocol.sessions.filter(({ kind }) => kind === 'assessment')
  const names = [...(visit === null ? [] : [measureInTitle(visit)]), ...standingLines(scores).map(({ measure }) => measure), ...assessments.map(measureInTitle)]
  const keys = names.map(measureKey)
  return names.filter((name, index) => name !== '' && keys.indexOf(measureKey(name)) === index)
}

/** "27", "27.5" or "27,5" as a number; null where the text is none, or has more than one decimal. */
export function readFigure(text: string): number | null {
  const written = text.trim().replace('−', '-').replace(',', '.')
  return /^-?\d{1,4}(?:\.\d)?$/.test(written) ? Number(written) + 0 : null
}

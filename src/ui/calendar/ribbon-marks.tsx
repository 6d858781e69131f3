/** Draws calls and scores on their days below a ribbon's bars, a row for the calls and one for each scale; refuses to judge any. */
import { standingContacts } from '../../domain/course/contacts/contact'
import type { SeriesLine, SuggestedContact } from '../../domain/course/contacts/contact-series'
import type { MeasureLine } from '../../domain/course/measures/measure-lines'
import type { Day } from '../../domain/time/day'
import { KindMark } from '../kind-mark'
import { outcomeNames, suggestedNames } from '../wording/contact-words'
import { shortDay } from '../wording/format'
import { figureWords, scoreWords } from '../wording/score-words'
import { type Axis, columnOf } from './axis'
import { pointAt } from './placing'
import css from './ribbon-marks.module.css'

export interface RibbonMarksProps {
  readonly axis: Axis
  readonly columnPixels: number
  readonly series: readonly SeriesLine[]
  readonly measures: readonly MeasureLine[]
}

interface CallMark {
  readonly day: Day
  readonly state: SuggestedContact['state'] | 'tried'
}

/** Room that a figure takes beside its mark, and a letter of the scale's name. */
const figurePixels = 34
const letterPixels = 8
const callsLabelPixels = 44
/** Below this a day is too narrow for whole dots. */
const smallColumn = 4

export function RibbonMarks({ axis, columnPixels, series, measures }: RibbonMarksProps) {
  const calls = callMarks(series).flatMap((mark) => {
    const column = columnOf(axis, mark.day)
    return column === undefined ? [] : [{ ...mark, column }]
  })
  const first = Math.min(...calls.map(({ column }) => column))
  return (
    <>
      {calls.length > 0 && (
        <div className={css.calls} data-small={columnPixels < smallColumn || undefined}>
          {first * columnPixels > callsLabelPixels && <span className={css.label}>Calls</span>}
          {calls.map(({ day, state, column }, index) => (
            <i key={`${day}-${index}`} className={css.call} data-state={state} style={pointAt(axis, column + 0.5)} title={`${shortDay(day)}, ${stateWords(state)}`} />
          ))}
        </div>
      )}
      {measures.map((line) => (
        <ScoreRow key={line.measure} {...{ axis, columnPixels, line }} />
      ))}
    </>
  )
}

/** Made and tried ones on their days, suggested ones that are not made on theirs; a try on a day that ended well is not drawn. */
function callMarks(series: readonly SeriesLine[]): readonly CallMark[] {
  return series
    .filter(({ isHeld }) => isHeld)
    .flatMap(({ contacts, suggested }): readonly CallMark[] => {
      const made = standingContacts(contacts)
      const reached = new Set(made.filter(({ outcome }) => outcome === 'reached').map(({ day }) => day))
      const tried = new Set(made.filter(({ day }) => !reached.has(day)).map(({ day }) => day))
      return [
        ...suggested.filter(({ state, day }) => state !== 'done' && !reached.has(day) && !tried.has(day)),
        ...[...reached].map((day): CallMark => ({ day, state: 'done' })),
        ...[...tried].map((day): CallMark => ({ day, state: 'tried' })),
      ]
    })
}

/** The first mark with room for it bears the scale's name, and each its figure as far as there is room. */
function ScoreRow({ axis, columnPixels, line }: { readonly axis: Axis; readonly columnPixels: number; readonly line: MeasureLine }) {
  const points = line.points.flatMap((score) => {
    const column = columnOf(axis, score.day)
    return column === undefined ? [] : [{ score, column }]
  })
  const rooms = points.map(({ column }, index) => ((points[index + 1]?.column ?? axis.columns) - column) * columnPixels)
  const named = rooms.findIndex((room) => room >= figurePixels + line.measure.length * letterPixels)
  return (
    points.length > 0 && (
      <div className={css.scores}>
        {points.map(({ score, column }, index) => (
          <span key={score.id} className={css.score} style={pointAt(axis, column + 0.5)} title={scoreWords(score)}>
            <KindMark look="assessment" size={10} />
            {(rooms[index] ?? 0) >= figurePixels && (
              <span>
                {index === named && `${line.measure} `}
                <b>{figureWords(score.value)}</b>
              </span>
            )}
          </span>
        ))}
      </div>
    )
  )
}

/** The same for those who do not see the marks; empty where nothing is drawn. */
export function marksInWords(series: readonly SeriesLine[], measures: readonly MeasureLine[]): string {
  const calls = callMarks(series).map(({ day, state }) => `${shortDay(day)}, ${stateWords(state)}`)
  const scores = measures.flatMap(({ points }) => points.map(scoreWords))
  return [calls.length === 0 ? '' : `Calls: ${calls.join('; ')}.`, scores.length === 0 ? '' : `Scores: ${scores.join('; ')}.`].filter((part) => part !== '').join(' ')
}

function stateWords(state: CallMark['state']): string {
  return state === 'tried' ? outcomeNames['not-reached'].toLowerCase() : suggestedNames[state]
}

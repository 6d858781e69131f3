/** Knows the scores of one scale as rows, each correctable, a struck one still to be read; refuses to draw them. */
import type { MeasureLine } from '../../domain/course/measures/measure-lines'
import type { Score } from '../../domain/course/measures/score'
import { Amendments } from '../../ui/amendments'
import { DataTable, tableNumber } from '../../ui/data-table'
import { LocaleProvider } from '../../ui/locale-provider'
import { Menu } from '../../ui/menu'
import { shortDayYear } from '../../ui/wording/format'
import { figureWords, scoreWords } from '../../ui/wording/score-words'
import { type TitleOf, nameOf } from '../../ui/wording/title-of'
import styles from './measures.module.css'

export interface ScoreTableProps {
  readonly line: MeasureLine
  readonly titleOf: TitleOf
  readonly onCorrect: (score: string) => void
  readonly onStrike: (score: string) => void
}

export function ScoreTable({ line, titleOf, onCorrect, onStrike }: ScoreTableProps) {
  return (
    <LocaleProvider>
      <DataTable caption={`${line.measure}, every score`} className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col" className={tableNumber}>
              Score
            </th>
            <th scope="col">Taken at</th>
            <th scope="col">
              <span className="visually-hidden">Acts</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {line.scores.map((score) => (
            <tr key={score.id} data-struck={score.struck !== null || undefined}>
              <th scope="row">{score.struck === null ? shortDayYear(score.day) : <s>{shortDayYear(score.day)}</s>}</th>
              <td className={tableNumber}>{score.struck === null ? <b>{figureWords(score.value)}</b> : <s>{figureWords(score.value)}</s>}</td>
              <td>
                {score.session === null ? 'no session' : nameOf(score.session, titleOf)}
                <Remarks score={score} />
              </td>
              <td className={styles.acts}>
                {score.struck === null && (
                  <Menu
                    label={`Acts for ${scoreWords(score)}`}
                    isLabelHidden
                    icon="more"
                    tone="quiet"
                    size="small"
                    acts={[
                      { id: 'correct', label: 'Correct', icon: 'pencil', onAct: () => onCorrect(score.id) },
                      { id: 'strike', label: 'Strike out', icon: 'cross', onAct: () => onStrike(score.id) },
                    ]}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </LocaleProvider>
  )
}

function Remarks({ score }: { readonly score: Score }) {
  const { by, note } = score
  return (
    <>
      <small>{[`entered by ${by.name}`, note].filter((part) => part !== '').join(' · ')}</small>
      <Amendments {...score} />
    </>
  )
}

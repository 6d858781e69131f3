/** Knows how to explain the marks, blocks and bands of every calendar; refuses to know a single course. */
import { Card } from '../../ui/card'
import { ConfidenceMark } from '../../ui/confidence-mark'
import { DefinitionList } from '../../ui/definition-list'
import { PageHead } from '../../ui/page-head'
import { SessionBlock } from '../../ui/session-block'
import { confidenceMeanings } from '../../ui/wording/kind-words'
import { GreyPrint } from './grey-print'
import { KindsAndStates } from './kinds-and-states'
import styles from './legend-page.module.css'
import { WindowExplained } from './window-explained'

const confidences = ['seen', 'derived', 'recalled', 'assumption'] as const

export function LegendPage() {
  return (
    <>
      <PageHead title="Kinds and states" sub="The vocabulary of every calendar in the app" />
      <KindsAndStates />
      <div className={styles.cards}>
        <Card title="Trouble">
          <div className={styles.blocks}>
            <SessionBlock
              look="integration"
              status="confirmed"
              heading="F-30"
              detail="Integration 1.2"
              trouble={{ type: 'conflict', words: 'Ana away' }}
            />
            <SessionBlock
              look="integration"
              status="completed"
              heading="K-17"
              detail="Integration 1.3"
              trouble={{ type: 'out-of-window', days: 1 }}
            />
          </div>
          <p className={styles.words}>
            A conflict breaks a rule and is still ahead. Out of window is a fact already lived, recorded with its reason.
          </p>
        </Card>
        <WindowExplained />
        <GreyPrint />
        <Card title="What a fact rests on">
          <DefinitionList
            items={confidences.map((confidence) => ({
              id: confidence,
              term: <ConfidenceMark confidence={confidence} />,
              detail: confidenceMeanings[confidence],
            }))}
          />
        </Card>
      </div>
    </>
  )
}

/** Shows what a file leaves open and takes the answers; refuses to answer for anybody. */
import type { UsdmQuestion } from '../../desk/files/protocol-files'
import { RadioGroup } from '../../ui/radio-group'
import { Select } from '../../ui/select'
import styles from './protocols.module.css'
import { lengthLabel, lengthWords, questionWords, readingChoices } from './usdm-words'

export interface FileQuestionsProps {
  readonly questions: readonly UsdmQuestion[]
  readonly onAnswer: (id: string, answer: string) => void
}

/** Kinds of single visits are asked where the visits stand. */
export function FileQuestions({ questions, onAnswer }: FileQuestionsProps) {
  const lengths = questions.filter((question) => question.about === 'length')
  return (
    <>
      {questions.map((question) => {
        if (question.about === 'kind' || question.about === 'length') return null
        if (question.about === 'windows') {
          const choices = readingChoices(question)
          return (
            <RadioGroup
              key={question.id}
              label="What the two sides of a window mean"
              hint="The file can be read in more than one way, and the days differ. Its protocol document tells which is meant."
              choices={choices}
              value={choices.find(({ id }) => id === question.answer)?.id ?? null}
              onChange={(answer) => onAnswer(question.id, answer)}
            />
          )
        }
        return (
          <RadioGroup
            key={question.id}
            label={questionWords(question)}
            choices={question.options.map(({ id, name }) => ({ id, label: name }))}
            value={question.answer}
            onChange={(answer) => onAnswer(question.id, answer)}
          />
        )
      })}
      {lengths.length > 0 && (
        <fieldset className={styles.lengths}>
          <legend>How long visits last</legend>
          <div>
            {lengths.map((question) => (
              <Select
                key={question.id}
                label={lengthLabel(question)}
                choices={question.options.map(({ id, minutes }) => ({ id, label: lengthWords(minutes) }))}
                value={question.answer}
                onChange={(answer) => onAnswer(question.id, answer)}
              />
            ))}
          </div>
        </fieldset>
      )}
    </>
  )
}

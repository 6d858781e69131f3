/** Knows what a person may choose of a patient's sheets: which ones, name or code, in which language; refuses to know the sheets themselves. */
import type { SheetKind } from '../../print/sheet'
import { type SheetLanguage, languageNames, readByClinicians, sheetLanguages } from '../../print/words/languages'
import { CheckboxGroup } from '../../ui/checkbox'
import { RadioGroup } from '../../ui/radio-group'
import { Select } from '../../ui/select'

export interface Choices {
  readonly sheets: readonly SheetKind[]
  readonly who: 'name' | 'code'
}

export interface PrintChoicesProps {
  readonly choices: Choices
  readonly onChoices: (choices: Choices) => void
  readonly language: SheetLanguage
  readonly onLanguage: (language: SheetLanguage) => void
  /** Without a name the code stands on the sheet. */
  readonly hasName: boolean
  /** Without a date there are no months. */
  readonly hasMonths: boolean
}

export function PrintChoices({ choices, onChoices, language, onLanguage, hasName, hasMonths }: PrintChoicesProps) {
  const { sheets, who } = choices
  return (
    <>
      <CheckboxGroup
        label="Sheets"
        choices={[
          { id: 'schedule', label: 'Dates', detail: 'Every session with day, time, length, place and people' },
          {
            id: 'months',
            label: 'Months',
            detail: hasMonths ? 'For the wall, without a name' : 'No session has a date yet',
            isDisabled: !hasMonths,
          },
        ]}
        value={sheets}
        onChange={(chosen) => onChoices({ ...choices, sheets: chosen })}
      />
      <RadioGroup
        label="On the dates"
        choices={[
          { id: 'name', label: 'Name', isDisabled: !hasName, ...(hasName ? {} : { detail: 'No name was given' }) },
          { id: 'code', label: 'Code only' },
        ]}
        value={hasName ? who : 'code'}
        onChange={(chosen) => onChoices({ ...choices, who: chosen })}
      />
      <Select
        label="Language"
        choices={sheetLanguages.map((id) => ({ id, label: languageNames[id].name, detail: detailOf(id) }))}
        value={language}
        onChange={onLanguage}
        {...(readByClinicians.has(language) ? {} : { hint: 'Translated for this app, not yet read by a native clinician. Have somebody who speaks it read the sheets first.' })}
      />
    </>
  )
}

function detailOf(language: SheetLanguage): string | undefined {
  return readByClinicians.has(language) ? undefined : `${languageNames[language].own}; not yet read by a native clinician`
}

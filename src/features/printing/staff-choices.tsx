/** Knows what people may choose of a sheet for staff about one patient: code or name, and whether substance is named; refuses to know the sheet. */
import { Checkbox } from '../../ui/checkbox'
import { RadioGroup } from '../../ui/radio-group'

export interface StaffChosen {
  readonly who: 'name' | 'code'
  readonly inDetail: boolean
}

export const usualStaffChoice: StaffChosen = { who: 'code', inDetail: false }

export interface StaffChoicesProps {
  readonly chosen: StaffChosen
  readonly onChosen: (chosen: StaffChosen) => void
  readonly hasName: boolean
  /** What is added where substance is named. */
  readonly detailWords: string
}

export function StaffChoices({ chosen, onChosen, hasName, detailWords }: StaffChoicesProps) {
  return (
    <>
      <RadioGroup
        label="The patient, by"
        choices={[
          { id: 'code', label: 'Code only' },
          { id: 'name', label: 'Code and name', isDisabled: !hasName, ...(hasName ? {} : { detail: 'No name was given' }) },
        ]}
        value={hasName ? chosen.who : 'code'}
        onChange={(who) => onChosen({ ...chosen, who })}
      />
      <Checkbox isChecked={chosen.inDetail} onChange={(inDetail) => onChosen({ ...chosen, inDetail })} detail={detailWords}>
        Name protocol and substance
      </Checkbox>
    </>
  )
}

/** What stands on the paper, said before it is printed. */
export function staffNote({ who, inDetail }: StaffChosen, more: string): string {
  const name = who === 'name' ? 'This sheet bears the patient’s name.' : 'This sheet bears the patient’s code and no name.'
  const detail = inDetail ? 'It names the protocol and its substance, and the history will say so.' : 'It names no diagnosis, no substance and no dose, unless people wrote one into their own words.'
  return `${name} ${detail} ${more}`.trim()
}

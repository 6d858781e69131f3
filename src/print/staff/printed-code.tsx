/** Knows how the code of a sheet stands in the outer corner, for people and for machines, with the sheet's version; refuses to know what it opens. */
import type { SheetFoot } from '../sheet'
import { versionWords } from '../sheet-foot'
import { useSheetWords } from '../words/words-context'
import { CodeSquare } from './code-square'
import type { SheetCode } from './staff-head'

export interface PrintedCodeProps {
  readonly code: SheetCode
  readonly foot: SheetFoot
}

export function PrintedCode({ code, foot }: PrintedCodeProps) {
  const words = useSheetWords()
  return (
    <div className="paper-code">
      <p>
        {code.use}
        <b>
          <bdi dir="ltr">{code.inGroups}</bdi>
        </b>
        <span>{versionWords(foot, words.foot)}</span>
      </p>
      <CodeSquare text={code.forMachines} />
    </div>
  )
}

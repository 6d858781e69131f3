/** Knows how the head of a sheet for staff is drawn; refuses to choose its words. */
import { KindSign } from '../kind-sign'
import type { SheetFoot } from '../sheet'
import { PrintedCode } from './printed-code'
import type { StaffHead } from './staff-head'

export interface StaffHeadViewProps {
  readonly head: StaffHead
  readonly foot: SheetFoot
}

export function StaffHeadView({ head: { eyebrow, title, legend, under, code }, foot }: StaffHeadViewProps) {
  return (
    <header className="paper-staff-head">
      <div className="paper-staff-titles">
        {eyebrow !== '' && (
          <p className="paper-eyebrow">
            <bdi>{eyebrow}</bdi>
          </p>
        )}
        <h2>
          <bdi>{title}</bdi>
        </h2>
        {(legend.length > 0 || under !== '') && (
          <p className="paper-under">
            {legend.map(({ look, text }) => (
              <span key={text} className="paper-legend-sign">
                <KindSign look={look} /> <bdi>{text}</bdi>
              </span>
            ))}
            <bdi>{under}</bdi>
          </p>
        )}
      </div>
      {code !== null && <PrintedCode code={code} foot={foot} />}
    </header>
  )
}

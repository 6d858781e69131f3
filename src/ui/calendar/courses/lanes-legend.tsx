/** Knows the words for what lanes draw; refuses to draw them. */
import { kindLooks } from '../../../domain/protocol/kind-look'
import { Icon } from '../../icon'
import { KindMark } from '../../kind-mark'
import { lookNames } from '../../wording/kind-words'
import css from './lanes-legend.module.css'

export function LanesLegend({ isFiltered }: { readonly isFiltered: boolean }) {
  return (
    <ul className={css.legend} aria-label="Legend">
      {kindLooks.map((look) => (
        <li key={look} data-look={look}>
          <KindMark look={look} />
          {lookNames[look]}
        </li>
      ))}
      <li>Bar height is length. Outlined: still planned. ×: missed. Dotted: cancelled.{isFiltered && ' Faint: left out by the filters.'}</li>
      <li className={css.bad}>
        <Icon name="warning" size={12} strong />
        in conflict
      </li>
      <li className={css.warn}>
        <Icon name="bracket" size={12} strong />
        out of window
      </li>
    </ul>
  )
}

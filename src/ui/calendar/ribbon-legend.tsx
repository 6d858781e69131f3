/** Knows the words for what a ribbon draws besides sessions; refuses to name what is not drawn. */
import css from './ribbon.module.css'

export interface RibbonLegendProps {
  readonly hasWindows: boolean
  readonly hasOwnWindows: boolean
  readonly hasSlack: boolean
  readonly hasClosures: boolean
  readonly hasCalls: boolean
}

export function RibbonLegend({ hasWindows, hasOwnWindows, hasSlack, hasClosures, hasCalls }: RibbonLegendProps) {
  return (
    <ul className={css.legend}>
      {hasWindows && (
        <li>
          <i className={css.keyWindow} data-confidence={hasOwnWindows ? 'assumption' : 'seen'} />
          {hasOwnWindows ? 'window, dotted: the clinic’s own' : 'window'}
        </li>
      )}
      {hasWindows && (
        <li>
          <i className={css.keyTarget} />
          target day
        </li>
      )}
      {hasSlack && (
        <li>
          <i className={css.keySlack} />
          slack: days it can still move
        </li>
      )}
      {hasClosures && (
        <li>
          <i className={css.keyClosure} />
          clinic closed
        </li>
      )}
      {hasCalls && (
        <li>
          <i className={css.keyCall} />
          call made, empty: to make
        </li>
      )}
    </ul>
  )
}

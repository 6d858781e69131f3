/** Knows a list of acts behind one button; refuses to know what the acts do. */
import { Button as AriaButton } from 'react-aria-components/Button'
import { Menu as AriaMenu, MenuItem, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { buttonClass, type ButtonLook } from './button'
import { classNames } from './class-names'
import { Icon, type IconName } from './icon'
import popover from './popover.module.css'

export interface MenuAct {
  readonly id: string
  readonly label: string
  readonly detail?: string | undefined
  readonly icon?: IconName
  readonly isDisabled?: boolean
  /** An act that hurts is written in the colour of a broken rule. */
  readonly isBad?: boolean
  readonly onAct: () => void
}

export interface MenuProps extends ButtonLook {
  /** The button's words; heard only where `isLabelHidden`. */
  readonly label: string
  readonly isLabelHidden?: boolean
  readonly icon?: IconName
  readonly acts: readonly MenuAct[]
  readonly isDisabled?: boolean
}

export function Menu({ label, isLabelHidden = false, icon, acts, isDisabled = false, ...look }: MenuProps) {
  return (
    <MenuTrigger>
      <AriaButton
        className={classNames(buttonClass(look), isLabelHidden && popover.bare) ?? ''}
        isDisabled={isDisabled}
        {...(isLabelHidden && { 'aria-label': label })}
      >
        {icon !== undefined && <Icon name={icon} />}
        {!isLabelHidden && (
          <>
            <span>{label}</span>
            <Icon name="chevron-down" size={14} />
          </>
        )}
      </AriaButton>
      <Popover className={popover.popover ?? ''} placement="bottom end">
        <AriaMenu items={acts} className={popover.list ?? ''} aria-label={label}>
          {(act) => (
            <MenuItem
              id={act.id}
              textValue={act.label}
              isDisabled={act.isDisabled ?? false}
              onAction={act.onAct}
              className={classNames(popover.item, act.isBad && popover.bad) ?? ''}
            >
              <span className={popover.mark}>{act.icon !== undefined && <Icon name={act.icon} />}</span>
              <span>
                {act.label}
                {act.detail !== undefined && <small className={popover.detail}>{act.detail}</small>}
              </span>
            </MenuItem>
          )}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}

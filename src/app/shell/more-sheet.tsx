/** Knows what a phone shows under More: the places without a tab, and the state of the records; refuses to know any page. */
import { NavLink } from 'react-router'
import { Dialog } from '../../ui/dialog'
import { Icon } from '../../ui/icon'
import { LocaleProvider } from '../../ui/locale-provider'
import { morePlaces } from './places'
import { ShellFoot, type ShellFootProps } from './shell-foot'
import styles from './tab-bar.module.css'

export function MoreSheet({ foot, onClose }: { readonly foot: ShellFootProps; readonly onClose: () => void }) {
  return (
    <LocaleProvider>
      <Dialog title="More" isOpen onClose={onClose}>
        <ul>
          {morePlaces.map(({ to, name, icon }) => (
            <li key={to}>
              <NavLink to={to} className={styles.place ?? ''} onClick={onClose}>
                <Icon name={icon} size={20} />
                {name}
              </NavLink>
            </li>
          ))}
        </ul>
        <ShellFoot {...foot} />
      </Dialog>
    </LocaleProvider>
  )
}

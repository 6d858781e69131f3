/** Knows the bar of five at the foot of a phone and the sheet with the rest; refuses to know any page. */
import { useState } from 'react'
import { NavLink, useLocation } from 'react-router'
import { Dialog } from '../../ui/dialog'
import { Icon } from '../../ui/icon'
import { isAt, morePlaces, tabPlaces } from './places'
import { ShellFoot, type ShellFootProps } from './shell-foot'
import styles from './tab-bar.module.css'

export function TabBar({ foot }: { readonly foot: ShellFootProps }) {
  const { pathname } = useLocation()
  const [isOpen, setOpen] = useState(false)
  const isUnderMore = morePlaces.some((place) => isAt(place, pathname))
  return (
    <nav className={styles.bar} aria-label="Main, on small screens">
      {tabPlaces.map(({ to, name, icon }) => (
        <NavLink key={to} to={to} end={to === '/'} className={styles.tab ?? ''}>
          <Icon name={icon} size={20} />
          <span>{name}</span>
        </NavLink>
      ))}
      <button
        type="button"
        className={styles.tab}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-current={isUnderMore ? 'true' : undefined}
        onClick={() => setOpen(true)}
      >
        <Icon name="more" size={20} />
        <span>More</span>
      </button>
      <Dialog title="More" isOpen={isOpen} onClose={() => setOpen(false)}>
        <ul>
          {morePlaces.map(({ to, name, icon }) => (
            <li key={to}>
              <NavLink to={to} className={styles.place ?? ''} onClick={() => setOpen(false)}>
                <Icon name={icon} size={20} />
                {name}
              </NavLink>
            </li>
          ))}
        </ul>
        <ShellFoot {...foot} />
      </Dialog>
    </nav>
  )
}

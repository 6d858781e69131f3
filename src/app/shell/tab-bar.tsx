/** Knows the bar of five at the foot of a phone and the sheet with the rest; refuses to know any page. */
import { Suspense, lazy, useState } from 'react'
import { NavLink, useLocation } from 'react-router'
import { Icon } from '../../ui/icon'
import { isAt, morePlaces, tabPlaces } from './places'
import type { ShellFootProps } from './shell-foot'
import styles from './tab-bar.module.css'

const MoreSheet = lazy(async () => ({ default: (await import('./more-sheet')).MoreSheet }))

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
      {isOpen && (
        <Suspense fallback={null}>
          <MoreSheet foot={foot} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </nav>
  )
}

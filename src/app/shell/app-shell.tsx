/** Knows the frame around every page: ways to the places, the state of the records, the page itself; refuses to know any page. */
import type { ReactNode } from 'react'
import { NavLink } from 'react-router'
import { Icon } from '../../ui/icon'
import styles from './app-shell.module.css'
import { Brand } from './brand'
import { legendPlace, paperPlace, places } from './places'
import { ShellFoot, type ShellFootProps } from './shell-foot'
import { TabBar } from './tab-bar'

export interface AppShellProps {
  readonly foot: ShellFootProps
  /** Above every page, such as a warning that concerns all of them. */
  readonly banner?: ReactNode
  readonly children: ReactNode
}

/** The id of the page's main landmark; the skip link and a change of page put the focus there. */
export const mainId = 'main'

export function AppShell({ foot, banner, children }: AppShellProps) {
  return (
    <div className={styles.shell}>
      <a
        href={`#${mainId}`}
        className={styles.skip}
        onClick={(event) => {
          event.preventDefault()
          document.getElementById(mainId)?.focus()
        }}
      >
        Skip to the page
      </a>
      <header className={styles.side} data-shell="side">
        <div className={styles.stay}>
          <Brand />
          <nav aria-label="Main">
            <ul className={styles.places}>
              {places.map(({ to, name, icon }) => (
                <li key={to}>
                  <NavLink to={to} end={to === '/'} className={styles.place ?? ''} title={name}>
                    <Icon name={icon} />
                    <span className={styles.name}>{name}</span>
                  </NavLink>
                </li>
              ))}
            </ul>
          </nav>
          <div className={styles.foot}>
            <ShellFoot {...foot} />
            {[paperPlace, legendPlace].map(({ to, name, icon }) => (
              <NavLink key={to} to={to} className={styles.legend ?? ''} title={name}>
                <Icon name={icon} size={14} />
                <span className={styles.name}>{name}</span>
              </NavLink>
            ))}
          </div>
        </div>
      </header>
      <div className={styles.page}>
        {banner}
        <main id={mainId} tabIndex={-1} className={styles.main}>
          {children}
        </main>
      </div>
      <TabBar foot={foot} />
    </div>
  )
}

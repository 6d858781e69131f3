/** Knows the app's mark and name; refuses to know anything else. */
import { Link } from 'react-router'
import styles from './brand.module.css'

/** Four bars, the tall one a dosing among its sessions, the last one still ahead. */
export function Brand() {
  return (
    <Link to="/" className={styles.brand}>
      <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" className={styles.mark}>
        <rect x="2" y="13" width="3" height="6" rx="1" />
        <rect x="7" y="4" width="4" height="15" rx="1" />
        <rect x="13" y="13" width="3" height="6" rx="1" />
        <rect x="18" y="13" width="3" height="6" rx="1" opacity="0.45" />
      </svg>
      <span className={styles.name}>Eighteen Weeks</span>
    </Link>
  )
}

/** Knows that every page but the first has controls that speak the app's language; refuses to know the pages. */
import { Outlet } from 'react-router'
import { LocaleProvider } from '../ui/locale-provider'

export function LocalPages() {
  return (
    <LocaleProvider>
      <Outlet />
    </LocaleProvider>
  )
}

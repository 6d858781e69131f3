/** Knows that the calendar's legend opens over every view, and where all of it stands; refuses to draw it. */
import { Link } from 'react-router'
import { buttonClass } from '../../ui/button'
import { CalendarLegend } from '../../ui/calendar/calendar-legend'
import { Dialog } from '../../ui/dialog'

export function LegendDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog
      title="Legend"
      isOpen
      onClose={onClose}
      size="wide"
      acts={
        <Link to="/legend" className={buttonClass()}>
          Every kind in every state
        </Link>
      }
    >
      <CalendarLegend />
    </Dialog>
  )
}

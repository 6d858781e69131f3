/** Knows what stands at an address that leads nowhere; refuses to guess what was meant. */
import { Link } from 'react-router'
import { buttonClass } from '../ui/button'
import { Card } from '../ui/card'
import { EmptyState } from '../ui/empty-state'

export function NotFound() {
  return (
    <Card label="Nothing here">
      <EmptyState
        missing="day"
        title="Nothing at this address"
        level={2}
        acts={
          <Link to="/" className={buttonClass({ tone: 'primary' })}>
            Go to today
          </Link>
        }
      >
        The page may have belonged to a course that was removed from this device.
      </EmptyState>
    </Card>
  )
}

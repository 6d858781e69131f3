/** Knows what stands where a course was asked for that is not there; refuses to know why. */
import { Link } from 'react-router'
import { buttonClass } from '../../ui/button'
import { Card } from '../../ui/card'
import { EmptyState } from '../../ui/empty-state'

export function NoCourse() {
  return (
    <Card label="No course">
      <EmptyState
        missing="course"
        title="This course is not on this device"
        acts={
          <Link to="/patients" className={buttonClass({ tone: 'primary' })}>
            All patients
          </Link>
        }
      >
        It may have been undone right after it was planned, or it belonged to the sample clinic.
      </EmptyState>
    </Card>
  )
}

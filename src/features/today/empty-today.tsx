/** Knows the first minute in an empty app: set up the clinic, or look around in a sample; refuses to fill anything unasked. */
import { Link } from 'react-router'
import { useFillSample } from '../../acts/use-sample'
import { Button, buttonClass } from '../../ui/button'
import { Card } from '../../ui/card'
import { EmptyState } from '../../ui/empty-state'
import { Icon } from '../../ui/icon'
import styles from './today.module.css'

export function EmptyToday({ hasClinic }: { readonly hasClinic: boolean }) {
  const { fill, isBusy } = useFillSample()
  return (
    <Card label="Start">
      <EmptyState
        missing="course"
        title="No courses yet"
        acts={
          <>
            {hasClinic ? (
              <Link to="/plan" className={buttonClass({ tone: 'primary' })}>
                <Icon name="plus" /> Plan a course
              </Link>
            ) : (
              <Link to="/clinic" className={buttonClass({ tone: 'primary' })}>
                Set up your clinic
              </Link>
            )}
            {!hasClinic && (
              <Button onPress={() => void fill()} isPending={isBusy}>
                Fill with a sample clinic
              </Button>
            )}
          </>
        }
      >
        {hasClinic
          ? 'Plan the first one. It takes a patient’s code, a protocol, a start and a pair.'
          : 'Set up who works when and in which rooms, or look around in a sample clinic that leaves with one click.'}
      </EmptyState>
      <p className={styles.promise}>
        A scheduling aid: no medical device, and no dosing advice. Everything you enter stays in this browser on this device.
      </p>
    </Card>
  )
}

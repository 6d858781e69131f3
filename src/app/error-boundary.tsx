/** Knows what is shown when a page breaks; refuses to show what it was about. */
import { Component, type ReactNode } from 'react'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import styles from './app.module.css'

interface State {
  readonly isBroken: boolean
}

export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { isBroken: false }

  static getDerivedStateFromError(): State {
    return { isBroken: true }
  }

  override render(): ReactNode {
    if (!this.state.isBroken) return this.props.children
    return (
      <Card title="This page cannot be shown">
        <div className={styles.words}>
          <p>That is a defect of the app. Every record is safe: what you saved is saved.</p>
          <Button tone="primary" onPress={() => location.reload()}>
            Reload
          </Button>
        </div>
      </Card>
    )
  }
}

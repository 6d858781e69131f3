/** Knows where messages stand, how long, and how they are heard; refuses to know who sent them. */
import { useCallback, useEffect, useState } from 'react'
import { classNames } from './class-names'
import { Icon } from './icon'
import styles from './toast-region.module.css'
import type { Toast } from './toasts'

/** Milliseconds a message stays while nobody points at it or stands in it. */
export const toastStay = 10_000

export interface ToastRegionProps {
  readonly toasts: readonly Toast[]
  readonly onDismiss: (id: string) => void
}

/** Stays reachable while a dialog is open; the region is there before its first message, so that it is heard. */
export function ToastRegion({ toasts, onDismiss }: ToastRegionProps) {
  return (
    <div className={styles.region} role="region" aria-label="Messages" data-react-aria-top-layer="true">
      <ol aria-live="polite" aria-relevant="additions" className={styles.list}>
        {toasts.map((toast) => (
          <ToastCard key={toast.id} toast={toast} onDismiss={onDismiss} />
        ))}
      </ol>
    </div>
  )
}

function ToastCard({ toast, onDismiss }: { readonly toast: Toast; readonly onDismiss: (id: string) => void }) {
  const { id, tone, title, text, act } = toast
  const [isPointedAt, setPointedAt] = useState(false)
  const [isFocused, setFocused] = useState(false)
  const dismiss = useCallback(() => onDismiss(id), [onDismiss, id])
  const isHeld = isPointedAt || isFocused

  useEffect(() => {
    if (isHeld) return
    const timer = setTimeout(dismiss, toastStay)
    return () => clearTimeout(timer)
  }, [isHeld, dismiss])

  return (
    <li
      className={classNames(styles.toast, tone === 'refused' && styles.refused)}
      onPointerEnter={() => setPointedAt(true)}
      onPointerLeave={() => setPointedAt(false)}
      onFocus={() => setFocused(true)}
      onBlur={(event) => setFocused(event.currentTarget.contains(event.relatedTarget))}
      onKeyDown={(event) => event.key === 'Escape' && dismiss()}
    >
      <Icon name={tone === 'done' ? 'tick' : 'warning'} className={styles.icon} />
      <p className={styles.words}>
        <b>{title}</b>
        {text !== undefined && ` ${text}`}
      </p>
      {act !== undefined && (
        <button
          type="button"
          className={styles.act ?? ''}
          onClick={() => {
            act.onAct()
            dismiss()
          }}
        >
          {act.words}
        </button>
      )}
      <button type="button" className={styles.close ?? ''} aria-label="Close the message" onClick={dismiss}>
        <Icon name="cross" size={14} />
      </button>
    </li>
  )
}

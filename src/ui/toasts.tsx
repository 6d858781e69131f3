/** Knows which messages are on screen and hands out the means to add one; refuses to know how they look. */
import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react'

export interface ToastContent {
  /** Something was done, or the rule book refused it. */
  readonly tone: 'done' | 'refused'
  /** What was done or refused, in bold: "Integration 2.2 moved". */
  readonly title: string
  /** The rest of the sentence, with day and time, or the rule and the nearest legal slot. */
  readonly text?: string | undefined
  /** The one act it offers: Undo, or the nearest legal slot. */
  readonly act?: { readonly words: string; readonly onAct: () => void } | undefined
}

export interface Toast extends ToastContent {
  readonly id: string
}

export interface Toasts {
  readonly toasts: readonly Toast[]
  /** Shows a message and tells its id; the oldest gives way where more than three would stand. */
  readonly show: (content: ToastContent) => string
  readonly dismiss: (id: string) => void
}

const most = 3
const ToastsContext = createContext<Toasts | null>(null)

export function ToastsProvider({ children }: { readonly children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly Toast[]>([])
  const count = useRef(0)
  const show = useCallback((content: ToastContent) => {
    count.current += 1
    const id = `toast-${count.current}`
    setToasts((before) => [...before, { ...content, id }].slice(-most))
    return id
  }, [])
  const dismiss = useCallback((id: string) => {
    setToasts((before) => before.filter((toast) => toast.id !== id))
  }, [])
  const value = useMemo(() => ({ toasts, show, dismiss }), [toasts, show, dismiss])
  return <ToastsContext value={value}>{children}</ToastsContext>
}

export function useToasts(): Toasts {
  const toasts = useContext(ToastsContext)
  if (toasts === null) throw new Error('messages are used outside of their provider')
  return toasts
}

/** Knows the button that lets a person choose a file from the device; refuses to read it. */
import { useRef } from 'react'
import { Button, type ButtonProps } from './button'

export interface ChooseFileProps {
  /** What the button says. */
  readonly words: string
  /** What the file is called aloud. */
  readonly label: string
  /** Which files the browser offers first; JSON unless told. */
  readonly accept?: string
  readonly look?: Pick<ButtonProps, 'tone' | 'size' | 'icon' | 'isPending'>
  readonly onFile: (file: File) => void
}

export function ChooseFile({ words, label, accept = 'application/json,.json', look = {}, onFile }: ChooseFileProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button {...look} onPress={() => input.current?.click()}>
        {words}
      </Button>
      <input
        ref={input}
        type="file"
        accept={accept}
        aria-label={label}
        hidden
        onChange={(event) => {
          const file = event.target.files?.[0]
          if (file !== undefined) onFile(file)
          event.target.value = ''
        }}
      />
    </>
  )
}

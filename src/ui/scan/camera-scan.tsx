/** Knows how the device's camera is watched for a code until one is seen; refuses to know what a code means, and keeps no picture. */
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import styles from './camera-scan.module.css'
import { type CodesInPicture, codesInPicture } from './codes-in-picture'

export interface CameraScanProps {
  /** Said of every code that is seen, again and again while it stays in view. */
  readonly onSeen: (text: string) => void
}

/** Between two looks, so that the page stays quick on small devices. */
const lookMilliseconds = 150

/** The camera runs while this is drawn, and not a moment longer. Pictures are looked at here and kept nowhere. */
export function CameraScan({ onSeen }: CameraScanProps) {
  const video = useRef<HTMLVideoElement>(null)
  const [state, setState] = useState<'asking' | 'looking' | 'refused' | 'none'>('asking')
  const seen = useEffectEvent(onSeen)

  useEffect(() => {
    let isOver = false
    let stream: MediaStream | null = null
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = (read: CodesInPicture) => {
      if (isOver) return
      const text = video.current === null ? null : read(video.current)
      if (text !== null) seen(text)
      timer = setTimeout(look, lookMilliseconds, read)
    }
    const begin = async () => {
      // Browsers leave it out on pages that are not served safely.
      const { mediaDevices } = navigator as { readonly mediaDevices?: MediaDevices }
      if (mediaDevices === undefined) {
        setState('none')
        return
      }
      try {
        const opened = await mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
        const read = await codesInPicture()
        if (isOver || video.current === null) {
          stop(opened)
          return
        }
        stream = opened
        video.current.srcObject = opened
        await video.current.play()
        setState('looking')
        look(read)
      } catch (error) {
        if (!isOver) setState(error instanceof DOMException && error.name === 'NotAllowedError' ? 'refused' : 'none')
      }
    }
    void begin()
    return () => {
      isOver = true
      clearTimeout(timer)
      if (stream !== null) stop(stream)
    }
  }, [])

  return (
    <div className={styles.scan}>
      <video ref={video} className={styles.video} muted playsInline hidden={state !== 'looking'} aria-label="What the camera sees" />
      <p role="status">{words[state]}</p>
    </div>
  )
}

function stop(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop()
}

const words = {
  asking: 'Waiting for the camera. The browser may ask whether it may be used.',
  looking: 'Hold the square of the sheet before the camera. Pictures stay in this window and are not kept.',
  refused: 'The browser does not let this page use the camera. The nine signs can be typed instead.',
  none: 'No camera can be used here. The nine signs can be typed instead.',
} as const

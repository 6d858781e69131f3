/** Knows how a square code is found in what a camera shows; refuses to open the camera. */

/** The text of a code in the picture shown now; null where none can be read. */
export type CodesInPicture = (video: HTMLVideoElement) => string | null

/** Larger pictures are looked at in this width: a code held before a camera fills much of it. */
const mostPixels = 640

/** What reads codes comes only when somebody scans. */
export async function codesInPicture(): Promise<CodesInPicture> {
  const { default: decodeQR } = await import('qr/decode.js')
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d', { willReadFrequently: true })
  return (video) => {
    if (context === null || video.videoWidth === 0) return null
    const scale = Math.min(1, mostPixels / video.videoWidth)
    canvas.width = Math.round(video.videoWidth * scale)
    canvas.height = Math.round(video.videoHeight * scale)
    context.drawImage(video, 0, 0, canvas.width, canvas.height)
    try {
      return decodeQR(context.getImageData(0, 0, canvas.width, canvas.height))
    } catch {
      // A picture without a code is no fault: the next one is looked at.
      return null
    }
  }
}

/** Knows how a text becomes a file that the person keeps; refuses to send it anywhere. */

/** The browser puts it where it keeps downloads, or asks where. */
export function saveFile(fileName: string, mediaType: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: mediaType }))
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  document.body.append(link)
  link.click()
  link.remove()
  // Some browsers read it only after the press has been dealt with.
  setTimeout(() => URL.revokeObjectURL(url), keptMilliseconds)
}

const keptMilliseconds = 60_000

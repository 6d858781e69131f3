/** Draws places to write in: boxes for a time, a line for words; refuses to know what is written there. */

/** Two boxes for the hour and two for the minutes; figures run from left to right in every script. */
export function TimeBoxes() {
  return (
    <span className="paper-time-boxes" dir="ltr" aria-label="time to write">
      <i />
      <i />
      <b>:</b>
      <i />
      <i />
    </span>
  )
}

/** A line that takes what room is left beside the words. */
export function Blank() {
  return <span className="paper-blank" />
}

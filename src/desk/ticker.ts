/** Knows when the clinic's wall clock next shows another minute; refuses to know what is shown then. */

const minuteMilliseconds = 60_000

/**
 * Calls `tick` at the start of every minute of `clock` (milliseconds since 1970) until stopped.
 * Every zone in use is whole minutes from UTC, so UTC's minutes are the clinic's.
 */
export function everyMinute(clock: () => number, tick: () => void): () => void {
  let timer: ReturnType<typeof setTimeout>
  const wait = () => {
    timer = setTimeout(
      () => {
        tick()
        wait()
      },
      minuteMilliseconds - (clock() % minuteMilliseconds),
    )
  }
  wait()
  return () => clearTimeout(timer)
}

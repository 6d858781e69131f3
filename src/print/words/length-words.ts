/** Knows how lengths of time are worded from a language's few words for them; refuses to know any language. */

export interface LengthWords {
  /** "1½ hours", "8 hours", "45 min", "1 h 43 min". */
  readonly spoken: (minutes: number) => string
  /** As short as a day's cell asks for: "1½ h", "8 h", "¾ h", "55 min", "1 h 43 min". */
  readonly short: (minutes: number) => string
}

export interface LengthRules {
  /** So many whole hours, 1 or more, and half an hour on top or not: "1 hour", "1½ hours". */
  readonly hours: (whole: number, isHalfMore: boolean) => string
  /** Beside figures. */
  readonly hour: string
  readonly minute: string
  /** The same in a day's cell, one or two letters for the hour. */
  readonly hourInCell: string
  readonly minuteInCell: string
  /** Between the figures and the hour in a day's cell; a space where nothing is said. */
  readonly gapInCell?: string
  /** Keeps figures and fractions in the order in which they are written. */
  readonly apart?: (figures: string) => string
}

/** What is longer is said in hours. */
const mostInMinutes = 90
const quarters = ['', '¼', '½', '¾']

export function lengthsIn({ hours, hour, minute, hourInCell, minuteInCell, gapInCell = ' ', apart = (text) => text }: LengthRules): LengthWords {
  return {
    spoken(minutes) {
      const [whole, rest] = split(minutes)
      if (whole > 0 && rest % 30 === 0) return hours(whole, rest === 30)
      return minutes <= mostInMinutes ? `${minutes} ${minute}` : `${whole} ${hour} ${rest} ${minute}`
    },
    short(minutes) {
      const [whole, rest] = split(minutes)
      if (rest % 15 === 0) return `${apart(`${whole === 0 ? '' : whole}${quarters[rest / 15] ?? ''}`)}${gapInCell}${hourInCell}`
      return minutes <= mostInMinutes ? `${minutes} ${minuteInCell}` : `${whole} ${hourInCell} ${rest} ${minuteInCell}`
    },
  }
}

/** "1½" */
export function figures(whole: number, isHalfMore: boolean): string {
  return `${whole}${isHalfMore ? '½' : ''}`
}

function split(minutes: number): readonly [number, number] {
  return [Math.floor(minutes / 60), minutes % 60]
}

/** Knows about how wide a text runs in the sheets' face; refuses to be exact, for every side is measured after layout. */

export const pointMillimetres = 25.4 / 72

// Advance widths of Source Sans 3, weight 400, from the space to the tilde, in thousandths of an em.
const widths: readonly number[] = [
  200, 289, 426, 497, 497, 824, 609, 249, 303, 303, 418, 497, 249, 311, 249, 350,
  497, 497, 497, 497, 497, 497, 497, 497, 497, 497, 249, 249, 497, 497, 497, 425,
  847, 543, 588, 571, 615, 527, 494, 617, 652, 263, 479, 579, 486, 727, 647, 664,
  566, 664, 569, 534, 536, 645, 515, 786, 513, 476, 539, 303, 350, 303, 497, 500,
  542, 504, 553, 456, 555, 496, 292, 504, 544, 246, 247, 495, 255, 829, 547, 542,
  555, 555, 347, 419, 338, 544, 467, 719, 446, 467, 425, 303, 241, 303, 497,
]
const firstSign = 32
const unbrokenSpace = 160
const dash = 0x2013
const dashWidth = 500
const otherLetter = 640
/** From here on scripts are as wide as they are high. */
const firstWideSign = 0x2e80
const wideSign = 1000
/** Bold letters are wider, and kerning may add a little. */
const boldMore = 1.09
const reserve = 1.02

/** Arabic letters, joined to each other as they stand in a word. */
const joinedLetter = 545

/** What takes no room: signs set over others, and those that only tell the direction of writing. */
const unseen = /^[\p{Mn}\p{Cf}]$/u
const joined = /^\p{Script=Arabic}$/u

function signWidth(sign: string): number {
  const code = sign.codePointAt(0) ?? 0
  if (code === dash) return dashWidth
  if (code >= firstSign + widths.length && code !== unbrokenSpace) {
    if (unseen.test(sign)) return 0
    if (joined.test(sign)) return joinedLetter
  }
  return widths[(code === unbrokenSpace ? firstSign : code) - firstSign] ?? (code < firstWideSign ? otherLetter : wideSign)
}

/** Width in millimetres at this type size in points. */
export function textWidth(text: string, points: number, bold = false): number {
  // A letter with an accent is as wide as the letter.
  const thousandths = [...text.normalize('NFD')].reduce((total, sign) => total + signWidth(sign), 0)
  return (thousandths / 1000) * points * pointMillimetres * reserve * (bold ? boldMore : 1)
}

/** Lines that the text takes in a column `width` millimetres wide, broken between words; at least 1. */
export function linesOf(text: string, points: number, width: number, bold = false): number {
  let lines = 1
  let used = 0
  for (const word of text.split(' ')) {
    const wide = textWidth(word, points, bold)
    const withSpace = used === 0 ? wide : used + textWidth(' ', points, bold) + wide
    if (withSpace <= width) {
      used = withSpace
      continue
    }
    lines += (used === 0 ? 0 : 1) + Math.floor(wide / width)
    used = wide % width
  }
  return lines
}

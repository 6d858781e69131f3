/** Knows how a text is written so that no spreadsheet takes it, or a part of it, for a formula; refuses to change any other text. */

/** Signs that open a formula, in the widths in which programs read them. */
const opening = '=+\\-@＝＋－＠﹦﹢﹣﹫'
/** Signs that programs skip before they look at the first one. */
const skipped = '[ "\\p{Cf}\\p{Zs}\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f]*'

/** Beginnings of a cell. A tab or a break of lines there is cut off by some programs, and what follows would be the first sign. */
const opens = new RegExp(`^${skipped}[${opening}\\t\\r\\n]`, 'u')
/** The same after any sign at which a program may cut a line into cells that was told another delimiter, or guessed one. */
const opensWithin = new RegExp(`([,;|\\t\\r\\n]${skipped})([${opening}])`, 'gu')

/** An apostrophe stands before what would open a formula. Half a pair of code units is no sign, and no file can hold it. */
export function safeText(text: string): string {
  const whole = text.replace(/\p{Surrogate}/gu, '\ufffd').replace(opensWithin, "$1'$2")
  return opens.test(whole) ? `'${whole}` : whole
}

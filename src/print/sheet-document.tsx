/** Knows a sheet as a page of HTML that stands alone and asks nobody for anything; refuses to know what the sheet says. */
import { renderToStaticMarkup } from 'react-dom/server'
import large from './paper-large.css?raw'
import months from './paper-months.css?raw'
import schedule from './paper-schedule.css?raw'
import scripts from './paper-scripts.css?raw'
import paper from './paper.css?raw'
import type { Sheet } from './sheet'
import { SheetPages } from './sheet-pages'
import staff from './staff/paper-staff.css?raw'

/** A part of the bundled face, in Base64. */
export interface FacePart {
  readonly base64: string
  /** As in a style sheet: "U+0000-00FF, U+0131". */
  readonly range: string
}

const around = `
body { margin: 0; background: #e9eceb }
@media screen { .paper-slot { margin-block: 6mm } }
`

/** The whole document. The same sheet and parts give the same text. */
export function sheetDocument(sheet: Sheet, face: readonly FacePart[]): string {
  const faces = face.map(({ base64, range }) => `@font-face { font-family: 'Source Sans 3'; src: url(data:font/woff2;base64,${base64}) format('woff2'); font-weight: 200 900; unicode-range: ${range} }`)
  const styles = [...faces, paper, schedule, months, large, scripts, staff, around].join('\n')
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=860">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:">
<title>${sheet.name}</title>
<style>
${styles}
</style>
</head>
<body>
${renderToStaticMarkup(<SheetPages sheet={sheet} />)}
</body>
</html>
`
}

/** Knows the page that explains the course file in plain words, with every field of the schema in its tables. */
import { type Schema, courseFileSchema, fieldsOf, kindOf, schemaName } from './course-file-documents'

const style = `
  :root { color-scheme: light dark; --ink: #1f2328; --soft: #59636e; --ground: #fff; --line: #d5dae0; --tint: #f5f7f9; --link: #1f5f8b }
  @media (prefers-color-scheme: dark) { :root { --ink: #e8eaed; --soft: #a9b1ba; --ground: #15181c; --line: #363c44; --tint: #1d2126; --link: #8cc4ee } }
  body { margin: 0 auto; padding: 2rem 1rem 4rem; max-width: 60rem; color: var(--ink); background: var(--ground); font: 1rem/1.55 system-ui, sans-serif }
  h1 { font-size: 1.75rem; line-height: 1.2 } h2 { margin-top: 2.5rem; font-size: 1.25rem } h3 { margin-top: 2rem; font-size: 1.05rem }
  p, li { max-width: 44rem } a { color: var(--link) } code { font-size: .9em; overflow-wrap: anywhere }
  .wide { overflow-x: auto } table { width: 100%; border-collapse: collapse } th { text-align: start; color: var(--soft); font-weight: 600 }
  th, td { padding: .4rem .75rem .4rem 0; border-bottom: 1px solid var(--line); vertical-align: top } td:first-child { min-width: 12rem }
  pre { padding: .75rem 1rem; background: var(--tint); overflow-x: auto }
  @media print { body { max-width: none; padding: 0; font-size: 9pt } tr { break-inside: avoid } }`

export function pageText(): string {
  const schema = courseFileSchema()
  const sections = Object.entries(schema.properties ?? {}).filter(([name]) => name !== 'history')
  const row = schema.properties?.['history']
  const { events: _, ...others } = row?.items?.properties ?? {}
  const events = row?.items?.properties?.['events']?.items?.oneOf ?? []
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>The course as one file</title>
<style>${style}
</style>
</head>
<body>
<h1>The course as one file: eighteen-weeks-course/1</h1>
<p>One patient’s course in one readable file: what was planned, what happened, who wrote it down, and every change that led there. It is
JSON in UTF-8, so that any program and any person with a text editor can read it. This page and <a href="${schemaName}">its JSON Schema</a> say all there is to know of it.</p>

<p><a href="../data">Back to the app’s Data page</a></p>

<h2>How to read it</h2>
<ul>
<li>Days such as <code>2027-03-29</code> are days of the calendar in the clinic’s zone, which stands in <code>clinic.zone</code>. Times such as <code>09:30</code> stand on the clinic’s clock. Names that end in <code>At</code>, and <code>at</code> itself, are instants in UTC.</li>
<li>Numbers bear their unit in their name: minutes, days, mmHg, degrees Celsius. In the history, <code>minutes</code> are minutes and <code>by</code> is days, or minutes for a supplement.</li>
<li>A window is three whole days: the earliest, the target and the latest, all of them included.</li>
<li>Sessions are named by the id of their visit in the protocol, people and rooms by ids that stand beside their names.</li>
<li>Where nothing is known a field says <code>null</code>. Fields that are not on this page do not occur, and a reader refuses them.</li>
<li>The order of the fields is always the same, so that two files can be compared line by line.</li>
</ul>

<h2>What vouches for it</h2>
<p>The history at the end is the course. Everything told before it of the patient, the course, the protocol, the sessions, contacts, scores
and dosing records follows from it, and a reader works it out again and names every place where the two differ. The clinic, <code>about</code> and
<code>writtenAt</code> are no part of it: nothing vouches for those.</p>
<p>Each row of the history bears a hash of all that stands in it, and the hash of the row before. To check one by hand:</p>
<pre>take the row without its field "hash"
write it as JSON without blanks or line breaks, the fields of every object sorted by their names (by UTF-16 code units)
the SHA-256 of that text in UTF-8, in 64 small hexadecimal signs, is the field "hash"
the field "previous" is the hash of the row before, and empty in the first one</pre>
<p>That shows a row that was altered, exchanged or taken out. It does not show who wrote the file, nor an end that was cut off: for these, compare
the last hash with one that was kept elsewhere, such as the first twelve signs on a printed history.</p>

<h2>A file without the patient’s name</h2>
<p>The name is in the file only where somebody asked for it. Where it is left out, <code>patient.name</code> is <code>null</code>, the name is taken out of the
history as well, and <code>nameLeftOut</code> lists the places. Those rows keep the hash that they had, which they no longer match; all other rows and every
link between rows can still be checked. Once the name is put back as it was written, every row matches its hash again. For the same reason
somebody who guesses the name can find out whether the guess is right. Notes and reasons are told as people wrote them: a name that somebody
wrote there stays.</p>

<h2>Who is away</h2>
<p>The patient’s days away stand in <code>course.patientAway</code> and in the history. Those of the clinic’s people do not stand in <code>clinic</code>. Where a session
was put on a day on which somebody is away, the rule that was left is kept in the history as it was written then, with the person’s name and what the absence is called.</p>

<h2>The parts of the file</h2>
${sections.map(([name, part]) => section(name, part)).join('\n')}
<h3 id="history"><code>history</code></h3>
<p>${escaped(row?.description ?? '')}</p>
${table(Object.entries(others).flatMap(([name, field]) => fieldsOf(field, name)))}
<p>Each of its <code>events</code> is one of these:</p>
<div class="wide"><table>
<tr><th>type</th><th>its fields</th></tr>
${flat(events).map(eventRow).join('\n')}
</table></div>

<h2>Parts that are used in several places</h2>
${Object.entries(schema.$defs ?? {}).map(([name, part]) => section(name, part)).join('\n')}
</body>
</html>
`
}

function section(name: string, part: Schema): string {
  const fields = fieldsOf(part, name).slice(1).map(([path, field]) => [path.slice(name.length).replace(/^(\[\])?\./, ''), field] as const)
  const either = flat(part.oneOf ?? [])
  const heading = `<h3 id="${name}"><code>${name}</code></h3>\n<p>${escaped(part.description ?? '')}${fields.length === 0 && either.length === 0 ? ` ${sentence(kindOf(part))}` : ''}</p>`
  if (either.length > 0) return `${heading}\n${either.map((one) => `<p>${Object.entries(one.properties ?? {}).map(([key, field]) => `<code>${key}</code> (${kindOf(field)})`).join(', ')}</p>`).join('\n')}`
  return fields.length === 0 ? heading : `${heading}\n${table(fields)}`
}

function flat(either: readonly Schema[]): readonly Schema[] {
  return either.flatMap((one) => (one.oneOf === undefined ? [one] : flat(one.oneOf)))
}

function table(fields: readonly (readonly [string, Schema])[]): string {
  return `<div class="wide"><table>
<tr><th>field</th><th>what it is</th></tr>
${fields.map(([path, field]) => `<tr><td><code>${path}</code></td><td>${kindOf(field)}${field.description === undefined ? '' : `. ${escaped(field.description)}`}</td></tr>`).join('\n')}
</table></div>`
}

function eventRow(event: Schema): string {
  const { type, ...others } = event.properties ?? {}
  const required = new Set(event.required)
  const fields = Object.entries(others).map(([name, field]) => `<code>${name}</code>${required.has(name) ? '' : ' (may be missing)'}: ${kindOf(field)}`)
  return `<tr><td><code>${String(type?.const)}</code></td><td>${fields.join('; ') || 'none'}</td></tr>`
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replace(/`([^`]+)`/g, '<code>$1</code>')
}

/**
 * The worksheet as one page that works from the disk: marks are saved as a file by the browser, nothing is sent.
 *
 * Its policy forbids every connection and every script and style but its own, by their digests; all that comes from the inputs is escaped.
 */
import type { ScanResult } from '../result.js'
import { headingWords, wordIn, type WorksheetColumn } from '../review/worksheet-words.js'
import { fill, messagesFor } from './messages/pick.js'
import type { Language } from './messages/shape.js'
import { pageScript, pageStyle } from './worksheet-page-parts.js'
import { worksheetOf, type Choice, type Worksheet, type WorksheetRow } from './worksheet.js'

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

/** `sha256Base64` of a text in UTF-8: hashing is not this folder's. O(items). */
export function renderWorksheetPage(result: ScanResult, lang: Language, sha256Base64: (text: string) => string): string {
  const worksheet = worksheetOf(result, lang)
  const text = messagesFor(lang).review.worksheet
  const title = escapeHtml(fill(text.title, { case: result.run.case === '' ? undefined : result.run.case }))
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${sha256Base64(pageStyle)}'`,
    `script-src 'sha256-${sha256Base64(pageScript)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  const guide = [text.masked, ...text.guide].map((line) => `<li>${escapeHtml(line)}</li>`).join('\n')
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>${pageStyle}</style>
</head>
<body data-result="${result.digest}">
<header>
<h1>${title}</h1>
<p>${escapeHtml(text.progress)} <b id="answered">0</b> ${escapeHtml(text.of)} ${worksheet.rows.length}
<button type="button" id="save-json">${escapeHtml(text.save)}</button>
<button type="button" id="save-csv">${escapeHtml(text.saveCsv)}</button>
<label>${escapeHtml(text.open)} <input type="file" id="open" accept=".json"></label></p>
<noscript><p>${escapeHtml(text.noScript)}</p></noscript>
</header>
<ul>
${guide}
</ul>
<main>
${strataOf(worksheet)
  .map((rows) => stratumBlock(rows, worksheet))
  .join('\n')}
</main>
<script>${pageScript}</script>
</body>
</html>
`
}

/** Rows of each stratum, in their order. */
function strataOf({ rows }: Worksheet): (readonly WorksheetRow[])[] {
  return [...new Set(rows.map(({ stratum }) => stratum))].map((name) => rows.filter(({ stratum }) => stratum === name))
}

function stratumBlock(rows: readonly WorksheetRow[], worksheet: Worksheet): string {
  const heading = (id: WorksheetColumn): string => escapeHtml(wordIn(headingWords[id], worksheet.lang))
  const columns = (['item', 'content', 'reading', 'outcome'] as const).map((id) => `<th scope="col">${heading(id)}</th>`).join('')
  return `<details open><summary>${escapeHtml(rows[0]?.cells.stratum ?? '')} (${rows.length})</summary>
<table><thead><tr>${columns}</tr></thead><tbody>
${rows.map((row) => rowOf(row, worksheet, heading)).join('\n')}
</tbody></table></details>`
}

function rowOf(
  { cells, contents, found, outcomes, methods }: WorksheetRow,
  { readings }: Worksheet,
  heading: (id: WorksheetColumn) => string,
): string {
  const place = [cells.path, cells.table, `${heading('row')} ${cells.row}`, `${heading('bytes')} ${cells.bytes}`].filter(
    (part) => part !== '',
  )
  const labelled = (id: WorksheetColumn, input: string): string => `<label>${heading(id)} ${input}</label>`
  const written = (id: 'date' | 'verifier1' | 'verifier2' | 'document' | 'remark'): string =>
    labelled(id, `<input type="${id === 'date' ? 'date' : 'text'}" name="${id}" autocomplete="off">`)
  const wrong = found.map(
    ({ key, word }) => `<label><input type="checkbox" name="wrongCategories" value="${escapeHtml(key)}"> ${escapeHtml(word)}</label>`,
  )
  const wrongly = wrong.length === 0 ? '' : `<p>${heading('wrongCategories')}: ${wrong.join('\n')}</p>`
  return `<tr data-item="${escapeHtml(cells.item)}">
<td class="place"><b>${escapeHtml(cells.item)}</b><br>${place.map(escapeHtml).join('<br>')}</td>
<td class="content">${contentOf(contents)}${wrongly}</td>
<td class="marks">${labelled('reading', selectOf('reading', readings))}${written('remark')}</td>
<td class="marks">${labelled('outcome', selectOf('outcome', outcomes))}${labelled('method', selectOf('method', methods))}${written('date')}${written(
    'verifier1',
  )}${written('verifier2')}${written('document')}</td>
</tr>`
}

function selectOf(name: string, choices: readonly Choice[]): string {
  const options = choices.map(({ key, word }) => `<option value="${escapeHtml(key)}">${escapeHtml(word)}</option>`)
  return `<select name="${name}"><option value=""></option>${options.join('')}</select>`
}

/** Cells one after the other, each with its column. */
function contentOf(contents: WorksheetRow['contents']): string {
  return contents.map(([column, shown]) => `<span><b>${escapeHtml(column)}:</b> ${escapeHtml(shown)}</span>`).join('\n')
}

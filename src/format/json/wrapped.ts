/** JSON inside a script: `callback([…]);` of an interface for web pages (JSONP), `window.list = […];` of an archive. */

const opening = /^\s*(?:\/\*[^*]{0,100}\*\/\s*)?((?:(?:var|let|const)\s+)?[A-Za-z_$][\w$.]{0,100}\s*[(=])\s*(?=[[{])/
const closing = /\)?\s*;?\s*$/

/** What stands before the document, as it is written: `callback(`. Empty where nothing does. */
export function callOf(head: string): string {
  return opening.exec(head)?.[1] ?? ''
}

/** The head without it, and without what closes it. */
export function withoutCall(head: string): string {
  return callOf(head) === '' ? head : head.replace(opening, '').replace(closing, '')
}

/** Names of encodings, in small letters, as documents and mails write them. */

/** GB18030 and what it contains. */
export const gb18030Label: RegExp = /^(?:gb[\d_k-].*|x-gbk|chinese|cp936|936|csgb2312|iso-ir-58)$/

/** What programs say that know nothing of encodings: the content decides. */
export const latinLabel: RegExp = /^(?:us-ascii|ascii|iso-?8859-1|windows-1252|cp1252|latin-?1)$/

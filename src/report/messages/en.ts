/** English. Every sentence says what, where (filled in by the caller), and what to do. */
import type { Messages } from './shape.js'
import { reviewTextEn } from './review-text.en.js'
import { summaryTextEn } from './summary-text.en.js'
import { assessmentEn } from './assessment.en.js'
import { faultsEn } from './faults.en.js'
import { explanationEn } from './explanation.en.js'
import { stageTextEn, termsEn } from './terms.en.js'

const temporaryEn = '[ The environment variable {temporary} names the folder for temporary files.]'
const resumeEn = '[ What was scanned is kept in {resume}: add --resume to go on.]'

export const en: Messages = {
  language: 'en',
  listSeparator: '; ',
  terms: termsEn,
  summary: summaryTextEn,
  stages: stageTextEn,
  explanation: explanationEn,
  assessment: assessmentEn,
  problems: {
    'source-missing': {
      title: 'missing',
      sentence:
        'The file or folder was not there when it was to be scanned; no count includes it. Check the path and the mount, then scan again.',
    },
    'source-unreadable': {
      title: 'unreadable',
      sentence:
        'The system refused to read it or failed while reading; the rest is not counted. Check permissions and medium, make another copy, scan again.',
    },
    'source-changed': {
      title: 'changed during the scan',
      sentence:
        'Size or modification time changed while it was scanned, so that its digest and its counts do not belong together. Scan a read-only copy.',
    },
    'source-truncated': {
      title: 'incomplete',
      sentence:
        'It ends before its stated end; what is missing is not counted. Compare its digest with the original medium and scan a complete copy.',
    },
    'source-not-regular': {
      title: 'not a regular file',
      sentence: 'Devices, pipes and sockets are not opened and not counted. To scan what they hold, save it to a file first.',
    },
    'source-link': {
      title: 'link not followed',
      sentence:
        'Symbolic links are not followed; what they point to is not counted. If that belongs to the seizure, scan again with --follow-links.',
    },
    'format-binary': {
      title: 'binary content',
      sentence: 'It is not a text table and was not scanned. Find out what it is; if need be, export it to a text table and scan that.',
    },
    'format-unsupported': {
      title: 'unsupported format',
      sentence:
        'This version knows the format but cannot read it; it was not scanned. Export it to CSV or text, scan that, and keep a record of the export.',
    },
    'encoding-unsupported': {
      title: 'unsupported encoding',
      sentence:
        'The text encoding is unknown or not supported; it was not scanned. If it is UTF-8 or GB18030, say so with --encoding; else convert it to UTF-8 and keep a record of that.',
    },
    'path-too-deep': {
      title: 'folders too deep',
      sentence: 'What lies below the limit of folder depth was not scanned. Scan again from a deeper folder.',
    },
    'format-damaged': {
      title: 'damaged',
      sentence:
        'Its structure cannot be followed, so that it, or the rest of it, was not scanned. Repair a copy with the program that wrote it, scan that, and keep a record of the repair.',
    },
    encrypted: {
      title: 'encrypted',
      sentence:
        'It is locked by a password and was not scanned. Give the passwords in a file with --password-file, or scan an unlocked copy.',
    },
    'table-damaged': {
      title: 'table damaged',
      sentence:
        'The table breaks off; what came before is counted, the rest is not. Repair a copy with the program that wrote it and scan that.',
    },
    'part-unread': {
      title: 'part not read',
      sentence:
        'Something inside it (such as pictures, attachments, comments, deleted rows) is not read and not counted. Look at it by hand.',
    },
    'member-damaged': {
      title: 'member damaged',
      sentence:
        'It could not be unpacked whole; what came out was scanned, the rest is not counted. Compare the container with the original medium.',
    },
    'member-unscanned': {
      title: 'members not scanned',
      sentence: 'Some of what it contains was not scanned; each such member is listed by its own name.',
    },
    'container-too-deep': {
      title: 'containers too deep',
      sentence: 'It lies in more containers than are opened one in another, and was not scanned. Unpack it and scan what comes out.',
    },
    'volume-missing': {
      title: 'volume missing',
      sentence: 'A part of the split archive is not there; it was not scanned. Put all volumes into one folder and scan again.',
    },
    'source-repeated': {
      title: 'given twice',
      sentence:
        'The paths that were given lead to this file more than once. It was scanned once, under the path in brackets, and every count includes it once. Give each file or folder once.',
    },
    'source-loop': {
      title: 'link to a folder above it',
      sentence:
        'The link leads back to a folder that it lies in, where the same files would come again without end. Nothing is missing: they are counted where they lie.',
    },
    'source-volume': {
      title: 'part of a split archive',
      sentence: 'It is a volume of the archive in brackets and was read with it; nothing is missing.',
    },
    'source-log': {
      title: 'log of a database',
      sentence:
        'It is the write-ahead log of the database in brackets; its committed rows were read with it, and nothing of them is missing.',
    },
    'source-empty': {
      title: 'empty',
      sentence: 'It has no content; no count changes. If the seizure list says otherwise, check the copy.',
    },
    'encoding-invalid': {
      title: 'bytes that do not fit the encoding',
      sentence:
        'They could not be decoded; their places are kept and the scan went on, but text in these cells may be incomplete. Look at them; if need be, name the encoding with --encoding.',
    },
    'encoding-mixed': {
      title: 'lines in another encoding',
      sentence:
        'The lines named in brackets are in another encoding than the rest; each was read in its own. Usually several files were joined.',
    },
    'encoding-garbled': {
      title: 'garbled lines',
      sentence:
        'A program had read these lines in the wrong encoding and saved them; they were turned back exactly and then scanned. What was lost on the way stays lost.',
    },
    'quote-literal': {
      title: 'quote read as a character',
      sentence:
        'A quote was not closed as it should be and was read as an ordinary character; no later record was swallowed. Check the columns at these places.',
    },
    'record-ragged': {
      title: 'other number of columns',
      sentence:
        'The record was scanned in full, but its values may stand in other columns. Look at some; if need be, correct with --delimiter or a column file.',
    },
    'record-long': {
      title: 'very long record',
      sentence: 'It was longer than the buffer and was scanned in pieces, in full; a sample keeps only its beginning. Check how lines end.',
    },
    'record-findings-overflow': {
      title: 'too many findings in one record',
      sentence:
        'Findings above the limit are no longer told apart by subject; counts of records are not affected. Check whether several records stand on one line.',
    },
    'column-overflow': {
      title: 'too many columns',
      sentence: 'Columns above the limit were scanned and counted as one. Check whether the delimiter is right.',
    },
    'role-contradicted': {
      title: 'cells contradict the role of their column',
      sentence:
        'The rest of the table is not like its beginning; the role was not changed. Write the columns with plan --columns, correct them, and scan again with --columns.',
    },
    'header-repeated': {
      title: 'header repeated further down',
      sentence:
        'Lines equal to the header were not counted as records; usually several tables were joined. Check that the columns agree after each of them.',
    },
    'separator-replaced': {
      title: 'internal separator inside a cell',
      sentence:
        'Control characters U+001E and U+001F in cells were replaced one for one before scanning; records and columns are not affected. Where the text there matters, look at the file.',
    },
    'slot-crowded': {
      title: 'more than ten mobiles of one subject in a record',
      sentence:
        'Such a record is rather a list of people than one person. "At most" counts each of these mobiles, "by rule" counts those of one subject as one person or lets them fall to the resident ID beside them. Look at the places; if they are lists, rely on "at most" for them.',
    },
    'comment-lines': {
      title: 'comment lines',
      sentence:
        'Lines that begin with the comment sign were not counted as records. Look at some; if they hold personal information, save them as text and scan that.',
    },
    'record-lone-cr': {
      title: 'carriage return inside a record',
      sentence:
        'A carriage return without line feed did not end the record, because what stands on both sides are no records of the table by their columns. If lines end so there, convert the line ends and scan again.',
    },
    'delimiter-absent': {
      title: 'the given delimiter divides nothing',
      sentence:
        'No record has more than one column with the delimiter that was asked for, so every record was scanned as one cell. Scan without --delimiter or name another one.',
    },
    'delimiter-doubtful': {
      title: 'delimiter in doubt',
      sentence:
        'Two delimiters divide the records nearly alike; the first was used. Numbers are found with either, but columns and persons may differ. Look at the table; if need be, scan again with --delimiter.',
    },
    'header-doubtful': {
      title: 'header in doubt',
      sentence:
        'A line among the first ten holds names of columns, but no header was recognised, so columns were judged by their cells alone. Look at the line; if need be, scan again with --header or --delimiter.',
    },
    'values-overflow': {
      title: 'too many different institutions',
      sentence:
        'A column of institutions holds more than 200,000 different values, so they were not counted one by one; all other counts are complete. If the column names something else, correct its role.',
    },
    'table-hidden': {
      title: 'hidden table',
      sentence: 'It is hidden in the program that shows it; it was scanned like any other.',
    },
    'syntax-odd': {
      title: 'not strictly written',
      sentence:
        'Comments, single quotes, trailing commas or text between records, which the format does not allow, were read as they were meant; text beside the records was scanned as a table of its own. Nothing was left out.',
    },
    'record-deleted': {
      title: 'deleted records',
      sentence: 'They are marked as deleted and not shown by the program that made the table; they were scanned like any other.',
    },
  },
  errors: {
    'option-unknown': 'there is no option[ {option}]. See --help for all options.',
    'option-type': 'option[ {option}] has the wrong type[: it must be {expected}]. Correct the call.',
    'option-value': 'option[ {option}] cannot be used like this[: {expected}]. Correct it and try again.',
    'input-type': 'the input[ {input}] is of the wrong kind[: it must be {expected}]. Correct the call.',
    'input-none': 'there is nothing to scan[: {paths}]. Give at least one file, or a folder with files in it.',
    'input-unreadable': 'cannot read[ {path}][ ({errno})]. Try again, or from another copy or medium.',
    'output-inside-input':
      '[{output} ]would lie inside the input[ {input}]; nothing was written. Name a place outside the inputs[ with {option}].',
    'output-exists': '[{output} ]exists already and was not overwritten. Choose another place or move it away.',
    'output-failed': `cannot write[ {path}][ ({errno})]. Choose another place.${temporaryEn}${resumeEn}`,
    'columns-invalid':
      'the column file[ {file}] cannot be used[, line {line}][, field {field}]. Correct it by the file that plan --columns wrote.',
    'dictionary-invalid':
      'the dictionary[ {file}] cannot be used[, at {place}][, word {word}][: {fault}]. Correct it and try again; docs/DICTIONARY.md describes the format.',
    'statement-invalid':
      'The [{file} ]file cannot be used[, row {row}][, at {place}][, {word}][: {fault}][ ({allowed})]. Nothing was written. Correct it and start again; docs/ASSESS.md shows the shape.',
    'record-missing':
      '[{path} ]has no such record[: row {row}][; the table has {records}]. Check --row: data rows count from 1, the header does not.',
    'result-invalid':
      'this is no result of this version[: {path}], or it was changed after the scan. Name the result.json that the scan wrote.',
    'inputs-mismatch':
      'the inputs are not those of the result[: {path}][, row {row}][; option {option} differs]. Give the files that were scanned, with the files and values of the options that they were scanned with.',
    'labels-invalid':
      'the labels[ {file}] cannot be used[: {fault}][; item {item}][; row {row}][; stratum {stratum}][; column {column}]. Correct them and try again; nothing was written.',
    'case-key-invalid': 'the case key file[ {file}] is none. Name the key file of this case (64 hexadecimal digits).',
    'plan-mismatch': 'the plan[ {path}] does not fit the inputs or this version. Run plan again.',
    'partial-mismatch':
      'a partial result[ {path}] is missing, doubled, or not of this plan and case key[, unit {unit}]. Run work again with the same plan and key.',
    'resume-mismatch':
      'the interrupted scan[ in {folder}] cannot be continued. Inputs, options and version must be as before; else scan again into another --out.',
    aborted: `stopped as asked; no result was written.${resumeEn}`,
    internal: 'internal error[: {reason}]. Please report this line and the version, without any content of the inputs.',
  },
  situations: {
    'input-not-there': 'cannot read[ {path}][ ({errno})]: it is not there. Check the path.',
    'input-denied': 'cannot read[ {path}][ ({errno})]: the system does not allow it. Check its permissions.',
    'input-is-folder': 'cannot read[ {path}][ ({errno})]: it is a folder. Name a file.',
    'input-problem': 'cannot read[ {path}][: {problem}].[ {sentence}][ Of the other inputs ({others}) none can be read.]',
    'output-full': `cannot write[ {path}][ ({errno})]: there is no room left. Make room, or choose another place.${temporaryEn}${resumeEn}`,
    'output-denied': `cannot write[ {path}][ ({errno})]: the system does not allow it. Check the permissions, or choose another place.${temporaryEn}${resumeEn}`,
    'output-place': `cannot write[ {path}][ ({errno})]: nothing can be written in this place. Choose another one.${temporaryEn}${resumeEn}`,
    'columns-not-there': 'there is no column file[ {file}][ ({errno})]. Check the path; plan --columns writes such a file.',
    'columns-unreadable': 'the column file[ {file}] cannot be read[ ({errno})]. Name a file that can be read.',
    'case-key-unreadable': 'the case key file[ {file}] cannot be read[ ({errno})]. Name the key file of this case, or a new one.',
    'plan-unit': 'the plan has no unit[ {unit}]: they are numbered from 0[, and there are {units} in all]. Name one of them.',
    'table-missing': '[{path} ]has no table[ {table}][, only {tables}]. Check --table; the main table needs none.',
    'record-line':
      '[{path}: ]no record stands there[ on line {line}]: it is blank, a header, or the file has fewer lines. Check --line, or use --row.',
    'resume-nothing': 'there is no interrupted scan[ in {folder}]. Check --out, or leave out --resume.',
  },
  review: reviewTextEn,
  ...faultsEn,
}

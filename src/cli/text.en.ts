/** English. */
import type { CliText } from './text.js'

export const cliTextEn: CliText = {
  description:
    'Counts the people in seized tables, and what kinds of personal information they hold.\nExact and reproducible; never goes online, never changes an input.',
  commands: {
    scan: 'scan files, folders or standard input (-) and count',
    review: 'write a worksheet of the sample, read its answers back, or draw the sample again',
    explain: 'show for one record what was found, by which rule, and what was refused and why',
    detect: 'look into one text and list what is found, without showing it',
    plan: 'read the beginning of each table and list what its columns are taken for',
    work: 'scan one unit of a plan and write its partial result',
    merge: 'merge all partial results into the result',
    assess: 'lay the counts of a result beside provisions, transfers and damages',
    selftest: "replay the method's vectors and print a record of it",
  },
  arguments: {
    paths: 'files or folders; - is standard input',
    result: 'result.json, or the folder that holds it',
    file: 'the file that holds the record',
    text: 'the text to look into; standard input when left out',
    plan: 'a plan written by plan --json',
    partials: 'all partial results written by work',
  },
  options: {
    out: 'folder for the result; without it no file is written',
    json: 'write the JSON result, and nothing else, to standard output',
    case: 'name or number of the case, repeated in the result',
    caseKey: 'key file of the case; made when missing',
    seed: 'seed of the sample (default: from the content of the inputs)',
    sample: 'records kept per stratum, 0 to 10000 (default: 20)',
    list: 'also list every record with a category, or rejected; masked; needs --out',
    referenceDate: 'day at which ages are computed, YYYY-MM-DD (default: no ages)',
    categories: 'look for these categories only, ids with commas between (default: all)',
    stopList: 'numbers and terms to leave out, one a line; still counted as suppressed',
    dictionary: 'words, headers and categories of your own; may be repeated',
    encoding: 'utf-8 or gb18030 (default: detected)',
    delimiter: 'cell delimiter; \\t and \\x01 are understood (default: detected)',
    header: 'whether tables have a header (default: detected)',
    record: 'one record is a line (row), block (form, labels),\nmessage (of a chat) or cell (default: detected)',
    columns: 'corrected column file, as written by plan --columns',
    withColumns: 'apply a corrected column file',
    passwordFile: 'passwords for locked archives, one a line',
    followLinks: 'follow symbolic links (default: no)',
    threads: 'scanning threads (default: cores); changes no number',
    memory: 'memory limit such as 384M or 1G (default: 384M); changes no number',
    resume: 'continue an interrupted scan in --out',
    quiet: 'no progress',
    lang: 'language: zh-CN or en (default: by environment)',
    unit: 'number of the unit, from 0',
    column: 'header of the column that the text is a cell of',
    row: 'data row of the table, from 1, as in the evidence of a result',
    line: 'line of the file, from 1, instead of --row',
    table: 'table inside the file (default: its main table)',
    unmask: 'show the values; keep what is printed like the inputs',
    labels: 'filled worksheet (XLSX, CSV, JSON) to read back; may be repeated',
    inputs: 'the files or folders that were scanned, wherever they lie now',
    sealed: 'write the sampled records in clear, encrypted; needs --inputs and --seal-key',
    sealKey: 'file whose first line is the passphrase of sealed worksheets',
    redraw: 'prove that the sample is the one that the seed dictates; needs --inputs',
    confidence: 'of intervals and bounds (default: 0.95)',
    precision: 'wished half width of an interval, for the sample it needs (default: 0.05)',
    profile: 'readings of contested placements: default, lowest, highest',
    law: 'a law table of your own in the place of the built-in one (docs/ASSESS.md)',
    transfers: 'transfers.csv: who obtained, sold, provided or held which input',
    damages: 'damages.json: gains, returns, losses, prices, costs by actor',
  },
  optionsHere: {
    planColumns: 'write the column file here for correction (never overwrites)',
    planJson: 'print the plan as JSON, for work and merge',
    detectJson: 'print JSON (offsets and categories, never the text)',
    explainJson: 'print the explanation as JSON',
    reviewOut: 'folder to write to (default: review beside the result; with --labels none)',
    reviewJson: 'print the review, or the comparison of --redraw, as JSON',
    workOut: 'write the partial result here (never overwrites)',
    assessOut: 'folder for assessment.json (never overwrites it)',
    assessJson: 'print the assessment as JSON',
  },
  groups: { reading: 'Reading:', counting: 'Counting and sampling:', output: 'Output:', running: 'Running:' },
  help: 'show help',
  version: 'show the version',
  titles: { 'Usage:': 'Usage:', 'Arguments:': 'Arguments:', 'Options:': 'Options:', 'Commands:': 'Commands:' },
  usageWords: { options: '[options]', command: '[command]' },
  examples: `
Examples:
  leaktally scan ./seized --out ./result --case 2026-017
  leaktally scan ./seized --json > result.json
  leaktally help scan

Exit status: 0 everything was scanned; 1 could not run; 2 finished, but
something was not scanned or a correction was not applied (the result lists
it); 130, 143, 129 interrupted by Ctrl-C, SIGTERM, SIGHUP`,
  commandExamples: {
    scan: `
Examples:
  leaktally scan ./seized                          summary only, writes no file
  leaktally scan ./seized --out ./result --case 17 --reference-date 2026-11-01
  leaktally scan ./seized --out ./result --resume  continue an interrupted scan
  cat list.csv | leaktally scan - --json > result.json`,
    review: `
Examples:
  leaktally review ./result                              write the worksheet
  leaktally review ./result --inputs ./seized --sealed --seal-key pass.txt
  leaktally review ./result --labels labels.json --out ./reviewed
  leaktally review ./result --redraw --inputs /mnt/copy`,
    explain: `
Examples (options of reading must be those of the scan):
  leaktally explain seized/list.csv --row 17
  leaktally explain seized/list.csv --line 18 --unmask --lang en`,
    detect: `
Examples:
  leaktally detect < note.txt            the text stays out of the history
  leaktally detect --column order_number < cell.txt`,
    plan: `
Examples:
  leaktally plan ./seized                          look at the columns
  leaktally plan ./seized --columns columns.csv    write them, to be corrected
  leaktally scan ./seized --columns columns.csv --out ./result
  leaktally plan ./seized --json > plan.json       to divide among machines`,
    work: `
Example (options that count must be the same in every step):
  leaktally work plan.json --unit 0 --out 0.part --case-key case.key`,
    merge: `
Example (options that count must be the same in every step):
  leaktally merge plan.json *.part --case-key case.key --json > result.json`,
    assess: `
Examples:
  leaktally assess ./result
  leaktally assess ./result --profile lowest --out ./assessment
  leaktally assess ./result --transfers transfers.csv --damages damages.json`,
    selftest: `
Example:
  leaktally selftest > selftest-record.txt`,
  },
  usageErrors: {
    unknownOption: 'there is no option {name}.',
    unknownCommand: 'there is no command {name}.',
    missingArgument: 'argument {name} is missing.',
    missingValue: 'option {name} needs a value.',
    excessArguments: 'too many arguments.',
    other: 'the arguments cannot be used ({name}).',
  },
  suggestion: ' Did you mean {name}?',
  seeHelp: ' See {command} --help.',
  expectations: {
    out: 'a folder',
    caseKey: 'the key file of the case, which work and merge need',
    seed: 'a text that is not empty',
    sample: 'a whole number from 0 to 10000',
    list: 'a category id such as mobile, or rejected, together with --out',
    referenceDate: 'a calendar date written YYYY-MM-DD',
    categories: 'ids of categories with commas between, such as resident_id,mobile',
    stopList: 'a file with one mobile, resident ID or term a line',
    dictionary: 'a dictionary file, see docs/DICTIONARY.md',
    encoding: 'utf-8 or gb18030',
    delimiter: '1 to 16 bytes without digits, quotes and line ends',
    header: 'yes or no',
    record: 'line, block, message or cell',
    columns: 'the path of a column file',
    threads: 'a whole number from 1 to 256',
    memory: 'a size of at least 16M, such as 384M or 1G',
    resume: 'only together with --out',
    lang: 'zh-CN or en',
    unit: 'the number of a unit of the plan, from 0',
    row: 'a whole number from 1; give either --row or --line',
    line: 'a whole number from 1; not for a dialect that is rewritten before it is read, where --row is needed',
    table: 'the name of a table of the file',
    inputs: 'the files or folders that were scanned, which --sealed and --redraw read',
    sealKey: 'a file with a passphrase of 8 to 255 characters in its first line, which --sealed needs',
    confidence: 'a number from 0.5 to 0.9999 with at most six decimals',
    precision: 'a number from 0.001 to 0.5 with at most six decimals',
  },
  interrupted: 'stopping; press Ctrl-C again to end at once.',
  terminated: 'stopping as the system asks.',
  unexpected:
    'unexpected error: {message}. Please report this line and the version, without any content of the inputs; LEAKTALLY_DEBUG=1 shows more.',
  columnsWritten: 'The column file {path} was written. Correct its role, slot and category columns, then scan with --columns {path}.',
  worksheetWritten:
    'The worksheet of {items} sampled {items|record|records} was written:\n  {files}\nFill it in and read it back with --labels.',
  partialWritten: 'The partial result of unit {unit} was written to {path}.',
  planned: '{inputs} {inputs|file|files}, {tables} {tables|table|tables}, {units} {units|unit|units}',
  vectorPassed: 'passed  ',
  vectorFailed: 'FAILED  ',
  expectedAndFound: 'expected {expected}, found {found}',
  selftestPassed: 'Self-test passed: {passed} {passed|vector|vectors}.',
  selftestFailed: 'Self-test FAILED: {failed} failed, {passed} passed. Do not use this copy on this machine, and report it.',
}

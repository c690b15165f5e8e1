/** English. */
import type { ReviewText } from './review-text.js'

export const reviewTextEn: ReviewText = {
  title: 'Review of the sample[ (case {case})]',
  selection: {
    heading: 'Statement on the selection and its reasons',
    reason:
      'The {records} records of this scan are numerous, and of one nature, since one program found them by one set of rules. Checking each of them would take about {days} working days of eight hours at one minute a record; therefore some were selected and checked. What else kept each item from being checked in this case is for the examiner to add.',
    population:
      'The population is all records of the result {digest}: {inputs} files, {tables} tables, {records} records. Digest of the frame (over the SHA-256 of the files and the records of their tables, without paths): {frame}.',
    method:
      'Strata are the first category found in a record, with one stratum for candidates that failed their checks and one for records without any finding. Each stratum is a simple random sample without replacement: every record gets a priority from the seed, the content of its file, its table and its position, and the {limit} smallest are taken. Seed: {seed}. With one seed and the same files everyone draws the same sample. A seed that nobody gave comes from the content of the files, so that who selects cannot choose; where one was given, say where it comes from.',
    census: 'Of {strata} {strata|stratum|strata} every record was drawn; there is no sampling error there.',
    sizes: '{sampled} records were drawn from {strata} strata; {answered} were answered. Sizes and results of each stratum stand below.',
    copies:
      'Files with the same content have the same priorities, so that their records are drawn together; in the intervals they count as one draw: {sampled} records are {draws} draws.',
    results:
      'Result: of {found} records with at least one finding, an estimated {estimate} were read rightly and repeat no other; at {confidence} % confidence not fewer than {lower} (with everything unanswered taken against the count: not fewer than {worst}).',
    redraw:
      'To draw again: leaktally review result.json --redraw --inputs <files or folders>. Files are matched by SHA-256; other names or mounts change nothing.',
    basis: 'That selected material needs a statement on the selection and its reasons: article 20 of Fa Fa (2022) No. 23.',
  },
  strata: {
    heading: 'Readings by stratum',
    columns: [
      'stratum',
      'records',
      'drawn',
      'right',
      'wrong',
      'duplicate',
      'unclear',
      'open',
      'read rightly',
      'Clopper–Pearson',
      'Wilson (finite)',
      'needed',
    ],
    note: 'Read rightly = (right + duplicate) ÷ (right + wrong + duplicate). "Needed" is how many records must be drawn for an interval of at most ±{precision} percentage points.',
  },
  counts: {
    heading: 'Adjusted counts of records (read rightly, no duplicate)',
    all: 'all (at least one finding)',
    columns: ['category', 'records', 'answered', 'estimate', '{confidence} % interval', 'lower bound', 'worst case'],
    note: 'These speak of the frame of records alone, not of persons or distinct rows. Intervals are exact for the finite frame; over strata the error probability is divided (Bonferroni). Lower bounds are one-sided. "Worst case" takes everything unclear or open against the count.',
    uncovered: 'Estimates with * cover only what has answers; in intervals and bounds the other records count as unknown.',
  },
  thresholds: {
    heading: 'Compared with numbers',
    reached: '{name}: the one-sided lower bound is not below {value} for {list}.',
    below: '{name}: every one-sided lower bound is below {value}.',
    note: 'Numbers are compared, by the one-sided lower bound; in brackets whether the worst case is not below either. Which number applies is for those who apply the law.',
    none: 'no',
  },
  missed: {
    heading: 'What was missed (elusion test)',
    line: '{stratum}: of {records} records {sampled} were drawn and {answered} answered; {missed} of them held something missed. At {confidence} % confidence not more than {upper} records do (with everything unclear or open taken as missed: {worst}).',
    note: 'These bounds are added to no count.',
  },
  verification: {
    heading: 'Verification',
    outcomes: 'Outcomes: {list}.',
    methods: 'Methods: {list}.',
    calls: '{count} of them were calls about records that tell of health. This tool does not suggest that.',
    columns: ['stratum', 'drawn', 'decided', 'match', 'share', 'Clopper–Pearson', 'worst case (records)'],
    note: 'People verified and wrote down what came out; this tool touches nothing outside. Match, mismatch, not found and vacant number decide; cancelled, unanswered and refused do not.',
    none: 'Nothing was verified.',
  },
  assumptions: {
    heading: 'Assumptions',
    lines: [
      'Readers read the records rightly.',
      'Estimates and intervals take records without an answer to be like the answered ones of their stratum; worst cases do not.',
      'What is marked a duplicate repeats a record that is counted; of records that repeat each other one is not marked.',
      'Strata are drawn independently; priorities come from a hash function and are taken as random.',
    ],
  },
  digests: { heading: 'Digests', result: 'result', frame: 'frame', labels: 'labels', review: 'review' },
  nothing: 'none',
  unchecked: 'unchecked',
  open: 'open',
  emptyStrata: { rejected: 'failed checks', none: 'no finding' },
  worksheet: {
    title: 'Worksheet for the review of the sample[ (case {case})]',
    sheet: 'review',
    guideSheet: 'guide',
    masked:
      'Contents are masked: numbers keep their beginning, everything else is shown by its shape. What cannot be told is "unclear"; --inputs with --sealed gives an encrypted worksheet in clear.',
    clear: 'Contents are in clear; keep this like the inputs.',
    save: 'Save labels (JSON)',
    saveCsv: 'Save labels (CSV)',
    progress: 'answered',
    noScript: 'Saving needs scripts; this page never goes online.',
    of: 'of',
    open: 'Open saved labels',
    register: 'population register',
    guide: [
      'Reading: did the tool read the record rightly? right: it holds what its stratum says; wrong: it does not; duplicate: read rightly, but it repeats a record that is counted (of records that repeat each other leave one unmarked); unclear: it cannot be told.',
      'In the strata "failed checks" and "no finding": right = there is nothing that should have been counted; wrong = something was missed.',
      'Categories read wrongly: where a wrong record has categories that were right, or a right one others that were wrong, name the wrong ones; else leave it open.',
      'Verification: was it compared with the world? Outcome, method, date, two verifiers and document number go together; leave all of them open where nothing was verified.',
      'For records that tell of health no call is offered.',
      'Cells may stay open; rows must not be deleted. To read it back: leaktally review result.json --labels this-file.',
    ],
  },
  redraw: {
    same: 'The sample is the one that the seed dictates: {strata} strata, {items} records; frames, places, priorities and contents are the same.',
    different: 'The sample is not the one that the seed dictates.',
    seed: 'Seed: {seed}.',
    renamed: '{matched} files were matched by SHA-256, {renamed} of them under another path.',
    missing: 'A file of the result was not found: {path}',
    extra: 'A file that the result does not have: {path}',
    stratum:
      'Stratum "{stratum}" differs: {records} records and {items} drawn in the result, {foundRecords} records and {foundItems} drawn again, {same} of them the same.',
  },
}

/** English labels of the summary. */
import type { SummaryText } from './summary-text.js'

export const summaryTextEn: SummaryText = {
  title: 'leaktally {version} scan summary[, case {case}]',
  persons: {
    heading: 'Persons (distinct)',
    unit: '{count|person|persons}',
    atMost: 'at most: one for each distinct primary identifier',
    byRule: 'by rule: a mobile seen with a resident ID falls to that ID',
    atLeast: 'at least: all who share any identifier are one',
    byKey:
      'At most is made up of {residentId} by resident ID, {mobile} by mobile number[, {document} by another document][, {account} by account (WeChat, QQ, e-mail)][, {nameAndAddress} by name and address]. By rule, the others fall to a better key beside them.',
    caution: 'Counted from identifiers whose format checks passed. This does not say whether a number is in use, or who holds it.',
  },
  incompleteNotice:
    'Note: {count} {count|place|places} ({bytes} {bytes|byte|bytes}) {count|was|were} not scanned and no count includes them; see "Coverage".',
  inputs: {
    heading: 'Inputs',
    columns: ['records', 'bytes', 'status', 'encoding', 'path'],
    total: '{count} {count|file|files}, {bytes} {bytes|byte|bytes} ({size})',
    more: '{count} more {count|file is|files are} not listed here.',
    noTable: '-',
    elsewhere: 'elsewhere',
  },
  records: {
    heading: 'Records',
    ladder: {
      total: 'all records',
      withPersonalInformation: 'with personal information',
      identifying: 'with an identifier of a person',
      formatValid: 'with an identifier whose format checks passed',
      rejected: 'with a candidate that was not counted',
      distinctRows: 'all records, identical rows once',
    },
  },
  categories: {
    heading: 'Categories of personal information (format checks passed)',
    columns: ['category', 'mentions', 'records', 'persons', 'distinct'],
    none: 'No personal information was found.',
    legend:
      'Persons are "at most": distinct persons with a record of this category. A record can hold several categories: do not add the lines.',
  },
  setApart: {
    heading: 'Candidates not counted, and negated statements',
    invalid: '{count} failed a check ({reasons})',
    masked: '{count} masked',
    damaged: '{count} damaged',
    suppressed: '{count} suppressed',
    negated: '{count} negated (counted above)',
    uncertain: '{count} uncertain (counted above)',
    family: '{count} of relatives (counted above)',
  },
  slots: { heading: 'Subjects within records (mentions, not distinct)', columns: ['subject', 'records', 'with a primary identifier'] },
  groups: {
    heading: 'Groups (distinct persons whose resident ID passed the format checks)',
    withResidentId: 'all',
    women: 'women',
    men: 'men',
    under14: 'under 14',
    under18: 'under 18',
    from60: '60 and over',
    bornAfterReferenceDate: 'not born at the reference date, in no age group',
    bornBefore1900: 'of these, birth before 1900 as written in the number',
    noReferenceDate: 'No reference date was given (--reference-date): no ages.',
  },
  regions: {
    heading: 'Regions as written in resident IDs (distinct persons, top 10)',
    more: '{count} more {count|region|regions} with {persons} {persons|person|persons}.',
  },
  combinations: {
    heading: 'Combinations of categories (records, top 10)',
    more: '{count} more {count|combination|combinations} with {records} {records|record|records}.',
  },
  institutions: {
    heading: 'Institutions (records by value, top 10 of each column)',
    column: '"{header}" in {table}: {distinct} {distinct|value|values} in {cells} {cells|cell|cells}',
    tooMany: '"{header}" in {table}: more different values than are counted, in {cells} {cells|cell|cells}',
    more: '{count} more {count|value|values} with {records} {records|record|records}.',
    moreColumns: '{count} more {count|column|columns} of institutions.',
  },
  otherUnits: {
    heading: 'Records of tables that can be read in two ways',
    counts: '{count} ({unit}); or else {otherCount} ({otherUnit}); in {tables} {tables|table|tables}',
  },
  tables: {
    heading: 'Agreement with resident IDs, and what is unusual, by table',
    agreement: 'agrees with the ID of the same person: {rates}',
    rate: '{kind} {share} of {compared}',
    kinds: { sex: 'sex', birth: 'birth', age: 'age', region: 'province' },
    signs: {
      'sex-disagrees': 'unusual: sex differs from the ID in {count} of {of} ({share})',
      'birth-disagrees': 'unusual: birth differs from the ID in {count} of {of} ({share})',
      'age-disagrees': 'unusual: age differs from the ID by more than a year in {count} of {of} ({share})',
      'region-disagrees': 'unusual: the province of the address differs from the ID in {count} of {of} ({share})',
      'rows-repeated': 'unusual: {count} of {of} records ({share}) equal the record before',
      'ids-failed':
        'unusual: in "{column}", {count} of {of} numbers ({share}) have a wrong check character; of random digits it would be 90.9%',
      'mobiles-unallocated':
        'unusual: in "{column}", {count} of {of} numbers ({share}) are in no allocated segment; of random digits it would be about 20%',
      'last-characters-uneven': 'unusual: in "{column}", last characters are uneven; the most frequent one ends {count} of {of} ({share})',
      'numbers-consecutive':
        'unusual: in "{column}", {count} of {of} numbers ({share}) are next to the one before; {longest} numbers in the longest run',
      'numbers-equal': 'unusual: in "{column}", {count} of {of} numbers ({share}) equal the one before',
    },
    more: '{count} more {count|table|tables}.',
    caution: 'These are observations for a person to look into; they do not say how a table came about.',
  },
  coverage: {
    heading: 'Coverage',
    complete: 'Complete: {bytes|the|all} {bytes} {bytes|byte was|bytes were} scanned.',
    incomplete:
      'Not complete: of {total} {total|byte|bytes}, {scanned} {scanned|was|were} scanned and {unscanned} {unscanned|was|were} not ({share}).',
    wholeInput: 'not read',
    bytes: '{count} {count|byte|bytes}',
    more: '{count} more {count|place|places} with {bytes} {bytes|byte|bytes}.',
  },
  unmatched: {
    heading: 'Corrections that were not applied',
    notice: 'Note: {rows} {rows|row|rows} of the column file {rows|was|were} not applied; see "Corrections that were not applied".',
    sentence:
      '{rows} {rows|row|rows} of the column file {rows|names|name} a column that no scanned table has, and changed nothing. Compare these headers with plan --columns of the same inputs, correct the file and scan again; rows of other tables can stay.',
    rows: '{rows} {rows|row|rows}',
    more: '{count} more {count|header|headers} with {rows} {rows|row|rows}.',
  },
  problems: {
    heading: 'Problems',
    count: '{count} in {inputs} {inputs|file|files}',
    place: 'first at byte {byte}',
    more: '{count} more {count|file|files}.',
  },
  closing: {
    heading: 'To check and to repeat (digests are SHA-256)',
    digest: 'digest',
    rules: 'rules',
    seed: 'sample seed',
    referenceDate: 'ages as of',
    corrections: 'corrections',
    sample: 'sample',
    sampleCount: '{items} {items|record|records} in {strata} {strata|stratum|strata}, at most {limit} each',
    output: 'result in',
    noOutput: 'No --out was given: no result file was written.',
    time: 'time',
    speed: '{duration}, {rate}/s',
  },
}

/**
 * The words of all categories that are found by words, and how they are read out.
 *
 * The lists are in `lexicons/`, one file a category, and in `polarity.data.ts`; matching them is the kernel's work. Nothing here
 * decides: a lexicon only says what a word means.
 */
import { biometricLexicon } from './lexicons/biometric.data.js'
import type { CategoryLexicon } from './lexicons/category-lexicon.js'
import { communicationContentLexicon } from './lexicons/communication-content.data.js'
import { communicationRecordLexicon } from './lexicons/communication-record.data.js'
import { credentialLexicon } from './lexicons/credential.data.js'
import { creditLexicon } from './lexicons/credit.data.js'
import { criminalRecordLexicon } from './lexicons/criminal-record.data.js'
import { deliveryLexicon } from './lexicons/delivery.data.js'
import { deviceLexicon } from './lexicons/device.data.js'
import { disabilityLexicon } from './lexicons/disability.data.js'
import { educationEmploymentLexicon } from './lexicons/education-employment.data.js'
import { ethnicityLexicon } from './lexicons/ethnicity.data.js'
import { financialAccountLexicon } from './lexicons/financial-account.data.js'
import { healthLexicon } from './lexicons/health.data.js'
import { infectiousDiseaseLexicon } from './lexicons/infectious-disease.data.js'
import { insuranceSocialLexicon } from './lexicons/insurance-social.data.js'
import { lodgingLexicon } from './lexicons/lodging.data.js'
import { maritalLexicon } from './lexicons/marital.data.js'
import { mentalHealthLexicon } from './lexicons/mental-health.data.js'
import { minorLexicon } from './lexicons/minor.data.js'
import { politicalLexicon } from './lexicons/political.data.js'
import { pregnancyLexicon } from './lexicons/pregnancy.data.js'
import { propertyLexicon } from './lexicons/property.data.js'
import { religionLexicon } from './lexicons/religion.data.js'
import { sexualReproductiveLexicon } from './lexicons/sexual-reproductive.data.js'
import { transactionLexicon } from './lexicons/transaction.data.js'
import { whereaboutsLexicon } from './lexicons/whereabouts.data.js'
import {
  affirmationsAfter,
  familyAfter,
  familyBefore,
  negationsAfter,
  negationsBefore,
  notNegations,
  persons,
  prose,
  proseHints,
  uncertainAfter,
  uncertainBefore,
} from './polarity.data.js'

export type { CategoryLexicon } from './lexicons/category-lexicon.js'

/** In the order of `categoryIds`. */
export const lexicons: readonly CategoryLexicon[] = [
  pregnancyLexicon,
  healthLexicon,
  infectiousDiseaseLexicon,
  mentalHealthLexicon,
  sexualReproductiveLexicon,
  disabilityLexicon,
  religionLexicon,
  ethnicityLexicon,
  politicalLexicon,
  financialAccountLexicon,
  creditLexicon,
  transactionLexicon,
  propertyLexicon,
  whereaboutsLexicon,
  lodgingLexicon,
  communicationContentLexicon,
  communicationRecordLexicon,
  biometricLexicon,
  minorLexicon,
  educationEmploymentLexicon,
  maritalLexicon,
  criminalRecordLexicon,
  credentialLexicon,
  deliveryLexicon,
  insuranceSocialLexicon,
  deviceLexicon,
]

/** The lists of `polarity.data.ts` by name, in a fixed order. */
export const polarityLists: Readonly<Record<PolarityList, readonly string[]>> = {
  negationsBefore,
  negationsAfter,
  uncertainBefore,
  uncertainAfter,
  affirmationsAfter,
  familyBefore,
  familyAfter,
  notNegations,
  prose,
  proseHints,
  persons,
}

export type PolarityList =
  | 'negationsBefore'
  | 'negationsAfter'
  | 'uncertainBefore'
  | 'uncertainAfter'
  | 'affirmationsAfter'
  | 'familyBefore'
  | 'familyAfter'
  | 'notNegations'
  | 'prose'
  | 'proseHints'
  | 'persons'

/** The single words of space-separated lists, in their order. O(length). */
export function listWords(lists: readonly string[]): readonly string[] {
  return lists.flatMap((list) => list.split(' '))
}

/** Every word and its meaning as stable lines, for the digest of the rules. About 140 KB, made anew at each call. */
export function lexiconLines(): readonly string[] {
  return [
    ...lexicons.flatMap(
      ({ category, terms, weakTerms, negatedTerms = [], clauseTerms = [], cellValues, negatedCells = [], falseFriends, also }) => [
        `${category} terms ${terms.join(' ')}`,
        `${category} weak ${weakTerms.join(' ')}`,
        `${category} negated ${negatedTerms.join(' ')}`,
        `${category} clauses ${clauseTerms.join(' ')}`,
        `${category} cells ${cellValues.join(' ')}`,
        `${category} no ${negatedCells.join(' ')}`,
        `${category} none ${falseFriends.join(' ')}`,
        ...also.map(([second, words]) => `${category} also ${second} ${words}`),
      ],
    ),
    ...Object.entries(polarityLists).map(([name, lists]) => `${name} ${lists.join(' ')}`),
  ]
}

/**
 * ICD-10 three-character categories: which exist, and what they tell.
 *
 * Source: ICD-10, WHO 2019 version, blocks of each chapter; GB/T 14396-2016 and the Chinese clinical and insurance editions keep
 * the three characters. A code is 100 × letter (A = 0) + number. Infectious is what the Chinese law on infectious diseases (传染病防治法)
 * makes notifiable, HIV and sexually transmitted diseases included, with carriers and contacts; sepsis, shingles, fungi and lice are health.
 */
import { HEALTH } from './tell'

/** First and last code of a range, and its category (tell.ts): 17 pregnancy, 19 infectious, 20 mental, 21 reproductive. All others are health. */
const SPECIAL = memory.data<u16>([
  0, 9, 19, // A00–A09 cholera, typhoid, dysentery, infectious diarrhoea
  15, 19, 19, // A15–A19 tuberculosis
  20, 28, 19, // A20–A28 plague, anthrax, brucellosis, leptospirosis
  30, 39, 19, // A30–A39 leprosy, diphtheria, whooping cough, scarlet fever, meningitis
  50, 99, 19, // A50–A99 sexually transmitted, rickettsia, polio, rabies, dengue, haemorrhagic fevers
  101, 101, 19, // B01 chickenpox
  103, 106, 19, // B03–B06 smallpox, monkeypox, measles, rubella
  108, 108, 19, // B08 hand, foot and mouth disease
  115, 124, 19, // B15–B24 viral hepatitis, HIV
  126, 126, 19, // B26 mumps
  150, 155, 19, // B50–B55 malaria, kala-azar
  165, 167, 19, // B65–B67 schistosomiasis, flukes, echinococcosis
  174, 174, 19, // B74 filariasis
  190, 191, 19, // B90–B91 sequelae of tuberculosis and polio
  500, 599, 20, // F00–F99
  909, 911, 19, // J09–J11 influenza
  1346, 1346, 21, // N46 male infertility
  1397, 1398, 21, // N97–N98 female infertility, artificial fertilisation
  1400, 1499, 17, // O00–O99 pregnancy, childbirth, the puerperium
  1500, 1596, 17, // P00–P96 the perinatal period
  2004, 2007, 19, // U04 SARS, U07 COVID-19
  2511, 2511, 19, // Z11 screening for infections
  2520, 2522, 19, // Z20–Z22 contact, HIV status, carrier
  2530, 2531, 21, // Z30–Z31 contraception, procreative management
  2532, 2539, 17, // Z32–Z39 pregnancy tests, supervision, outcome, postpartum care
  2570, 2570, 21, // Z70 counselling on sexual matters
])
const SPECIAL_BYTES: usize = 156

/** Z80–Z84: family history of diseases. */
const FAMILY_FROM: i32 = 2580
const FAMILY_TO: i32 = 2584

/** Ranges of codes that exist. */
const BLOCKS = memory.data<u16>([
  0, 9, 15, 28, 30, 49, 50, 99, 100, 109, 115, 119, 120, 124, 125, 149, 150, 183, 185, 199, // A, B
  200, 297, 300, 348, 350, 389, 400, 407, 410, 416, 420, 435, 440, 446, 450, 468, 470, 490, // C, D, E
  500, 599, 600, 699, 700, 759, 760, 795, 800, 899, 900, 999, 1000, 1093, 1100, 1199, 1200, 1299, // F to M
  1300, 1399, 1400, 1499, 1500, 1596, 1600, 1699, 1700, 1799, 1800, 1899, 1900, 1998, // N to T
  2000, 2007, 2082, 2085, // U
  2101, 2199, 2200, 2299, 2300, 2399, 2400, 2498, 2500, 2599, // V to Z
])
const BLOCK_BYTES: usize = 168

/** What a code tells. */
export class Chapter {
  static category: i32 = 0
  static family: bool = false
}

/** Looks a code up; false when no such category exists. */
export function findChapter(code: i32): bool {
  if (!exists(code)) return false
  Chapter.family = code >= FAMILY_FROM && code <= FAMILY_TO
  Chapter.category = HEALTH
  for (let at: usize = 0; at < SPECIAL_BYTES; at += 6) {
    if (isWithin(SPECIAL + at, code)) Chapter.category = <i32>load<u16>(SPECIAL + at, 4)
  }
  return true
}

@inline
function isWithin(range: usize, code: i32): bool {
  return code >= <i32>load<u16>(range) && code <= <i32>load<u16>(range, 2)
}

function exists(code: i32): bool {
  for (let at: usize = 0; at < BLOCK_BYTES; at += 4) {
    if (isWithin(BLOCKS + at, code)) return true
  }
  return false
}

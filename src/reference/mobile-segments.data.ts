/**
 * Mobile number segments of mainland China: facts about who was assigned which prefix, and for what.
 *
 * Sources: assignments by operator as collected in VincentSit/ChinaMobilePhoneNumberRegex (MIT, May 2022), compared with the
 * metadata of libphonenumber-js 1.13.16 (November 2026). The ministry's own numbering plan (电信网编号计划) was not consulted. Numbers
 * are portable between operators since 2019-12-01, so `operator` is the first holder.
 * 10646, 10647, 10648 and 10649, also used for 13-digit IoT numbers, are general knowledge and unconfirmed.
 */

/** One line per operator and kind: `kind operator prefixes`. What each kind means is in `mobile-segments.ts`. */
export const segmentLines: readonly string[] = [
  'mobile 中国移动 1340 1341 1342 1343 1344 1345 1346 1347 1348 135 136 137 138 139 150 151 152 157 158 159 172 178 182 183 184 187 188 195 197 198',
  'mobile 中国联通 130 131 132 155 156 166 175 176 185 186 196',
  'mobile 中国电信 133 153 173 177 180 181 189 190 191 193 199',
  'mobile 中国广电 192',
  'mvno 中国移动 165 1703 1705 1706',
  'mvno 中国联通 167 171 1704 1707 1708 1709',
  'mvno 中国电信 162 1700 1701 1702',
  'data_card 中国移动 147',
  'data_card 中国联通 145',
  'data_card 中国电信 149',
  'satellite 中国电信 1349 17400 17401 17402 17403 17404 17405',
  'maritime Inmarsat 1749',
  'emergency 工业和信息化部 17406 17407 17408 17409 17410 17411 17412',
  'iot 中国移动 1440 1441 148',
  'iot 中国联通 146',
  'iot 中国电信 1410',
  'iot 物联网 10646 10647 10648 10649',
]

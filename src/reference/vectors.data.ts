/**
 * Vectors of the method: texts and what must be found in them. `selftest` replays them on the machine that counts.
 *
 * Numbers are published test vectors, a standard's printed samples, or made for the purpose; nobody's.
 */
export interface Vector {
  readonly name: string
  readonly text: string
  /** Header of the column that the text is a cell of. */
  readonly header?: string
  /** `category:status[:reason]`, in order, separated by blanks; `nothing`. */
  readonly expected: string
}

export const selftestVectors: readonly Vector[] = [
  { name: 'GB 11643-1999 sample', text: '11010519491231002X', expected: 'resident_id:valid' },
  { name: 'lower-case x', text: '11010519491231002x', expected: 'resident_id:valid' },
  { name: '18 digits', text: '440308199901101512', expected: 'resident_id:valid' },
  { name: 'Hong Kong resident permit', text: '810000199408230021', expected: 'resident_id:valid' },
  { name: 'Taiwan resident permit', text: '830000199201300022', expected: 'resident_id:valid' },
  { name: 'foreign permanent resident', text: '932682198501010017', expected: 'resident_id:valid' },
  { name: 'retired county', text: '513621198001010010', expected: 'resident_id:valid' },
  { name: '30 February', text: '440308199902301516', expected: 'resident_id:invalid:date' },
  { name: 'birth in 2099', text: '440308209912310017', expected: 'resident_id:invalid:date' },
  { name: 'unknown county', text: '440999198001010016', expected: 'resident_id:invalid:region' },
  { name: 'wrong check digit', text: '440308199901101513', expected: 'resident_id:invalid:checksum' },
  { name: '15 digits without evidence', text: '610104620927690', expected: 'nothing' },
  { name: '15 digits in an ID column', text: '610104620927690', header: '身份证号', expected: 'resident_id:valid' },
  { name: '15 digits after the keyword', text: '身份证号：610104620927690', expected: 'resident_id:valid' },
  { name: 'inner blanks', text: '440308 19990110 1512', expected: 'resident_id:valid' },
  { name: 'inner minus signs', text: '440308-19990110-1512', expected: 'resident_id:valid' },
  { name: 'full-width digits', text: '４４０３０８１９９９０１１０１５１２', expected: 'resident_id:valid' },
  { name: 'spreadsheet formula', text: '="440308199901101512"', expected: 'resident_id:valid' },
  { name: 'data frame’s .0', text: '440308199901101512.0', expected: 'resident_id:valid' },
  { name: 'masked ID', text: '440308********1512', expected: 'resident_id:masked' },
  { name: 'spreadsheet exponent', text: '4.40308E+17', expected: 'resident_id:damaged:excel-exponent' },
  { name: 'spreadsheet zeros', text: '440308199901101000', expected: 'resident_id:damaged:excel-zeros' },
  { name: 'case number', text: '202601011234567890', expected: 'nothing' },
  { name: 'part of a waybill', text: '7744030819990110151299999', expected: 'nothing' },
  { name: 'mobile', text: '13812345678', expected: 'mobile:valid' },
  { name: 'two mobiles', text: '13812345678,13912345678', expected: 'mobile:valid mobile:valid' },
  { name: 'country code', text: '+86 138 1234 5678', expected: 'mobile:valid' },
  { name: 'international prefix', text: '008613812345678', expected: 'mobile:valid' },
  { name: 'virtual extension', text: '17012345678-1234', expected: 'mobile:valid' },
  { name: 'Hong Kong mobile', text: '+852 5123 4567', expected: 'mobile:valid' },
  { name: 'Singapore mobile', text: '+6581234567', expected: 'mobile:valid' },
  { name: 'number of no country', text: '+999 1234567', header: '手机号', expected: 'mobile:invalid:segment' },
  { name: 'foreign landline', text: '+44 20 7946 0018', expected: 'nothing' },
  { name: 'amount', text: '13812345678.00', expected: 'nothing' },
  { name: 'unallocated segment', text: '15412345678', expected: 'mobile:invalid:segment' },
  { name: 'masked mobile', text: '138****5678', expected: 'mobile:masked' },
  { name: 'example number', text: '13800138000', expected: 'mobile:suppressed:placeholder' },
]

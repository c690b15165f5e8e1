/**
 * Vectors of the method: texts and what must be found in them. `selftest` replays them on the machine that counts.
 *
 * Numbers are published test vectors, a standard's printed samples, or made for the purpose; nobody's.
 */
export interface Vector {
  readonly name: string
  readonly nameZh: string
  readonly text: string
  /** Header of the column that the text is a cell of. */
  readonly header?: string
  /** `category:status[:reason]`, in order, separated by blanks; `nothing`. */
  readonly expected: string
}

export const selftestVectors: readonly Vector[] = [
  { name: 'GB 11643-1999 sample', nameZh: 'GB 11643-1999 样例', text: '11010519491231002X', expected: 'resident_id:valid' },
  { name: 'lower-case x', nameZh: '小写 x', text: '11010519491231002x', expected: 'resident_id:valid' },
  { name: '18 digits', nameZh: '十八位数字', text: '440308199901101512', expected: 'resident_id:valid' },
  { name: 'Hong Kong resident permit', nameZh: '港澳居民居住证（香港）', text: '810000199408230021', expected: 'resident_id:valid' },
  { name: 'Taiwan resident permit', nameZh: '台湾居民居住证', text: '830000199201300022', expected: 'resident_id:valid' },
  { name: 'foreign permanent resident', nameZh: '外国人永久居留身份证', text: '932682198501010017', expected: 'resident_id:valid' },
  { name: 'retired county', nameZh: '已撤销的县', text: '513621198001010010', expected: 'resident_id:valid' },
  { name: '30 February', nameZh: '2 月 30 日', text: '440308199902301516', expected: 'resident_id:invalid:date' },
  { name: 'birth in 2099', nameZh: '2099 年出生', text: '440308209912310017', expected: 'resident_id:invalid:date' },
  { name: 'unknown county', nameZh: '不存在的县', text: '440999198001010016', expected: 'resident_id:invalid:region' },
  { name: 'wrong check digit', nameZh: '校验码错误', text: '440308199901101513', expected: 'resident_id:invalid:checksum' },
  { name: '15 digits without evidence', nameZh: '十五位数字，无其他依据', text: '610104620927690', expected: 'nothing' },
  {
    name: '15 digits in an ID column',
    nameZh: '十五位数字，在身份证号列',
    text: '610104620927690',
    header: '身份证号',
    expected: 'resident_id:valid',
  },
  {
    name: '15 digits after the keyword',
    nameZh: '十五位数字，在关键词之后',
    text: '身份证号：610104620927690',
    expected: 'resident_id:valid',
  },
  { name: 'inner blanks', nameZh: '中间有空格', text: '440308 19990110 1512', expected: 'resident_id:valid' },
  { name: 'inner minus signs', nameZh: '中间有连字符', text: '440308-19990110-1512', expected: 'resident_id:valid' },
  { name: 'full-width digits', nameZh: '全角数字', text: '４４０３０８１９９９０１１０１５１２', expected: 'resident_id:valid' },
  { name: 'spreadsheet formula', nameZh: '表格公式', text: '="440308199901101512"', expected: 'resident_id:valid' },
  { name: 'data frame’s .0', nameZh: '末尾带 .0', text: '440308199901101512.0', expected: 'resident_id:valid' },
  { name: 'masked ID', nameZh: '已脱敏的公民身份号码', text: '440308********1512', expected: 'resident_id:masked' },
  { name: 'spreadsheet exponent', nameZh: '表格软件的科学记数', text: '4.40308E+17', expected: 'resident_id:damaged:excel-exponent' },
  { name: 'spreadsheet zeros', nameZh: '表格软件截断后补零', text: '440308199901101000', expected: 'resident_id:damaged:excel-zeros' },
  { name: 'case number', nameZh: '案号', text: '202601011234567890', expected: 'nothing' },
  { name: 'part of a waybill', nameZh: '运单号的一部分', text: '7744030819990110151299999', expected: 'nothing' },
  { name: 'mobile', nameZh: '手机号', text: '13812345678', expected: 'mobile:valid' },
  { name: 'two mobiles', nameZh: '两个手机号', text: '13812345678,13912345678', expected: 'mobile:valid mobile:valid' },
  { name: 'country code', nameZh: '带国家代码', text: '+86 138 1234 5678', expected: 'mobile:valid' },
  { name: 'international prefix', nameZh: '带国际长途前缀', text: '008613812345678', expected: 'mobile:valid' },
  { name: 'virtual extension', nameZh: '虚拟分机号', text: '17012345678-1234', expected: 'mobile:valid' },
  { name: 'Hong Kong mobile', nameZh: '香港手机号', text: '+852 5123 4567', expected: 'mobile:valid' },
  { name: 'Singapore mobile', nameZh: '新加坡手机号', text: '+6581234567', expected: 'mobile:valid' },
  {
    name: 'number of no country',
    nameZh: '不属于任何国家的号码',
    text: '+999 1234567',
    header: '手机号',
    expected: 'mobile:invalid:segment',
  },
  { name: 'foreign landline', nameZh: '境外固定电话', text: '+44 20 7946 0018', expected: 'nothing' },
  { name: 'amount', nameZh: '金额', text: '13812345678.00', expected: 'nothing' },
  { name: 'unallocated segment', nameZh: '未分配的号段', text: '15412345678', expected: 'mobile:invalid:segment' },
  { name: 'masked mobile', nameZh: '已脱敏的手机号', text: '138****5678', expected: 'mobile:masked' },
  { name: 'example number', nameZh: '示例号码', text: '13800138000', expected: 'mobile:suppressed:placeholder' },
]

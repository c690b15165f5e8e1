/**
 * Categories of personal information: the closed list that findings, records and persons are counted by.
 *
 * The index of an id in `categoryIds` is its bit number in the kernel's category sets and in partials, which hold 48 bits.
 * Add at the end only; renaming or moving an id is a breaking change. What is sensitive follows the Personal Information
 * Protection Law (个人信息保护法, 2021), articles 28 and 31; the definitions below are this tool's own.
 */

/** In bit order. */
export const categoryIds = [
  'resident_id',
  'mobile',
  'person_name',
  'landline',
  'email',
  'address',
  'passport',
  'travel_permit',
  'military_id',
  'bank_card',
  'license_plate',
  'vin',
  'imei',
  'mac',
  'ip',
  'qq',
  'wechat',
  'pregnancy',
  'health',
  'infectious_disease',
  'mental_health',
  'sexual_reproductive',
  'disability',
  'religion',
  'ethnicity',
  'political',
  'financial_account',
  'credit',
  'transaction',
  'property',
  'whereabouts',
  'lodging',
  'communication_content',
  'communication_record',
  'biometric',
  'minor',
  'education_employment',
  'marital',
  'criminal_record',
  'credential',
  'delivery',
  'insurance_social',
  'device',
] as const

export type CategoryId = (typeof categoryIds)[number]

/** A category of a user's own dictionary; its bit follows those above, in the order in which dictionaries name them. */
export type UserCategoryId = `user:${string}`
export type AnyCategoryId = CategoryId | UserCategoryId

/**
 * A valid value names one natural person, alone or in the hands of who keeps the register (个人信息保护法 第四条: 已识别或者可识别). Names, addresses,
 * landlines, IP and MAC addresses are shared by many; attributes belong to nobody by themselves.
 */
export const identifyingCategories: readonly CategoryId[] = [
  'resident_id',
  'mobile',
  'email',
  'passport',
  'travel_permit',
  'military_id',
  'bank_card',
  'license_plate',
  'vin',
  'imei',
  'qq',
  'wechat',
]

/** From here on, categories are attributes of a person, which a text can affirm, deny or doubt. */
export const attributeCategories: readonly CategoryId[] = categoryIds.slice(categoryIds.indexOf('pregnancy'))

/** Their bits. */
export function categorySet(categories: readonly CategoryId[]): bigint {
  return categories.reduce((set, id) => set | (1n << BigInt(categoryIds.indexOf(id))), 0n)
}

/** Width of a category set in the kernel; `categoryIds` must not outgrow it. */
export const categoryCapacity = 48

/** Whether a category is an attribute of a person; those of dictionaries all are. */
export function isAttributeCategory(id: AnyCategoryId): boolean {
  return id.startsWith('user:') || (attributeCategories as readonly AnyCategoryId[]).includes(id)
}

/** Bits of the attributes, with those that dictionaries may add. */
export function attributeSet(): bigint {
  const first = BigInt(categoryIds.indexOf('pregnancy'))
  return (1n << BigInt(categoryCapacity)) - (1n << first)
}

export interface Category {
  readonly id: CategoryId
  readonly nameZh: string
  readonly nameEn: string
  readonly definition: string
}

/** Chinese name, English name, definition. */
const texts: Readonly<Record<CategoryId, readonly [nameZh: string, nameEn: string, definition: string]>> = {
  resident_id: ['公民身份号码', 'Resident ID', 'Resident identity number of 18 digits, or 15 digits before 1999 (GB 11643-1999).'],
  mobile: ['移动电话号码', 'Mobile number', 'Number of 11 digits in a segment assigned to subscribers in mainland China.'],
  person_name: ['姓名', 'Name of a person', 'Full name of a natural person.'],
  landline: ['固定电话', 'Landline number', 'Fixed-line telephone number with or without area code.'],
  email: ['电子邮箱', 'E-mail address', 'E-mail address.'],
  address: ['住址', 'Address', 'Postal, registered or residential address of a person.'],
  passport: ['护照号码', 'Passport number', 'Number of a passport.'],
  travel_permit: [
    '通行证号码',
    'Travel permit number',
    'Number of a permit for travel between the mainland and Hong Kong, Macao or Taiwan, or of an identity card of their residents.',
  ],
  military_id: ['军人证件号码', 'Military ID', "Number of an officer's, soldier's or armed police certificate."],
  bank_card: ['银行卡号', 'Bank card number', 'Number of a debit or credit card.'],
  license_plate: ['机动车号牌', 'License plate', 'Registration plate of a motor vehicle.'],
  vin: ['车辆识别代号', 'Vehicle identification number', 'Vehicle identification number of 17 characters (GB 16735).'],
  imei: ['国际移动设备识别码', 'IMEI', 'Identity of a mobile device.'],
  mac: ['MAC 地址', 'MAC address', 'Hardware address of a network interface.'],
  ip: ['IP 地址', 'IP address', 'Public internet address of a user.'],
  qq: ['QQ 号', 'QQ number', 'Account number of the QQ messenger.'],
  wechat: ['微信号', 'WeChat ID', 'Account of the WeChat messenger.'],
  pregnancy: ['孕产信息', 'Pregnancy and birth', 'Pregnancy, expected delivery, birth, prenatal and postnatal care.'],
  health: ['健康医疗信息', 'Health', 'Diagnosis, treatment, examination, medication and other health information.'],
  infectious_disease: [
    '传染病信息',
    'Infectious disease',
    'Infection with, or testing for, a notifiable disease, HIV and sexually transmitted diseases included.',
  ],
  mental_health: ['精神心理健康信息', 'Mental health', 'Mental disorder, psychological assessment or counselling.'],
  sexual_reproductive: [
    '性与生殖信息',
    'Sexual and reproductive life',
    'Sexual orientation, sexual life, fertility, contraception and abortion.',
  ],
  disability: ['残疾与特定身份信息', 'Disability and specific identity', 'Disability, social assistance and other specific identities.'],
  religion: ['宗教信仰', 'Religion', 'Religious belief, membership or practice.'],
  ethnicity: ['民族', 'Ethnicity', 'Ethnic group of a person.'],
  political: ['政治面貌', 'Political affiliation', 'Membership of a party or a political organisation.'],
  financial_account: [
    '金融账户信息',
    'Financial account',
    'Account at a bank, a payment service, a broker or a fund, and what belongs to it.',
  ],
  credit: ['征信信息', 'Credit', 'Loans, arrears, credit scores and creditworthiness.'],
  transaction: ['交易信息', 'Transactions', 'Orders, payments and purchases of a person.'],
  property: ['财产信息', 'Property', 'Real estate, vehicles, deposits, income and other assets.'],
  whereabouts: ['行踪轨迹信息', 'Whereabouts', 'Where a person was at a time: positions, tracks, journeys.'],
  lodging: ['住宿信息', 'Lodging', 'Stays in hotels and other lodgings.'],
  communication_content: ['通信内容', 'Communication content', 'Content of messages, mails and calls.'],
  communication_record: ['通信记录', 'Communication record', 'Who communicated with whom, when, for how long; contact lists.'],
  biometric: ['生物识别信息', 'Biometrics', 'Face, fingerprint, iris, voice, palm or genetic features.'],
  minor: ['未成年人信息', 'Minors', 'Information about a child or pupil; under fourteen it is sensitive as such.'],
  education_employment: ['教育与工作信息', 'Education and employment', 'Schooling, degrees, employer, position.'],
  marital: ['婚姻家庭信息', 'Marriage and family', 'Marital status and family relations.'],
  criminal_record: ['违法犯罪记录', 'Criminal record', 'Offences, penalties, proceedings and convictions.'],
  credential: ['账号与身份鉴别信息', 'Credentials', 'Login names together with passwords or other means of authentication.'],
  delivery: ['寄递信息', 'Delivery', 'Parcels: sender, recipient, waybill, goods.'],
  insurance_social: ['社会保险与商业保险信息', 'Insurance and social security', 'Social security, housing fund and commercial insurance.'],
  device: [
    '设备与上网标识',
    'Device and online identifiers',
    'Identifiers of devices and online accounts not listed above, and browsing interests.',
  ],
}

/** Every category, in bit order. */
export const categories: readonly Category[] = Object.freeze(
  categoryIds.map((id) => {
    const [nameZh, nameEn, definition] = texts[id]
    return Object.freeze({ id, nameZh, nameEn, definition })
  }),
)

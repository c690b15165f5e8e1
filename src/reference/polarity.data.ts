/**
 * Words around a term that change how it reads: negated, uncertain, about the family, or about nobody.
 *
 * Written for this project from general knowledge of Chinese clinical notes, registers and chat; no single source. Each list holds
 * space-separated words. They and the words of all lexicons are matched leftmost-longest as one set, so that the terms 无痛人流,
 * 不孕 and 非小细胞肺癌 protect themselves; no word is both here and there. A word that stands in a list before and in one after
 * (不除外宫外孕, 宫外孕不除外) works ahead when a term follows in its clause, else back. A sign of negation alone, such as a bare hyphen
 * (糖尿病-2型), is never a word here, nor are 男 and 女 (分娩男婴).
 *
 * Scope is the reader's business. Meant is: a word before reaches to the end of its clause, over 、 and 及 (否认高血压、糖尿病);
 * a word after belongs to the terms directly before it.
 */

/** Before a term: it is denied. */
export const negationsBefore: readonly string[] = [
  // Statements of the person
  '否认 均否认 否认有 自述无 自诉无 诉无',
  // Plain negation. One character reaches far; what it must not touch is in `notNegations`.
  '无 未 非 不 没 没有 并无 并未 并非 从无 从未 从不 尚无 尚未 均无 均未 暂无 暂未 皆无 亦无 也无 也未 未有 没得 没得过 不是 不属于 不曾 未曾',
  // Findings of an examination
  '未见 未见明显 未见明确 未及 未触及 未闻及 未探及 未扪及 未引出 未发现 未查出 未检出 未提示 未出现 未发生 未患 未患过 未患有 未诊断 未确诊',
  '无明显 无明确 无特殊 不存在 不伴 不伴有 不合并 不支持 不符合 不考虑 不像',
  // Ruled out
  '排除 已排除 可排除 可以排除 除外 已除外',
  // Answers of forms and chat
  '没怀上 不会 不能 不可能是 不再 不必 无需 无须 不需要 免于',
]

/** After a term: it is denied. */
export const negationsAfter: readonly string[] = [
  // Results
  '阴性 呈阴性 均阴性 均为阴性 为阴性 结果阴性 (-) （-） (—) （—） (－) （－） （阴性） (阴性) [-] 【-】 （阴） (阴) 非反应性 无反应性 未检出 未检测到 未发现异常 未见异常 未见明显异常',
  // 正常 denies an abnormality (血压正常); 胎心正常 and 产检正常 are terms of pregnancy
  '正常 均正常 未提示异常 无异常 均无异常 无特殊 无殊',
  // Ruled out
  '除外 已除外 排除 已排除 可排除 可除外 可能性小 不成立',
  // Answers of forms
  ':无 ：无 :否 ：否 :否认 ：否认 :没有 ：没有 :未 ：未 :不 ：不 （无） (无) （否） (否) 【无】 【否】 □有☑无',
]

/** Before a term: suspected. The double negations 不排除 and 不除外 belong here. */
export const uncertainBefore: readonly string[] = [
  '疑似 疑似为 疑 疑诊 疑有 疑为 可疑 怀疑 高度怀疑 拟诊 需排除 注意排除 警惕 不除外 不能除外 未除外 不排除 不能排除 不完全排除 不能完全排除 尚不能排除 未排除',
  '不确定 不能确定 无法确定 尚不确定 考虑 考虑为 首先考虑 倾向 倾向于 可能 可能是 可能为 可能有 也许 或许 似 似为 好像 似乎 大概 应该是 是不是 是否 有没有 有无 会不会 估计 担心 怕是 害怕',
]

/** After a term: suspected. */
export const uncertainAfter: readonly string[] = [
  '待查 待排 待排除 待除外 待诊 待定 待确诊 待确认 待复查 可能 可能性大 可能大 可疑 不除外 不能除外 不排除 不能排除 不能完全排除 未排除 未除外',
  '? ？ (?) （?） (？) （？） ?? ？？ 吗 了吗 么 嫌疑',
  // Results between negative and positive
  '临界 弱阳性 (±) （±） ± 灰区',
]

/** After a term: it is affirmed, whatever was asked before it (是否怀孕：是). */
export const affirmationsAfter: readonly string[] = [':是 ：是 :有 ：有 （是） (是) （有） (有) ：√ :√ （√） (√)']

/** Before a term: it is said of a relative. */
export const familyBefore: readonly string[] = [
  '家族史 家族中 家族中有 家族有 家族内有 家族性',
  '父亲 母亲 父母 双亲 我爸 我爸爸 爸爸有 爸爸患 我妈 我妈妈 妈妈有 妈妈患 祖父 祖母 外祖父 外祖母 爷爷 奶奶 外公 外婆 姥姥 姥爷 岳父 岳母 公公 婆婆',
  '兄弟 姐妹 兄妹 姐弟 哥哥 弟弟 姐姐 妹妹 堂兄 堂弟 表哥 表弟 表姐 表妹 叔叔 伯父 姑姑 姑妈 舅舅 姨妈 侄子 外甥',
  '丈夫 妻子 老公 老婆 爱人 配偶 男方 前夫 前妻 儿媳 儿媳妇 儿子 女儿 长子 长女 次子 次女 孙子 孙女 大嫂 嫂子 弟媳',
  '其父 其母 其夫 其妻 其兄 其弟 其姐 其妹 其子 其女 其祖父 其祖母 其配偶 其丈夫 其妻子 其父母 父患 母患 父有 母有 兄患 姐患 弟患 妹患',
]

/** After a term: it is said of the family (高血压家族史). */
export const familyAfter: readonly string[] = ['家族史 家族病史 家族遗传史 家族聚集']

/**
 * Longer words that begin with, or hold, a word of the lists above and change nothing.
 * Double negations (并非没有) affirm, so they stand here as well; 不排除 is uncertain and stands above.
 */
export const notNegations: readonly string[] = [
  // 无: places, words
  '无锡 无为市 无为县 无极县 无棣 无名指 无名氏 无线 无限 无论 无论如何 无数 无非 无疑 毋庸置疑 无意 无意中 无意间 无私 无偿 无奈 无故 无聊 无比 无穷 无缘 无关 无法 无所谓 无所 无人机 无人 无烟 无糖 无菌 无纺 无花果 无霜期 无缝 无忧 无微不至 无价 无一例外 无时无刻 无独有偶 无可 无端 无辜 无线电 无证 无产阶级 无机 无极 无痕 无情 无敌 无耻 无知 无性别 无理由 无条件 无偿献血 无中生有',
  // 无: clinical phrases that say nothing of the term after them
  '无明显诱因 无明显原因 无诱因 无明确诱因 无其他诱因 无特殊诱因 无痛 ：无痛 :无痛 无痛性 无症状 无症状性 无并发症 无创 无水 无规律 无脉 无牙 无张力 无抽搐 无精 无脑 无神论',
  // 未
  '未来 未必 未免 未央 未央区 未名 未名湖 未定 未知 未知名 未遂 未满 未到 未到期 未足月 未愈 未痊愈 未治愈 未缓解 未好转 未控制 未予重视 未重视 未在意 未诊治 未就诊 未治疗 未正规 未系统 未规律 未定期 未按时 未按期 未坚持 未服药 未规律服药 未特指 未特指的 未分类 未分化 未破裂 未还 未偿还 未还清 未结清 未履行 未归还 未能 未尝 未解 方兴未艾 前所未有 从未来',
  // 非
  '非常 非法 非凡 非得 非要 非同 非但 非典型 非典型性 非遗 非洲 非常规 是非 除非 莫非 并非没有 非特指 非特异 非特异性 非毒性 非化脓性 非器质性 非感染性 非风湿性 非创伤性 非梗阻性 非酒精性 非活动性 非萎缩性 非糜烂性 非增生性 非家族性 非遗传性 非免疫性 非机动车 非诉 非农 非农业 非农户 非法持有 非法行医 非卖品 非处方 非本人 非本地 啼笑皆非',
  // 不
  '不仅 不但 不光 不止 不只 不同 不同程度 不同意 不少 不断 不久 不良 不适 不足 不慎 不小心 不规则 不规律 不详 不明 不明原因 原因不明 不宜 不然 不过 不便 不知 不知道 不一 不一定 不到 不得不 不料 不幸 不定期 不定时 不定 不停 不时 不管 不论 不如 不要紧 不妨 不可否认 不得已 不远 不满 不满意 不锈钢 不等 不全 不全性 不完全 不完全性 不稳定 不稳定型 不典型 不耐受 不顺 不畅 不整 不齐 不良反应 不当 不洁 不服 不起 不可 不得 不懂 不愧 不乏 不堪 不错 不利 不限 差不多 受不了 忍不住 对不起 说不定 了不起 来不及 不伴有并发症 不伴并发症',
  // 没
  '没想到 没多久 没几天 没过 没收 没事 没错 没问题 没准 没关系 没什么 没办法 没注意 没用 没钱 没时间 没落 没用药 淹没 沉没 埋没 出没 吞没 覆没',
  // Double negations affirm
  '不能否认 不得否认 不否认 并不否认 未否认 不是没有 并不是没有 不无 不能没有 不可能没有 非没有',
  // 免, 排除, 除外, 考虑, 疑, 可能, 是否
  '免疫 免费 免税 免冠 免除 免责 免押 排除故障 排除法 排除妨害 排除万难 考虑到 考虑周到 周末除外 节假日除外 疑问 疑难 疑难病 疑惑 疑病 质疑 怀疑人生 可能性 功能性 是否装修 不否定 相似 类似 近似 似的 疑犯',
  // Relatives in names of days, papers and places
  '母亲节 父亲节 母亲河 父母课堂 父母官 儿女 宝妈 妈咪 大妈 阿姨家政 保姆阿姨',
]

/**
 * Words that show that a sentence advertises, instructs, teaches or reports, and speaks of no person. None of them belongs in a
 * clinical note, a register or the chat of a customer: 预防 (预防性使用抗生素), 宣教, 咨询, 注意事项, 禁忌, 不良反应, 适应症, 推荐 and
 * 知识 do occur there and are left out; 预防 counts only in phrases.
 */
export const prose: readonly string[] = [
  // Events and campaigns
  '讲座 科普 公益活动 宣传日 宣传周 宣传月 宣传栏 宣传册 宣传片 宣传活动 主题活动 倡议书 纪念日 征文 知识竞赛 知识手册 知识普及 健康大讲堂 直播课 公开课 研讨会 论坛 峰会 发布会 博览会 展会',
  // Advice to everybody
  '指南 攻略 小贴士 如何预防 怎样预防 怎么预防 预防知识 预防方法 有效预防 谨防 专家提醒 专家介绍 专家表示 专家建议 专家解读 医生提醒您 适宜人群 适用人群 不适宜人群 慎用人群 本品 功能主治 主治功能 有助于 你知道吗 一文读懂 必看 必读 干货',
  // Reports and statistics
  '本报讯 本报记者 据悉 据报道 据统计 报道称 研究表明 研究发现 研究显示 调查显示 数据显示 统计显示 发病率 患病率 致死率 世界卫生组织 卫健委发布 累计报告 新增确诊',
  // Teaching, papers, law
  '教程 教材 试题 题库 真题 文献 综述 摘要： 关键词： 参考文献 诊疗规范 诊疗指南 操作规程 专业课 管理办法 实施细则 第一条 第二条 依照本法',
  // Selling. 优惠, 广告, 热线, 加微信 and 招商 (招商银行) alone are words of customers' files as well
  '优惠券 优惠价 优惠活动 优惠多多 限时优惠 特惠 广告位 广告投放 广告合作 广告宣传 医疗广告 招商加盟 招商会 招商引资 招商热线 加盟热线 订购热线 预约热线 健康热线 咨询热线 请加微信 加微信咨询 加微信领取 添加微信领取 咨询加微信',
  '加盟 包邮 正品 旗舰店 专卖店 专营店 官方直营 厂家直销 厂家批发 批发价 批发零售 服务热线 客服热线 限时 秒杀 满减 特价 促销 买一送一 买一赠一 第二件半价 领券 立减 免费领取 免费试用 免费体验 爆款 网红款 热卖 热销 上新 下单立减 点击购买 立即购买 抢购 预售 质保 包退 七天无理由 假一赔十 好评返现 加盟费 品牌直营 价格实惠 欢迎选购 欢迎咨询 欢迎来电 欢迎光临 欢迎致电',
  // Goods
  '加绒 加厚款 薄款 春秋款 均码 宽松版 便携式 礼盒装 升级版 同仁堂正品 保健食品 保健品 代购',
  // Services that look for customers, and employers that look for staff
  '招聘信息 招聘启事 诚聘英才 扫码关注 关注公众号 关注我们 点击链接 详情点击 在线咨询 免费咨询 专业办理 低息 秒批 秒到账 当天放款 当天下款 无抵押 免抵押 利率低 额度高 放款快 快速放款 急用钱 私家侦探 诚聘 招募 高薪 底薪 包吃住 待遇优厚 任职要求 岗位职责 岗位要求 月嫂公司 家政公司',
]

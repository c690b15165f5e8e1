/**
 * Words that stand beside names, for names in cells and in running text. General knowledge of Chinese records and news; none was
 * taken from a corpus. A word has one to three characters; a longer one is known by its end (紧急联系人 by 联系人).
 */

const words = (text: string): readonly string[] => text.trim().split(/\s+/)

/** What follows a name: titles and what people do. */
export const wordsAfterNames: readonly string[] = words(`
  说 称 表示 指出 认为 介绍 告诉 透露 强调 坦言 回忆 解释 回答 宣布 主持 出席 会见 致辞 发言 发表 撰写 摄影 报道 摄 饰演 执导 主演 演唱
  先生 女士 小姐 同志 夫人 太太 老师 教授 博士 医生 大夫 院士 法官 律师 警官 将军 司令 总经理 董事 董事长 经理 总监 总裁 主任 书记 主席 总理 总统
  部长 局长 市长 省长 县长 镇长 村长 区长 校长 院长 所长 处长 科长 队长 团长 会长 社长 行长 厂长 站长 记者 导演 编辑 教练 等人 本人 一家
  担任 出任 就任 接任 兼任 任职 现任 历任 曾任 毕业 生于 出生 当选 获得 荣获 身份证 手机 电话 诉 与被告 拨打 来电 报警 入院 就诊 主诉
  同学 哥哥 姐姐 弟弟 妹妹 大哥 大姐 师傅 老公 老婆 夫妇 夫妻 父子 父女 母子 母女 兄弟 姐妹 女神 男神 粉丝 歌迷 影迷 饰 扮演 客串 领衔 执笔 主讲 译 编著 著
`)

/** What stands before a name: titles, kinship, and the labels of forms. */
export const wordsBeforeNames: readonly string[] = words(`
  先生 女士 小姐 同志 老师 教授 博士 医生 大夫 院士 法官 律师 警官 将军 司令 司令员 政委 经理 总监 总裁 主任 书记 主席 总理 总统 首相 大使 外长 国务卿
  部长 局长 厅长 市长 省长 州长 县长 镇长 乡长 村长 区长 校长 院长 所长 司长 处长 科长 队长 团长 班长 组长 会长 社长 行长 厂长 站长 台长 店长
  记者 通讯员 编辑 主编 导演 编剧 演员 歌手 作家 诗人 画家 选手 队员 运动员 教练 主教练 队友 主持人 主播 董事 董事长 秘书 秘书长 发言人 代表 委员 常委
  专家 学者 研究员 工程师 护士 医师 药师 司机 船长 机长 战士 士兵 烈士 民警 警察 检察官 审判长 审判员 书记员 村民 居民 市民 农民 工人 职工 学生 同学
  网友 球星 影星 歌星 明星 女星 男星 冠军 得主 业主 患者 病人 孕妇 产妇 家长 家属 联系人 收件人 收货人 寄件人 发件人 经办人 经手人 负责人 代表人 法人
  投保人 被保人 受益人 监护人 申请人 报案人 报警人 证明人 担保人 借款人 持卡人 户主 车主 房主 店主 姓名 名叫 叫做 名为 姓名为 名字叫 嫌疑人 被告 被告人
  原告 上诉人 被害人 受害人 死者 伤者 妻子 丈夫 老公 老婆 儿子 女儿 母亲 父亲 妈妈 爸爸 哥哥 弟弟 姐姐 妹妹 爷爷 奶奶 其妻 其夫 其子 其女 配偶
  编导 制片人 摄影 摄影师 作者 主演 主讲 主讲人 创始人 创办人 掌门人 班主任 本名 原名 真名 艺名 笔名 化名 署名 我叫 他叫 她叫 人叫
  女神 男神 偶像 天后 天王 影帝 影后 巨星 名嘴 名将 小将 老将 前锋 后卫 门将 队长 少女 少年 青年 男子 女子 男孩 女孩 前妻 前夫 女友 男友 未婚妻 爱妻 爱女 爱子 长子 次子 长女 战友 好友 闺蜜 室友 邻居 老板 员工 律师
`)

/** Labels of forms, after which a colon stands: what follows is a name unless it does not look like one. */
export const labelsOfNames: readonly string[] = words(`
  姓名 名字 联系人 收件人 收货人 寄件人 发件人 经办人 负责人 代表人 患者 病人 产妇 孕妇 家长 业主 户主 车主 客户 会员 学生 员工 老师 父亲 母亲 配偶 丈夫 妻子
  监护人 申请人 投保人 被保人 受益人 借款人 担保人 持卡人 开户名 户名 称呼 主叫人 报案人 当事人 嫌疑人 原告 被告 记者 编辑 作者 医生 医师 护士 住客 乘客 旅客
`)

/** What makes a surname before it a form of address, which identifies nobody: 王女士, 李总. */
export const addresses: readonly string[] = words(`
  先生 女士 小姐 太太 夫人 老师 教授 医生 大夫 护士 经理 总监 主任 院长 局长 处长 科长 队长 书记 校长 老板 师傅 同志 同学 阿姨 大妈 大爷 大叔 大哥 大姐 叔叔
  奶奶 爷爷 先森 女仕 姑娘 总 导 董 工 某 某某 氏 哥 姐 爷 叔 姨 婶 嫂 妈 家 老 队 科 处 局
`)

/** What a name is not when it follows: the rest of the name of a company, an institution or a place. */
export const wordsOfOrganisations: readonly string[] = words(`
  公司 集团 有限 股份 控股 科技 大学 学院 医院 银行 事务所 律师事 会计 厂 矿 化工 食品 制药 药业 电子 电气 实业 投资 证券 饭店 酒店 宾馆 大厦 山庄 机场 支行 分行
  中学 小学 幼儿园 电器 纺织 钢铁 煤业 矿业 建设 建筑 地产 置业 新材 材料 传媒 文化 网络 通信 软件 信息 技术 生物 医药 机械 机电 重工 汽车 能源 电力 水泥 商贸
  贸易 国际 百货 超市 商场 广场 花园 小区 家园 集团军 牌 省 市 县 区 州 镇 乡 村 路 街 道 巷 港 岛 湖 河 江 山 站 桥 寺 庙 庄 码头 地区 半岛 海峡 流域 高速 时代 王朝 主义 公园 故居 纪念馆 图书馆
`)

/** Ends of cells that name an organisation or a place, in a column of names. */
export const endsOfOrganisations: readonly string[] = words(`
  公司 集团 工厂 厂 店 商店 分店 商行 经营部 服务部 门市部 超市 商场 市场 中心 医院 卫生院 诊所 药房 药店 学校 中学 小学 大学 学院 幼儿园 银行 支行 分行 信用社
  事务所 合作社 委员会 居委会 村委会 办公室 工作室 研究院 研究所 设计院 派出所 部队 支队 大队 中队 分局 总局 协会 学会 商会 基金会 俱乐部 酒店 宾馆 饭店 餐厅 酒楼
  网吧 会所 养殖场 农场 林场 牧场 项目部 分公司 有限 股份 旅行社 出版社 报社 物业 站 局 院 馆 校 部 所 社区 小区 花园 家园 街道 省 市 县 区 镇 乡 村 路 街 号 室 栋
`)

/** Surnames that are verbs, prepositions or conjunctions: inside a sentence they need a title before them. */
export const functionSurnames: string = '任于和向时应有由从但那同因区原经都别能来可当过后是包连关解成单全强要会兼现起将使如若即各每'

/** Characters that often stand right before a name inside a sentence, and right behind one: prepositions, conjunctions, what is done to people or by them. */
export const charactersBeforeNames: string = '和与跟同给对向让叫请找是为由以将把被使等及邀陪追爱谢祝见访任神粉'
export const charactersAfterNames: string = '和与跟同等对向把被将让给在从为是的说道也就都还又已曾则亲率这今不很最会能要去先带参认因以'

/** Characters that foreign words end with, as they are written in Chinese, and go on with: beside them a name is part of such a word (斯洛文|尼亚). */
export const endsOfForeignWords: string = '尔斯克塔拉达哈格里哥特姆'
export const foreignWordsGoOn: string = '尔斯克拉特坦布加嫩泊姆夫'

/** Characters of transliterated foreign names (Xinhua's tables of names); a run of three or more is likely one. */
export const transliterationCharacters: string =
  '阿埃艾安奥巴贝本比波伯布查达戴丹德迪蒂杜多恩尔法菲费弗格戈古哈海赫霍基吉加杰卡凯坎科克肯库拉莱兰朗劳勒雷里利林隆卢鲁伦罗洛马玛迈曼梅门蒙米密莫姆穆' +
  '纳娜内尼努诺欧帕佩皮普奇切乔琼让瑞萨塞桑沙莎舍圣什史斯思苏索塔泰坦特汤提廷图托瓦威韦维温沃乌西希夏肖谢休亚扬耶叶伊因尤约泽扎詹珍兹佐默顿森逊翁菲芬丽' +
  '丝琳妮娃金贾尚让伍沃芭蕾黛蒂嘉葛冈岑楚茨聪撒蓬帖辛逊宾彼宝'

/** Characters of Tibetan, Mongolian, Uyghur, Kazakh and Yi names as they are written in Chinese. */
export const minorityCharacters: string =
  '扎西次仁卓玛多吉尼达瓦旦增丹洛桑平措央金格白拉姆青顿珠旺边巴普布米索朗罗德曲珍强群培嘎阿土登贡加嘉堆姜云赤列欧玉伦益坚赞晋美江晓松却热杰东智才让' +
  '巴特尔图宝音和日勒其苏娜仁高娃乌萨托娅塔斯琴古那顺呼孟克雅朝鲁哈额敦毕力木特吉嘎拉铁通敖包布赫满都海花' +
  '买提吐逊孜不艾合麦依丽再帕夏热汗肉孜牙库尔班玉苏甫亚森依米江木沙比努地力夏提卡德尔孜古海提祖胡吾守尔赛甫拜合木伊敏提克什阿' +
  '克伍沙马来作龙曲比木乃呷各阿尔惹伍牛勒莫色约果哈史俄'

/** What people write where no name is known; not counted at all. */
export const noNames: readonly string[] = words(
  '无 未知 不详 暂无 空 本人 同上 见上 自己 测试 匿名 保密 未填 未填写 不明 待定 客户 用户 姓名 名字 联系人 户主 业主 家长 家属 父母 父亲 母亲 爸爸 妈妈 先生 女士 小姐 老师 学生 散客 游客 会员 顾客 新生儿 男婴 女婴 宝宝 其他 合计 总计 小计 某某 某人 多人 两人 三人 各位 全体 全家 一家 众人 男 女 孩子 儿童 老人 残疾人',
)

/**
 * Surnames in use, by falling frequency; the single place for all that knows surnames (planning, names in cells and text).
 *
 * Source: the hundred commonest and the compound ones by the Ministry of Public Security's yearly name reports (2019, 2020: top 100 =
 * 85.9 % of the registered population, top 5 = 30.8 %); the order below the first hundred, and everything from the five
 * hundredth on, is general knowledge. `share` says what part of the population the first n cover: a fact by rank only.
 */

/** Single surnames, most frequent first. */
export const singleSurnames: string =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾' +
  '傅夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常萧汤温康施文牛樊葛邢安阎齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧' +
  '耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲丘房滕屈饶解牟艾尤阳时穆农司卓古吉' +
  '缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟习邝' +
  '官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相' +
  '初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊乌母裘亓修邰赫杭况那宿鲜印逯隆茹战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀' +
  '衣信展阴昝智幸奉植衡富尧闭由占苻胶荀郗邴糜滑隗蓬麹郏璩咸籍濮寿扶堵牧郦殳宓曳鬲弥钮厍逄佴佰仉佀啜撒萨英刀才妥拜摆沐缑谯闪隽鄂青恽' +
  '攸旷暴枚竺笪粘续缴羿肇苍茆莘菅蓟蔚藏虢衷訾贲贝赏迮释钊雒韶候铁税轩伦鱼虎黑水竹松禚眭矫奎佗开锁敏鹏岩'

/** Compound surnames, most frequent first; from the ninth on they are rare. */
export const compoundSurnames: readonly string[] = (
  '欧阳 上官 皇甫 令狐 诸葛 司徒 司马 申屠 夏侯 贺兰 完颜 慕容 尉迟 长孙 宇文 呼延 乐正 鲜于 赫连 东方 宗政 濮阳 公孙 闻人 亓官 端木 南宫 巫马 ' +
  '轩辕 钟离 梁丘 第五 司空 仲孙 左丘 西门 公冶 漆雕 东郭 万俟 澹台 司寇 达奚 颛孙 拓跋 独孤 叶赫 那拉 纳兰 太史 淳于 单于 百里 东门 羊舌 夹谷 宰父'
).split(' ')

/** Traditional forms beside the simplified ones: the same surname. */
export const traditionalSurnames: string =
  '張张劉刘陳陈楊杨黃黄趙赵吳吴孫孙馬马羅罗鄭郑謝谢許许鄧邓韓韩馮冯蕭萧葉叶蘇苏呂吕盧卢鍾钟譚谭陸陆賈贾韋韦鄒邹龍龙賀贺顧顾龔龚萬万錢钱嚴严湯汤' +
  '莊庄聶聂魯鲁關关蘭兰甯宁紀纪單单畢毕藍蓝駱骆鮑鲍華华饒饶農农簡简車车項项連连麥麦婁娄竇窦黨党宮宫費费衛卫應应閔闵鄔邬邊边師师榮荣' +
  '喬乔齊齐陰阴閻阎陽阳歐欧溫温塗涂談谈區区樂乐郟郏薑姜範范餘余'

/** Traditional forms of characters that are frequent in given names, and of the commonest words, beside the simplified ones. */
export const traditionalCharacters: string =
  '偉伟國国麗丽強强軍军傑杰濤涛輝辉飛飞鳳凤蓮莲瑩莹銘铭雲云賢贤學学義义禮礼寶宝慶庆興兴東东順顺豐丰貴贵財财勝胜廣广鴻鸿鵬鹏穎颖嵐岚倫伦維维綺绮繼继紹绍緯纬紅红純纯綱纲詩诗詠咏誠诚諾诺謙谦譽誉貞贞豔艳達达遠远鋒锋錦锦鎮镇鐵铁銳锐開开雙双靜静韻韵頌颂顯显風风駿骏齡龄' +
  '橋桥樺桦業业歡欢澤泽潔洁濱滨瀟潇灝灏煒炜燁烨燦灿爾尔瑋玮瓊琼瑤瑶環环瑪玛薈荟藝艺蘊蕴聰聪聲声聯联恆恒愷恺憶忆懷怀揚扬會会曉晓時时暉晖曄晔書书棟栋權权樹树漢汉濟济爍烁獻献現现禎祯積积穩稳筆笔經经結结綿绵翹翘聖圣蒼苍萊莱薔蔷覺觉親亲訓训賓宾賜赐贊赞躍跃軒轩載载輔辅' +
  '進进邁迈銀银鋼钢鍵键長长際际頤颐願愿馭驭驍骁驪骊鶴鹤鷹鹰們们個个說说這这還还對对來来為为後后過过樣样點点裡里從从無无與与沒没間间問问發发動动當当實实機机體体電电視视聽听讓让給给買买賣卖'

/** Part of the population that the first `rank` single surnames cover, in per cent, by 1.2 bn people born 1930 to 2008. */
export const surnameShares: readonly (readonly [rank: number, percent: number])[] = [
  [0, 0],
  [5, 31.8],
  [10, 43.5],
  [20, 55.6],
  [50, 72.5],
  [100, 86.4],
  [200, 95.4],
  [300, 98.2],
  [400, 99.3],
  [500, 99.75],
]

/** 设备与上网标识: identifiers of devices and online accounts, and browsing interests. */
import type { CategoryLexicon } from './category-lexicon.js'
import { combinations } from './combinations.js'

/** Makes of telephones and computers. */
const makes =
  '荣耀 华为 小米 苹果 OPPO vivo 三星 魅族 一加 红米 真我 努比亚 中兴 诺基亚 联想 戴尔 惠普 华硕 iPhone iPad MacBook ThinkPad 小新'

export const deviceLexicon: CategoryLexicon = {
  category: 'device',
  terms: [
    // Devices
    'IDFA IDFV OAID VAID AndroidID Android_ID 设备ID 设备号 设备编码 设备识别码 设备标识 设备标识符',
    '设备指纹 设备唯一标识 手机序列号 安卓ID 硬件序列号 硬盘序列号 主板序列号 已连接WIFI WIFI列表',
    '登录设备 常用设备 设备列表 绑定设备 root设备 越狱设备 模拟器登录',
    // Accounts and browsing
    'unionid openid 微博UID 淘宝ID 支付宝UID 抖音号 抖音ID 快手号 小红书号 B站UID 百度账号 京东PIN 游戏ID',
    '登录IP 登录时间 登录地点 登录日志 登录记录 最后登录 上次登录 注册IP 注册渠道 浏览记录 浏览历史 搜索记录',
    '搜索历史 历史搜索 搜索关键词记录 点击记录 收藏记录 观看记录 播放记录 下载记录 安装列表 应用列表 已安装应用 人群标签',
    '兴趣标签 兴趣偏好 行为偏好 访问日志 访问记录 User-Agent',
    // Traces of use, and what programs conclude from them
    '微信OpenID Mozilla/5.0 搜索关键词 近期搜索 最近搜索 搜索过 最近浏览 近期浏览 浏览过 浏览足迹 上网痕迹 网页浏览记录 网页浏览历史 观看历史',
    '播放历史 点赞记录 访问轨迹 常用APP 已装APP 已安装APP APP安装列表 软件安装列表 购物偏好 消费偏好 阅读偏好 上网偏好 人群画像 用户画像为',
    '设备型号 终端型号 设备MAC 设备序列号 设备机型 设备品牌 登录机型 登录方式 异地登录 登录城市 登录省份 常用登录地',
    '手机型号 网名： 昵称： 微博昵称 会员昵称 游戏昵称 QQ昵称 微信昵称 手机里装了 手机装了 安装了借贷 历史搜索： 关注的公众号 关注的话题',
    'IMSI ICCID MEID',
    ...combinations(
      makes,
      '手机是~ 平板是~ 电脑是~ 手机为~ 用的是~ 用的~手机 用~手机 使用~手机 ~手机一部 ~手机1部 ~手机一台 ~笔记本一台 ~平板一台 ~电脑一台 一部~ 一台~ 机型~ 机型为~ 换了~ 换成~ 新买的~ 刚换的~ 手机：~ 手机:~ 品牌：~手机',
    ),
    ...combinations('荣耀 华为 小米 OPPO vivo 三星 魅族 一加 红米 真我 iPhone ThinkPad MacBook', '用的~'),
    // Seized and changed devices
    '涉案手机 扣押手机 送检手机 检材手机 涉案电脑 涉案平板 手机一部 手机两部 手机三部 手机1部 手机2部 电脑一台 笔记本一台 平板一台 硬盘一块 U盘一个',
    'SIM卡一张 手机卡一张 手机卡两张 屏碎 碎屏 设备已越狱 手机已越狱 已越狱 已root 手机已root 手机刷机 刷过机 已刷机 恢复出厂 手机分身 云手机',
    '群控 猫池 GOIP 卡池 改机软件 改机工具 虚拟定位 虚拟机登录 电脑序列号 平板序列号 主机序列号 整机序列号 SN码',
    // A new one, an old one
    '换了新手机 换了手机 换了部手机 换了台手机 换了个手机 新换的手机 刚换的手机 买了新手机 手机换了 手机换成 换成了苹果 换成了华为 用老人机 老人机一部 老年机一部 用的老人机 用的老年机',
    '用智能机 用的智能机 备用机一部 工作机一部 备用手机 旧手机给 二手手机一部 苹果6手机 用苹果6 用的苹果6 拿苹果6 用iPhone6 用的iPhone6 苹果7手机 用苹果7 用的苹果7',
    '拿苹果7 用iPhone7 用的iPhone7 苹果8手机 用苹果8 用的苹果8 拿苹果8 用iPhone8 用的iPhone8 苹果X手机 用苹果X 用的苹果X 拿苹果X 用iPhoneX',
    '用的iPhoneX 苹果XR手机 用苹果XR 用的苹果XR 拿苹果XR 用iPhoneXR 用的iPhoneXR 苹果XS手机 用苹果XS 用的苹果XS 拿苹果XS 用iPhoneXS',
    '用的iPhoneXS 苹果11手机 用苹果11 用的苹果11 拿苹果11 用iPhone11 用的iPhone11 苹果12手机 用苹果12 用的苹果12 拿苹果12 用iPhone12',
    '用的iPhone12 苹果13手机 用苹果13 用的苹果13 拿苹果13 用iPhone13 用的iPhone13 苹果14手机 用苹果14 用的苹果14 拿苹果14 用iPhone14',
    '用的iPhone14 苹果15手机 用苹果15 用的苹果15 拿苹果15 用iPhone15 用的iPhone15 苹果16手机 用苹果16 用的苹果16 拿苹果16 用iPhone16',
    '用的iPhone16 苹果17手机 用苹果17 用的苹果17 拿苹果17 用iPhone17 用的iPhone17',
    // With their colon
    '终端类型： 终端类型: 设备类型： 设备类型: 设备名称： 设备名称: 客户端类型： 手机系统： 系统版本： 登录终端： 登录终端: 登录端： 手机品牌： 手机型号： 机型： 机型: 浏览器：',
    '浏览器: UA： UA:',
  ],
  weakTerms: [
    'UUID GUID Cookie uid userid MAC 序列号 操作系统 浏览器 标签 画像 兴趣 偏好 WIFI 蓝牙 系统版本 昵称 网名 浏览器指纹',
    'SSID 用户画像 用户标签 游戏账号 平台账号',
    '手机串号 蓝牙地址 BSSID',
    '注册时间',
    '老人机 老年机 智能机',
  ],
  negatedTerms: [
    '未越狱 没越狱 没有越狱 未root 没root 没有智能手机 无智能手机 没有手机 无手机 不用手机 没有电脑 无电脑',
    '未绑定任何设备 未绑定设备 没绑定设备 无绑定设备 没有绑定设备 未关联设备 无关联设备 未登录任何设备 无登录设备 没有登录设备 未越狱未root 设备未root 没有root 没有登录记录',
    '无登录记录 无浏览记录 没有浏览记录 浏览记录已清除 浏览记录已清空 搜索记录已清空 无上网记录 没有上网记录',
  ],
  cellValues: ['Android iOS 安卓 苹果 HarmonyOS 鸿蒙 iPhone 华为 小米 OPPO vivo Windows 微信小程序 APP H5 Chrome Safari'],
  falseFriends: [
    '设备号召 抖音号召 快手号召 设备列表页 浏览记录仪 应用列表页 抖音号码 登录设备管理 设备标识牌',
    '设备标识系统',
    '设备型号齐全 设备品牌商 支持设备型号 设备型号表 搜索关键词排名 搜索关键词优化',
    '支持手机型号 手机型号大全',
    '手机序列号在哪 手机序列号怎么 设备号在哪 设备号怎么 手机型号怎么 手机型号在哪 没有手机信号 没有手机号 无手机号 没有手机费 碎屏险 屏碎险 没有手机壳 手机卡一张一',
    '没有智能手机厂 换了手机壳 换了手机膜 换了手机屏 换了手机号 换了手机卡 手机换了号 手机换了屏 手机换了膜 手机换了壳',
  ],
  also: [
    ['ip', '登录IP 注册IP'],
    ['communication_record', '无上网记录 没有上网记录'],
  ],
}

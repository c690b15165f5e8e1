/** 账号与身份鉴别信息: login names together with passwords, codes, keys and tokens. */
import type { CategoryLexicon } from './category-lexicon.js'

export const credentialLexicon: CategoryLexicon = {
  category: 'credential',
  terms: [
    // Passwords
    '登录账号 登陆账号 账号密码 帐号密码 用户名密码 明文密码 密码明文 默认密码为',
    '密码为 密码是 密码哈希 密码散列 密码MD5 加盐密码 盐值',
    '手势密码',
    // Codes, questions, tokens
    '密保问题 密保答案 密保手机 密保邮箱 安全问题答案 动态口令 登录口令 登录验证码 登录凭证 登录态 身份令牌',
    'API密钥 接口密钥 cookie值 二维码登录 扫码登录 授权登录 指纹密码 人脸解锁',
    // Trade in accounts
    '撞库 社工库 微信62数据 62数据 A16数据 CK号 wk号 二次放号 接码平台 实名微信 老号微信 解封微信 账号交易 代实名 过人脸',
    '人脸代过 扫号器 实名接码',
    // Where somebody keeps it
    '密码写在 密码贴在 密码记在 密码告诉 密码改成 密码改为 密码设为 密码设成 密码都是 密码还是 密码就是 密码统一为 初始口令 登录密钥',
    // As it is written beside a password
    'pwd： pwd: passwd： passwd: password： password: 密码好像是 密码应该是 密码可能是 密码大概是 密码试试 密码换成 密码换了 新密码 旧密码',
    '原密码 iCloud密码 AppleID密码 苹果密码 WiFi密码 Wi-Fi密码 网关密码 保险柜密码 密码本',
  ],
  weakTerms: [
    '明文 密文 salt hash md5 sha1 bcrypt ck otp 白号',
    '黑号 养号 跑号 号商 过脸 卖号 接码 拖库 洗库 脱库 密保 实名号 账密 解封号 找回密码 修改密码 重置密码',
    'USBKey wskey 门锁密码 后台密码 数据库密码 服务器密码',
    '登录密码 登陆密码 初始密码 原始密码 邮箱密码 QQ密码 微信密码 微博密码 淘宝密码 支付宝密码 京东密码 游戏密码',
    '管理员密码 开机密码 锁屏密码 解锁密码 安全密码 服务密码 查询密码 二级密码 独立密码 路由器密码 应用专用密码 用户密码',
  ],
  negatedTerms: ['没设密码 未设密码 没有设密码 没有密码 无密码 密码忘了 忘了密码 不记得密码 密码不知道 不知道密码'],
  cellValues: ['空密码 未设置密码 已设置 已锁定 未激活 已激活 已解封 已封号 封号 账号正常 弱密码 强密码'],
  falseFriends: [
    // Locks, books, articles
    '密码是什么 手势密码锁 账号交易平台 扫码登录功能 撞库房',
    '密码都是什么 密码就是什么 密码还是什么 密码告诉我们',
    '新密码不能 新密码必须 旧密码错误 原密码错误 WiFi密码破解 WiFi密码怎么 请输入新密码 设置新密码 没有密码锁 密码本质',
  ],
  also: [
    ['device', '微信62数据 62数据 A16数据'],
    ['criminal_record', '撞库 社工库'],
    ['biometric', '人脸解锁 过人脸 指纹密码 人脸代过'],
  ],
}

/** 通信内容: what was said in messages, mails and calls. */
import type { CategoryLexicon } from './category-lexicon.js'

export const communicationContentLexicon: CategoryLexicon = {
  category: 'communication_content',
  terms: [
    // Chats and messages
    '聊天记录 聊天内容 聊天截图 微信聊天 QQ聊天 微信对话 短信内容 短信记录内容 短信原文 彩信内容 消息内容 消息记录 私信内容',
    '私信记录 群聊记录 群聊内容 群消息 会话内容 会话记录 对话内容 对话记录 语音消息 语音留言 语音转文字 图片消息 视频消息',
    '文件消息 红包消息 转账消息 撤回消息 撤回了一条消息 撤回一条消息 朋友圈内容 仅好友可见 仅自己可见 悄悄话 密聊 阅后即焚',
    '以上是打招呼的内容 我通过了你的朋友验证请求 你已添加了 现在可以开始聊天了 拍了拍 发来一条消息 对方正在输入 已读不回',
    // Placeholders that programs write
    '[图片] [语音] [视频] [表情] [文件] [位置] [红包] [转账] [链接] [动画表情] [语音通话] [视频通话] [聊天记录] [名片]',
    '[小程序] [闪照]',
    // Calls, mails, letters
    '通话录音 电话录音 录音文件 录音内容 录音转写 通话内容 通话文本 监听录音 转写文本 邮件正文 邮件内容 邮件主题 邮件往来',
    '信件内容 来信内容 传真内容 电报内容 语音信箱 日记内容',
    // Passwords by message
    '验证码为 验证码是 您的验证码 短信验证码 验证码短信 动态码 动态验证码',
  ],
  weakTerms: ['短信 彩信 私信 群聊 会话 聊天 撤回 留言 录音 转写 朋友圈 飞信 陌陌 探探 站内信 Telegram WhatsApp 日记 信件 talker 家书'],
  cellValues: ['文本 图片 语音 视频 表情 链接 文本消息 名片 系统消息 语音通话 视频通话 撤回的消息'],
  falseFriends: [
    '短信验证码接口 短信验证码平台 验证码短信接口 验证码短信平台 语音消息队列 消息内容审核 录音文件格式 对话内容创作',
    '通话录音功能 通话录音笔 电话录音系统 电话录音盒 电话录音机 聊天记录恢复 聊天记录删除 动态码率 动态码表 亲密聊 私密聊',
  ],
  also: [
    ['credential', '验证码为 验证码是 您的验证码 短信验证码 动态码 动态验证码 验证码短信'],
    ['biometric', '语音留言'],
    ['communication_record', '短信记录内容'],
  ],
}

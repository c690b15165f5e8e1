/** What the text of a message is: said by somebody, said by the program, or a name for a picture, a sound, a file. */

export type MessageKind = 'text' | 'system' | 'media'

const placeholder =
  /^(?:\[(?:图片|照片|动画表情|表情|视频|语音|语音消息|音频|文件|位置|链接|名片|红包|转账|小程序|视频号|拍一拍|合并转发|聊天记录|引用|暂不支持|image|photo|video|voice|audio|sticker|file)[^\]\n]{0,60}\]|<(?:media omitted|image omitted|省略多媒体文件|图片|附件)[^>\n]{0,60}>|\u200e?(?:image|video|audio|sticker|document) omitted)/i
/** A path or a name of a file, alone on its line. */
const path =
  /^(?:[A-Za-z]:[\\/]|\.{0,2}[\\/])?(?:[^\s\\/:*?"<>|]+[\\/])*[^\s\\/:*?"<>|]+\.(?:jpe?g|png|gif|webp|bmp|dat|mp4|mov|avi|mp3|amr|silk|wav|aud|docx?|xlsx?|pptx?|pdf|zip|rar|7z|txt|csv|apk)$/i

/** `text` is trimmed. A picture with words beside it is text. Cost: O(text). */
export function kindOfMessage(sender: string, account: string, text: string): MessageKind {
  if ((sender === '系统消息' && (account === '' || account === '10000')) || sender === '系统提示' || sender === '系统') return 'system'
  const lines = text.split('\n')
  return lines.every((line) => isMedia(line.trim())) ? 'media' : 'text'
}

function isMedia(line: string): boolean {
  const rest = line.replace(placeholder, '').trim()
  return rest === '' ? line !== '' : rest.length <= 260 && path.test(rest)
}

/** 生物识别信息: face, fingerprint, iris, voice, palm and genes of a person. */
import type { CategoryLexicon } from './category-lexicon.js'

export const biometricLexicon: CategoryLexicon = {
  category: 'biometric',
  terms: [
    // Face
    '人脸特征 人脸特征值 人脸照片 人脸照 人脸图片 人脸图像 人脸数据 人脸采集 人脸录入 人脸注册 人脸认证 人脸比对 人脸核验',
    '人脸ID 人脸库 人脸底库 人脸模板 人脸信息 刷脸认证 刷脸登录 面部特征 面部识别 面容ID 活体检测 活体分数 比对分数',
    '手持身份证 身份证照片 身份证正面照 身份证反面照 证件照片 免冠照片 现场照片比对 人脸识别记录 人脸识别照片',
    // Finger, palm, eye, voice, gait
    '指纹信息 指纹采集 指纹录入 指纹特征 指纹模板 指纹编号 指纹图像 指纹比对 指纹数据 指纹登录 十指指纹 按捺指纹 掌纹',
    '指静脉 掌静脉 虹膜信息 虹膜采集 虹膜特征 视网膜识别 声纹 眼纹 步态特征 笔迹鉴定 签名笔迹 唇纹 足迹鉴定',
    // Genes
    'DNA检测 DNA样本 DNA采集 DNA编号 DNA数据 DNA比对 DNA鉴定 DNA报告 基因检测 基因数据 基因型 基因位点 全基因组测序',
    '全外显子测序 基因组数据 STR位点 STR分型 Y-STR SNP位点 亲权鉴定 亲缘鉴定 遗传信息 血样采集 采集血样 唾液样本',
    '口腔拭子采集 生物样本编号 生物识别信息 生物特征 染色体核型 HLA配型 HLA分型 亲子鉴定报告 亲子鉴定结果',
  ],
  weakTerms: [
    '人脸 指纹 虹膜 视网膜 步态 DNA 基因 STR SNP 特征值 特征向量 证件照 人像 体貌特征 笔迹 刷脸 faceid embedding 采血卡',
    '染色体 指纹识别 虹膜识别 步态识别 静脉识别 人脸识别 生物识别 基因测序 亲子鉴定',
  ],
  cellValues: ['已采集 未采集 已录入 未录入 采集成功 采集失败 左手拇指 右手拇指 左手食指 右手食指 右手中指 左手中指'],
  falseFriends: [
    // Devices and services that are sold
    '面部识别系统 面部识别技术 生物特征识别技术 指纹采集器 指纹采集仪 指纹模板机 掌纹机 掌静脉识别仪 掌静脉锁 指静脉锁',
    '指静脉识别锁 声纹识别技术 声纹识别系统 声纹锁 基因检测公司 基因检测试剂盒 基因检测中心 基因检测技术 基因检测服务',
    '基因型号 DNA鉴定中心 DNA检测仪 DNA检测试剂 遗传信息学 手掌纹 鞋掌纹 巴掌纹 唇纹膏 润唇纹 淡唇纹 眼纹霜 淡化眼纹',
    '眼纹精华 去眼纹 淡眼纹 除眼纹 细眼纹 双眼纹 眼纹贴',
  ],
  also: [
    ['health', '基因检测 染色体核型 HLA配型'],
    ['marital', '亲权鉴定'],
  ],
}

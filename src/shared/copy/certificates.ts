import type { CertificateKind } from '#shared/domain/certificates'
import { bilingual } from './language'

interface CertificateWords {
  kinds: Record<CertificateKind, string>
  title: string
  claimTitle: string
  claimIntro: string
  name: string
  nameHint: string
  nameMissing: string
  claim: string
  /** What it certifies, above and below the event's title. */
  attendedBefore: string
  attendedAfter: (date: string) => string
  serial: string
  issuer: string
  issuedAt: string
  valid: string
  revoked: string
  validNote: string
  revokedNote: (date: string, reason: string) => string
  scan: string
  save: string
  copyLink: string
  share: string
  openVerification: string
  disclaimer: string
  mine: string
  othersTitle: string
  othersNote: (serial: string) => string
  claimable: string
}

/** Certificates as their owners see them. */
export const certificatesCopy = bilingual<CertificateWords>({
  zh: {
    kinds: { attendance: '参与证书' },
    title: '证书',
    claimTitle: '领取证书',
    claimIntro: '证书上写这个名字，可以和称呼不同。领取后不能自己更改。',
    name: '证书姓名',
    nameHint: '建议写你给雇主看的名字',
    nameMissing: '请填证书上的姓名',
    claim: '领取证书',
    attendedBefore: '参加了',
    attendedAfter: (date) => `${date} 到场参与`,
    serial: '编号',
    issuer: '签发',
    issuedAt: '签发日期',
    valid: '有效',
    revoked: '已撤销',
    validNote: '任何人凭编号或二维码可核验，无需登录。',
    revokedNote: (date, reason) => `${date} 撤销。原因：${reason}`,
    scan: '扫码核验这张证书',
    save: '保存图片',
    copyLink: '复制核验链接',
    share: '分享我的证书',
    openVerification: '打开核验页面',
    disclaimer: '由社区签发的参与证书，不是国家的志愿服务记录证明。',
    mine: '我的证书',
    othersTitle: '有人向你出示了一张证书',
    othersNote: (serial) => `编号 ${serial}。在公开页面上核验真伪，无需登录。`,
    claimable: '可领取',
  },
  en: {
    kinds: { attendance: 'Certificate of attendance' },
    title: 'Certificate',
    claimTitle: 'Claim your certificate',
    claimIntro:
      'This name will be on it; it may differ from what people call you. It cannot be changed later.',
    name: 'Name on the certificate',
    nameHint: 'Best the name that employers know',
    nameMissing: 'Please enter the name',
    claim: 'Claim certificate',
    attendedBefore: 'took part in',
    attendedAfter: (date) => `on ${date}`,
    serial: 'Serial',
    issuer: 'Issued by',
    issuedAt: 'Issued on',
    valid: 'Valid',
    revoked: 'Revoked',
    validNote: 'Anybody can verify it by serial or code, without a login.',
    revokedNote: (date, reason) => `Revoked on ${date}. Reason: ${reason}`,
    scan: 'Scan to verify this certificate',
    save: 'Save as a picture',
    copyLink: 'Copy the verification link',
    share: 'Share my certificate',
    openVerification: 'Open the verification page',
    disclaimer:
      'A certificate of the community, not the record of voluntary service kept by the state.',
    mine: 'My certificates',
    othersTitle: 'Somebody showed you a certificate',
    othersNote: (serial) => `Serial ${serial}. Its public page says whether it is genuine.`,
    claimable: 'To claim',
  },
})

import { bilingual } from './language'

/** Words inside a credential: whoever reads it may have no other page of ours. */
export const credentialCopy = bilingual({
  zh: {
    description: '到场参加了这场社区活动。',
    criteria:
      '活动当天在入口验票入场，活动结束后由本人领取。社区证书，不是国家的志愿服务记录证明。',
  },
  en: {
    description: 'Attended this community event.',
    criteria:
      'The ticket was scanned at the door and the certificate was claimed after the event. A community certificate, not a state record of voluntary service.',
  },
})

/** Words of the pages that anybody opens in a browser, without a login. */
export const publicPagesCopy = bilingual({
  zh: {
    otherLanguage: 'English',
    independence: 'UG China 是由志愿者运营的独立技术社区，不隶属于 AWS，也不代表 AWS 的立场。',
    certificate: {
      lookUpTitle: '核验证书',
      lookUpAbout: '输入证书上的编号，就能知道它是否有效，不需要登录。',
      serialLabel: '证书编号',
      serialHint: '例如 UGA-7K4Q2-09M2X，大小写和短横线都可以省',
      check: '核验',
      checkAnother: '核验另一张',
      kind: { attendance: '参与证书' },
      valid: '有效',
      validAbout: '这张证书由本社区签发，目前有效。',
      revoked: '已撤销',
      revokedAbout: '这张证书曾经签发，现在已经无效。',
      revokedAt: '撤销日期',
      revokedReason: '撤销原因',
      unknown: '查无此证',
      unknownAbout: (typed: string) => `没有编号为「${typed}」的证书。`,
      howToCheck:
        '请对照证书再看一遍编号：UG 加一个字母，之后是两组，每组五个字符。里面没有字母 I、L、O、U。',
      altered: '内容与签名不符',
      alteredAbout: '这个编号下的内容和签发时的签名对不上，请不要采信。',
      attended: (event: string) => `到场参加了「${event}」`,
      event: '活动',
      date: '活动日期',
      chapter: '主办',
      issuer: '签发',
      issuedAt: '签发日期',
      serial: '编号',
      signature: '签名',
      signatureChecked: '已核对，与签发时一致',
      nature:
        '这是社区签发的证书，用来记录参与，不是国家的志愿服务记录证明，也不是学历或职业资格。',
      download: '下载签名凭证（Open Badges 3.0）',
    },
    event: {
      when: '时间',
      where: '地点',
      online: '线上',
      chapter: '主办',
      places: '名额',
      placesLeft: (left: number, capacity: number) =>
        left > 0 ? `还剩 ${left} 席，共 ${capacity} 席` : `${capacity} 席已满，可以候补`,
      agenda: '议程',
      membersOnly: '会员活动',
      membersOnlyAbout: '内容只对会员开放，加入社区只要半分钟。',
      canceled: '活动已取消',
      over: '活动已结束',
      howToJoin: '在微信里打开小程序「UG China」报名。',
      clock: '北京时间',
    },
    absent: { title: '没有这个页面', about: '地址可能不完整，或者内容已经撤下。' },
    refusedMethod: { title: '这里只能查看', about: '这个地址不接受提交。' },
    failed: { title: '出了点意外', about: '请过一会儿再打开这个页面。' },
  },
  en: {
    otherLanguage: '中文',
    independence:
      'UG China is an independent technology community run by volunteers. It is not part of AWS and does not speak for it.',
    certificate: {
      lookUpTitle: 'Check a certificate',
      lookUpAbout: 'Enter the serial on a certificate to see whether it is valid. No login needed.',
      serialLabel: 'Serial of the certificate',
      serialHint: 'Such as UGA-7K4Q2-09M2X; case and hyphens do not matter',
      check: 'Check',
      checkAnother: 'Check another one',
      kind: { attendance: 'Certificate of attendance' },
      valid: 'Valid',
      validAbout: 'This community issued the certificate, and it is valid.',
      revoked: 'Revoked',
      revokedAbout: 'The certificate was issued once and is no longer valid.',
      revokedAt: 'Revoked on',
      revokedReason: 'Reason',
      unknown: 'Not known',
      unknownAbout: (typed: string) => `No certificate has the serial “${typed}”.`,
      howToCheck:
        'Please compare the serial with the certificate: UG and a letter, then two groups of five characters. It never has the letters I, L, O or U.',
      altered: 'Does not match its signature',
      alteredAbout:
        'What is stored under this serial differs from what was signed. Please do not rely on it.',
      attended: (event: string) => `attended “${event}”`,
      event: 'Event',
      date: 'Held on',
      chapter: 'Organized by',
      issuer: 'Issued by',
      issuedAt: 'Issued on',
      serial: 'Serial',
      signature: 'Signature',
      signatureChecked: 'Checked: unchanged since it was issued',
      nature:
        'A certificate of the community that records taking part. It is not a state record of voluntary service, nor a degree or a professional qualification.',
      download: 'Download the signed credential (Open Badges 3.0)',
    },
    event: {
      when: 'When',
      where: 'Where',
      online: 'Online',
      chapter: 'Organized by',
      places: 'Places',
      placesLeft: (left: number, capacity: number) =>
        left > 0
          ? `${left} of ${capacity} left`
          : `All ${capacity} are taken; there is a waiting list`,
      agenda: 'Agenda',
      membersOnly: 'Members only',
      membersOnlyAbout: 'The content is for members. Joining takes half a minute.',
      canceled: 'This event is canceled',
      over: 'This event is over',
      howToJoin: 'Open the mini-program “UG China” in WeChat to sign up.',
      clock: 'Beijing time',
    },
    absent: {
      title: 'There is no such page',
      about: 'The address may be incomplete, or the content was taken down.',
    },
    refusedMethod: { title: 'Nothing to submit here', about: 'This address can only be read.' },
    failed: { title: 'Something went wrong', about: 'Please open this page again a little later.' },
  },
})

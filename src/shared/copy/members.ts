import type { Identity, Relation } from '#shared/domain/members'
import { bilingual } from './language'

interface MemberWords {
  identities: Record<Identity, { title: string; note: string }>
  relations: Record<Relation, string>
}

/** Identity and relation in words (D7). */
export const identitiesCopy = bilingual<MemberWords>({
  zh: {
    identities: {
      enthusiast: { title: '技术爱好者', note: '对云和技术有兴趣，正在学习或探索' },
      professional: { title: '专业开发者', note: '以开发、运维、数据或架构为职业' },
      decisionMaker: { title: '技术决策者', note: '为团队或公司做技术选型' },
    },
    relations: { customer: '客户', partner: '合作伙伴' },
  },
  en: {
    identities: {
      enthusiast: { title: 'Enthusiast', note: 'Interested in cloud and technology, learning' },
      professional: { title: 'Professional', note: 'Development, operations, data, architecture' },
      decisionMaker: { title: 'Decision maker', note: 'Choosing technology for a team or company' },
    },
    relations: { customer: 'Customer', partner: 'Partner' },
  },
})

/** Joining, the profile and the tab 我的. */
export const membersCopy = bilingual({
  zh: {
    joinTitle: '加入社区',
    joinIntro: '选一次身份，以后报名不再问。不用手机号。',
    displayName: '称呼',
    displayNameHint: '别人看到的名字，活动现场这样叫你',
    displayNameMissing: '请填一个称呼',
    identity: '你是',
    identityMissing: '请选一个身份',
    relation: '我来自 AWS 客户或合作伙伴',
    relationNote: '选填，帮助社区了解有哪些公司的开发者',
    relationKind: '关系',
    company: '公司',
    companyMissing: '请填公司名称',
    surname: '姓（选填）',
    surnameHint: '只在签到时帮志愿者认出你',
    join: '加入社区',
    save: '保存',
    saved: '已保存',
    editTitle: '我的身份',
    welcome: (name: string) => `欢迎，${name}`,
    alreadyMember: '你已经是会员',

    meTitle: '我的',
    visitor: '还没有加入',
    visitorNote: '加入后，报名只要点两下',
    edit: '修改身份',
    since: (date: string) => `${date} 加入`,
    certificates: '我的证书',
    certificateCount: (count: number) => `${count} 张`,
    claimable: (count: number) => `${count} 张可领取`,
    noCertificates: '参加活动、签到，结束后就能领取',
    notifications: '通知',
    unread: (count: number) => `${count} 条未读`,
    workbenches: '工作台',
    settings: '设置',
    language: '语言',
    languages: { system: '跟随系统', zh: '简体中文', en: 'English' },
    largeText: '大字号',
    largeTextNote: '文字和按钮放大到 1.4 倍',
    enterCode: '输入授权码',
    enterCodeNote: '门岗、负责人、组委会等角色由授权码开通',
    independence: 'UG China 是由志愿者运营的独立技术社区，不隶属于 AWS，也不代表 AWS 的立场。',
  },
  en: {
    joinTitle: 'Join the community',
    joinIntro: 'Choose who you are once; sign-ups never ask again. No phone number.',
    displayName: 'Your name',
    displayNameHint: 'What others see and call you at events',
    displayNameMissing: 'Please enter a name',
    identity: 'You are',
    identityMissing: 'Please choose one',
    relation: 'I work for an AWS customer or partner',
    relationNote: 'Optional; tells the community which companies take part',
    relationKind: 'Relation',
    company: 'Company',
    companyMissing: 'Please enter the company',
    surname: 'Surname (optional)',
    surnameHint: 'Only helps volunteers to recognize you at the door',
    join: 'Join',
    save: 'Save',
    saved: 'Saved',
    editTitle: 'My identity',
    welcome: (name: string) => `Welcome, ${name}`,
    alreadyMember: 'You are a member already',

    meTitle: 'Me',
    visitor: 'Not a member yet',
    visitorNote: 'Join, and signing up takes two taps',
    edit: 'Change my identity',
    since: (date: string) => `Member since ${date}`,
    certificates: 'My certificates',
    certificateCount: (count: number) => String(count),
    claimable: (count: number) => `${count} to claim`,
    noCertificates: 'Come to an event, check in, and claim one afterwards',
    notifications: 'Notifications',
    unread: (count: number) => `${count} unread`,
    workbenches: 'Workbenches',
    settings: 'Settings',
    language: 'Language',
    languages: { system: 'As the phone', zh: '简体中文', en: 'English' },
    largeText: 'Large text',
    largeTextNote: 'Text and controls 1.4 times as large',
    enterCode: 'Enter a role code',
    enterCodeNote: 'Door, organizer, committee and other roles are opened by a code',
    independence:
      'UG China is an independent community run by volunteers. It is not part of AWS and does not speak for it.',
  },
})

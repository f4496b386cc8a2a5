import type { Role, Scope, Seat } from '#shared/domain/permissions'
import { bilingual } from './language'

interface RoleWords {
  roles: Record<Role, string>
  seats: Record<Seat, string>
  scopes: Record<Scope['kind'], string>
  workbenches: Record<'organizer' | 'doorStaff' | 'committee', { title: string; note: string }>
  claimTitle: string
  claimIntro: string
  code: string
  codeHint: string
  codeMissing: string
  claim: string
  granted: string
  until: (date: string) => string
  toWorkbench: string
  toMe: string
}

/** Roles and the codes that open them. */
export const rolesCopy = bilingual<RoleWords>({
  zh: {
    roles: {
      volunteer: '志愿者',
      doorStaff: '门岗',
      speaker: '讲师',
      trackOwner: '技术出品人',
      organizer: '负责人',
      sponsorStaff: '赞助商展位',
      committee: '组委会',
      awsLiaison: 'AWS 对接人',
      auditor: '审计',
      admin: '管理员',
    },
    seats: {
      chair: '主席',
      secretary: '秘书',
      expert: '技术专家',
      awsRepresentative: 'AWS 代表',
    },
    scopes: {
      community: '整个社区',
      chapter: '一个分会',
      event: '一场活动',
      sponsor: '一家赞助商',
      seat: '一个席位',
    },
    workbenches: {
      organizer: { title: '负责人工作台', note: '办活动、看名单、邀请门岗' },
      doorStaff: { title: '门岗', note: '扫码签到，没有网络也行' },
      committee: { title: '组委会', note: '审批活动提案' },
    },
    claimTitle: '输入授权码',
    claimIntro: '授权码由负责人或组委会给你，一人一码，用过即失效。',
    code: '授权码',
    codeHint: '不区分大小写',
    codeMissing: '请输入授权码',
    claim: '开通角色',
    granted: '角色已开通',
    until: (date) => `有效至 ${date}`,
    toWorkbench: '打开工作台',
    toMe: '回到我的',
  },
  en: {
    roles: {
      volunteer: 'Volunteer',
      doorStaff: 'Door staff',
      speaker: 'Speaker',
      trackOwner: 'Track owner',
      organizer: 'Organizer',
      sponsorStaff: 'Sponsor staff',
      committee: 'Committee',
      awsLiaison: 'AWS liaison',
      auditor: 'Auditor',
      admin: 'Administrator',
    },
    seats: {
      chair: 'Chair',
      secretary: 'Secretary',
      expert: 'Expert',
      awsRepresentative: 'AWS representative',
    },
    scopes: {
      community: 'The whole community',
      chapter: 'One chapter',
      event: 'One event',
      sponsor: 'One sponsor',
      seat: 'One seat',
    },
    workbenches: {
      organizer: { title: 'Organizer', note: 'Events, people, door passes' },
      doorStaff: { title: 'Door', note: 'Scan tickets, offline too' },
      committee: { title: 'Committee', note: 'Decide on proposals' },
    },
    claimTitle: 'Enter a role code',
    claimIntro: 'An organizer or the committee gives you the code. It works once, for one person.',
    code: 'Code',
    codeHint: 'Capital or small letters, both work',
    codeMissing: 'Please enter the code',
    claim: 'Get the role',
    granted: 'The role is yours',
    until: (date) => `Until ${date}`,
    toWorkbench: 'Open the workbench',
    toMe: 'Back to Me',
  },
})

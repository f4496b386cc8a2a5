import type { ActionName, InputOf } from '#shared/contract/contract'
import { draftOf } from '../support/drafts'
import { STORY_BEGINS } from '../support/world'

const eventId = 'ev3nt0000000'
const hash = 'a'.repeat(32)
const now = new Date(STORY_BEGINS)
const later = '2027-01-01T00:00:00.000Z'
const draft = {
  ...draftOf('workshop', now),
  theme: 'recap' as const,
  onlineLink: 'https://live.example/1',
  series: { title: '系列', number: 1, of: 4 },
  exceptionReason: '场地所限',
  questions: [
    {
      questionId: 'diet',
      text: '忌口？',
      kind: 'single' as const,
      options: ['无', '素食'],
      isRequired: true,
    },
  ],
}
const scan = {
  seq: 1,
  nonce: 'scan-0001',
  gate: '东门',
  answer: 'ok' as const,
  isAdmission: true,
  method: 'code' as const,
  code: 'UG1.ABCDEF.ABCDEFGHIJKLMNOPQRST.YYYYY.ABCDEFGHIJKLMNOP',
  ticketHash: hash,
  scannedAt: later,
  clockOffset: 0,
}
const profile = {
  displayName: '林一',
  identity: 'professional' as const,
  relation: { kind: 'customer' as const, company: '某某网络' },
}

/** One well-formed input of every action, with every optional field present: what the malformed ones are made of. */
export const samples: { [Name in ActionName]: InputOf<Name> } = {
  'members.me': {},
  'members.join': profile,
  'members.update': { ...profile, surname: '林' },
  'roles.invite': { role: 'doorStaff', scope: { kind: 'event', eventId }, until: later },
  'roles.claim': { code: '7K4Q-09M2-XPRT' },
  'roles.list': { scope: { kind: 'event', eventId } },
  'roles.revoke': { scope: { kind: 'event', eventId }, grantId: 'grant1' },
  'chapters.list': {},
  'events.list': {
    city: '深圳',
    mode: 'offline',
    track: 'genAi',
    format: 'workshop',
    chapterId: 'shenzhen',
    cursor: 'c1',
  },
  'events.get': { eventId },
  'events.create': { draft },
  'events.copy': { eventId },
  'events.update': { eventId, revision: 1, draft },
  'events.submit': { eventId, revision: 1 },
  'events.withdraw': { eventId, revision: 1 },
  'events.approve': { eventId, revision: 1 },
  'events.sendBack': { eventId, revision: 1, verdict: 'returned', note: '请补充讲师' },
  'events.cancel': { eventId, reason: '场地停电' },
  'events.manage': { eventId },
  'events.workbench': { cursor: 'c1' },
  'events.proposals': { cursor: 'c1' },
  'registrations.signUp': {
    eventId,
    answers: [{ questionId: 'diet', text: '无', choices: ['无'] }],
    ifFull: 'ask',
    permits: ['signUpResult'],
  },
  'registrations.cancel': { eventId },
  'registrations.mine': { cursor: 'c1' },
  'registrations.roster': { eventId, cursor: 'c1' },
  'registrations.reject': { eventId, ticketHash: hash, reason: '重复报名' },
  'checkIns.doors': {},
  'checkIns.openDoor': { eventId, deviceId: 'device-01', gate: '东门' },
  'checkIns.record': { eventId, deviceId: 'device-01', scans: [scan], since: 'c1' },
  'checkIns.undo': {
    eventId,
    deviceId: 'device-01',
    scanNonce: 'scan-0001',
    reason: 'mistake',
    note: '扫错人',
  },
  'checkIns.search': { eventId, by: 'name', text: '林一' },
  'checkIns.report': { eventId },
  'certificates.mine': {},
  'certificates.get': { serial: 'UGA-7K4Q2-09M2X' },
  'certificates.claim': { eventId, name: '林一' },
  'certificates.revoke': { serial: 'UGA-7K4Q2-09M2X', reason: '发错了人' },
  'notifications.list': { cursor: 'c1' },
  'notifications.markRead': { until: later },
}

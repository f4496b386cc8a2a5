import type { EventDraft } from '#shared/contract/event-view'
import { communityTime, fromCommunityTime } from '#shared/domain/community-time'
import type { Holidays } from '#shared/domain/format-check'

export const minute = 60_000
export const hour = 60 * minute
export const day = 24 * hour

const venue = {
  name: '科技园 B1 报告厅',
  city: '深圳',
  address: '南山区虚构路 1 号',
  directions: '地铁 1 号线，步行 6 分钟',
  latitude: 22.54,
  longitude: 113.95,
}

const speakers = [
  { speaker: '温知远', speakerAbout: '平台工程师，写过三个没人用的框架' },
  { speaker: '陆清和', speakerAbout: '把单体拆过两次，第二次才对' },
  { speaker: '白小满', speakerAbout: '数据工程师，夜里不想被叫醒的人' },
  { speaker: '叶南星', speakerAbout: '做检索，喜欢量延迟' },
]

const agenda = (startsAt: string, titles: readonly string[]): EventDraft['agenda'] =>
  titles.map((title, index) => ({
    startsAt: new Date(Date.parse(startsAt) + (10 + index * 45) * minute).toISOString(),
    title,
    ...speakers[index % speakers.length],
  }))

const basics = {
  chapterId: 'shenzhen',
  membersOnly: false,
  bringLaptop: false,
  affirmed: [] as EventDraft['affirmed'],
  questions: [] as EventDraft['questions'],
  capacity: 80,
  venue,
}

/** From an instant for so many hours. */
const lasting = (startsAt: string, hours: number) => ({
  startsAt,
  endsAt: new Date(Date.parse(startsAt) + hours * hour).toISOString(),
})

/** The next date, from `days` days after now on, that falls on a weekday (0 is Sunday) and is no holiday. */
export function nextDate(now: Date, weekday: number, days = 1, holidays: Holidays = {}): string {
  for (let ahead = days; ; ahead += 1) {
    const time = communityTime(new Date(now.getTime() + ahead * day).toISOString())
    const isOff = holidays[time.year]?.includes(time.date)
    if (time.weekday === weekday && !isOff) return time.date
  }
}

/** An hour and a half from now, on the full or half hour: its doors are open already. */
export const soon = (now: Date): string =>
  new Date(Math.ceil((now.getTime() + 75 * minute) / (30 * minute)) * 30 * minute).toISOString()

const todayTitles = [
  '把第一个 Agent 跑起来',
  '给你的 Agent 装上记忆',
  '亲手做一次向量检索',
  '从零搭一条数据管道',
  '让函数替你值夜班',
]

export const handsOnToday = (startsAt: string): EventDraft => ({
  ...basics,
  ...lasting(startsAt, 4),
  format: 'handsOn',
  track: 'genAi',
  title: todayTitles[Math.floor(Date.parse(startsAt) / day) % todayTitles.length] ?? '',
  description: '带上电脑，四个小时，从空白目录到一个真的能用的东西。每桌有一位讲师。',
  bringLaptop: true,
  affirmed: ['guidedProject'],
  agenda: agenda(startsAt, ['环境与第一次调用', '让它会用工具', '一起改好它']),
})

export const workshopNearlyFull = (now: Date): EventDraft => {
  const startsAt = fromCommunityTime(nextDate(now, 6, 5), '13:30')
  return {
    ...basics,
    ...lasting(startsAt, 4),
    format: 'workshop',
    track: 'cloudNative',
    title: '从单体到容器：一天走完的迁移',
    description: '拆分、镜像、流量、数据，四个主题连起来讲一次真实的迁移。',
    capacity: 50,
    venue: { ...venue, name: '会展中心 5 楼蓝厅', address: '福田区虚构大道 8 号' },
    agenda: agenda(startsAt, [
      '拆分的第一刀',
      '没有停机的数据迁移',
      '镜像越小越好吗',
      '上线那一夜',
    ]),
    questions: [
      {
        questionId: 'stack',
        text: '你们现在跑在哪里？',
        kind: 'single',
        options: ['虚拟机', '容器', '函数', '还没上云'],
        isRequired: true,
      },
    ],
  }
}

export const panelFull = (now: Date): EventDraft => {
  const startsAt = fromCommunityTime(nextDate(now, 0, 8), '14:00')
  return {
    ...basics,
    ...lasting(startsAt, 3),
    format: 'panel',
    track: 'devOps',
    title: '凌晨三点的那通电话：可观测圆桌',
    description: '三位真的被叫醒过的人，聊聊后来他们改了什么。',
    capacity: 12,
    affirmed: ['renownedGuests'],
    agenda: agenda(startsAt, ['圆桌', '提问']),
    exceptionReason: '场地只有十二把椅子',
  }
}

export const nightTalk = (now: Date, holidays: Holidays): EventDraft => {
  const { venue: _, ...online } = basics
  const startsAt = fromCommunityTime(nextDate(now, 4, 1, holidays), '20:00')
  return {
    ...online,
    ...lasting(startsAt, 1),
    format: 'nightTalk',
    track: 'bigData',
    title: '夜谈 · 向量数据库选型',
    description: '这一期一共六场，今晚从「要不要用」聊起。',
    capacity: 500,
    onlineLink: 'https://live.example/night-talk',
    membersOnly: true,
    series: { title: '向量数据库', number: 1, of: 6 },
    agenda: agenda(startsAt, ['向量数据库选型']),
    exceptionReason: '假期安排公布前先定下时间',
  }
}

export const workshopPast = (now: Date): EventDraft => {
  const startsAt = fromCommunityTime(nextDate(new Date(now.getTime() - 16 * day), 6, 1), '13:30')
  return {
    ...basics,
    ...lasting(startsAt, 4),
    format: 'workshop',
    track: 'security',
    title: '最小权限：从口号到配置',
    description: '四个主题，一份能带回去用的清单。',
    capacity: 60,
    agenda: agenda(startsAt, ['谁在用这把钥匙', '策略怎么写短', '临时凭证', '出事那天']),
  }
}

export const panelProposed = (now: Date): EventDraft => {
  const startsAt = fromCommunityTime(nextDate(now, 6, 19), '14:00')
  return {
    ...basics,
    ...lasting(startsAt, 4),
    format: 'panel',
    track: 'genAi',
    title: '一人公司，一群 Agent',
    description: '四位独立开发者，摊开账本聊。',
    affirmed: ['renownedGuests'],
    agenda: agenda(startsAt, ['四本账', '圆桌']),
  }
}

export const draftUnfinished = (now: Date): EventDraft => {
  const startsAt = fromCommunityTime(nextDate(now, 6, 40), '09:00')
  return {
    ...basics,
    ...lasting(startsAt, 8),
    format: 'communityDay',
    track: 'cloudNative',
    title: '深圳社区日（草稿）',
    description: '',
    capacity: 300,
    agenda: [],
  }
}

export const workshopInShanghai = (now: Date): EventDraft => {
  const startsAt = fromCommunityTime(nextDate(now, 6, 12), '13:00')
  return {
    ...basics,
    ...lasting(startsAt, 4),
    chapterId: 'shanghai',
    format: 'workshop',
    track: 'bigData',
    title: '湖仓一体，拆开来看',
    description: '从一张表讲到一座湖。',
    venue: {
      ...venue,
      name: '滨江路演厅',
      city: '上海',
      address: '徐汇区虚构路 3 号',
      latitude: 31.18,
      longitude: 121.46,
    },
    agenda: agenda(startsAt, ['一张表的一生', '小文件', '谁来付账', '现场拆一座湖']),
  }
}

export const techTalkOnline = (now: Date): EventDraft => {
  const { venue: _, ...online } = basics
  const startsAt = fromCommunityTime(nextDate(now, 2, 6), '19:30')
  return {
    ...online,
    ...lasting(startsAt, 1.5),
    chapterId: 'genai',
    format: 'techTalk',
    track: 'genAi',
    title: '评测先行：怎么知道它变好了',
    description: '现场演示一套从零开始的评测，问答管够。',
    capacity: 300,
    onlineLink: 'https://live.example/tech-talk',
    affirmed: ['liveDemo', 'questionsAndAnswers'],
    agenda: agenda(startsAt, ['现场演示', '问答']),
  }
}

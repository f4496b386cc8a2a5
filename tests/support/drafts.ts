import type { EventDraft } from '#shared/contract/event-view'
import { communityTime, fromCommunityTime } from '#shared/domain/community-time'
import type { Format } from '#shared/domain/formats'

const DAY = 86_400_000

/** The first date after `now` that falls on a weekday of the community's calendar, `2026-11-26`. @param weekday 0 is Sunday */
export function nextWeekday(now: Date, weekday: number, weeksLater = 0): string {
  for (let days = 1; ; days += 1) {
    const date = communityTime(new Date(now.getTime() + days * DAY).toISOString())
    if (date.weekday !== weekday) continue
    return communityTime(new Date(now.getTime() + (days + weeksLater * 7) * DAY).toISOString()).date
  }
}

const agendaOf = (startsAt: string, topics: number): EventDraft['agenda'] =>
  Array.from({ length: topics }, (_, at) => ({
    startsAt: new Date(Date.parse(startsAt) + at * 40 * 60_000).toISOString(),
    title: `第 ${at + 1} 个主题`,
    speaker: `讲师${at + 1}`,
  }))

const onSaturday = (now: Date) => {
  const date = nextWeekday(now, 6)
  return { startsAt: fromCommunityTime(date, '13:30'), endsAt: fromCommunityTime(date, '17:30') }
}

const offline = {
  venue: {
    name: '科技园 B1 报告厅',
    city: '深圳',
    address: '南山区科技园路 1 号',
    latitude: 22.54,
    longitude: 113.95,
  },
}
const online = { onlineLink: 'https://live.example/room-1' }

/** A proposal that keeps every rule of its format. */
export function draftOf(format: Format, now: Date, changes: Partial<EventDraft> = {}): EventDraft {
  const saturday = onSaturday(now)
  const thursday = nextWeekday(now, 4)
  const common = {
    format,
    track: 'cloudNative',
    chapterId: 'shenzhen',
    title: '从单体到容器',
    description: '一天走完的迁移。',
    membersOnly: false,
    bringLaptop: false,
    affirmed: [],
    questions: [],
    capacity: 80,
  } as const
  const byFormat: Record<Format, Partial<EventDraft>> = {
    communityDay: {
      ...offline,
      capacity: 300,
      startsAt: fromCommunityTime(nextWeekday(now, 6), '09:00'),
      endsAt: fromCommunityTime(nextWeekday(now, 6), '17:00'),
    },
    workshop: { ...offline, agenda: agendaOf(saturday.startsAt, 4) },
    handsOn: { ...offline, bringLaptop: true, affirmed: ['guidedProject'] },
    panel: { ...offline, affirmed: ['renownedGuests'] },
    nightTalk: {
      ...online,
      membersOnly: true,
      startsAt: fromCommunityTime(thursday, '20:00'),
      endsAt: fromCommunityTime(thursday, '21:00'),
      series: { title: '向量数据库', number: 1, of: 6 },
    },
    techTalk: { ...online, affirmed: ['liveDemo', 'questionsAndAnswers'] },
  }
  return {
    ...common,
    ...saturday,
    agenda: agendaOf(saturday.startsAt, 2),
    ...byFormat[format],
    ...changes,
    affirmed: [...(changes.affirmed ?? byFormat[format].affirmed ?? [])],
    questions: [...(changes.questions ?? [])],
  }
}

import type { FormatRuleName } from '#shared/domain/format-check'
import { bilingual, type Language } from './language'
import { weekdayName } from './time'

type Value = string | number | undefined
type RuleSentence = (limit: Value, actual: Value) => string

const seenDay = (language: Language, value: Value) => weekdayName(language, Number(value))

const affirmationsZh: Record<string, string> = {
  renownedGuests: '嘉宾的影响力',
  liveDemo: '现场演示',
  questionsAndAnswers: '问答环节',
  guidedProject: '带着完成的项目',
}
const affirmationsEn: Record<string, string> = {
  renownedGuests: 'renowned guests',
  liveDemo: 'a live demo',
  questionsAndAnswers: 'questions and answers',
  guidedProject: 'a guided project',
}

/** A sentence for each rule of the formats, with its limit and what was found. */
export const rulesCopy = bilingual<Record<FormatRuleName, RuleSentence>>({
  zh: {
    in_the_past: (_limit, actual) => `开始时间已经过了（${actual}）`,
    ends_after_start: () => '结束时间要晚于开始时间',
    venue_needed: () => '线下活动要有场地',
    link_needed: () => '线上活动要有参与链接',
    seats: (limit, actual) => `这种形式建议 ${limit} 席，现在是 ${actual} 席`,
    minutes: (limit, actual) => `时长应为 ${limit} 分钟，现在是 ${actual} 分钟`,
    topics: (limit, actual) => `应有 ${limit} 个主题，现在是 ${actual} 个`,
    weekday: (limit, actual) => `应在${seenDay('zh', limit)}举行，现在是${seenDay('zh', actual)}`,
    slot: (limit, actual) => `时段应为 ${limit}，现在是 ${actual}`,
    holiday: (_limit, actual) => `${actual} 是法定节假日`,
    holidays_unpublished: (_limit, actual) => `${actual} 年的节假日安排还没有公布，请留意`,
    series_needed: (limit) => `要属于一个系列，一期 ${limit} 场`,
    series_length: (limit, actual) => `一期应有 ${limit} 场，现在是 ${actual} 场`,
    series_number: (limit, actual) => `这一期共 ${limit} 场，没有第 ${actual} 场`,
    affirmation: (limit) => `请确认：${affirmationsZh[String(limit)] ?? limit}`,
    theme_month: (limit, actual) => `这个主题在 ${limit} 月举行，现在是 ${actual} 月`,
  },
  en: {
    in_the_past: (_limit, actual) => `Its start has passed already (${actual})`,
    ends_after_start: () => 'The end must be after the start',
    venue_needed: () => 'An event in person needs a venue',
    link_needed: () => 'An online event needs a link',
    seats: (limit, actual) => `${limit} seats are recommended; there are ${actual}`,
    minutes: (limit, actual) => `It should last ${limit} minutes; it lasts ${actual}`,
    topics: (limit, actual) => `It should have ${limit} topics; it has ${actual}`,
    weekday: (limit, actual) =>
      `It should be on a ${seenDay('en', limit)}; it is on a ${seenDay('en', actual)}`,
    slot: (limit, actual) => `The slot is ${limit}; this is ${actual}`,
    holiday: (_limit, actual) => `${actual} is a public holiday`,
    holidays_unpublished: (_limit, actual) => `The holidays of ${actual} are not published yet`,
    series_needed: (limit) => `It must belong to a series of ${limit} talks`,
    series_length: (limit, actual) => `A series has ${limit} talks; this one has ${actual}`,
    series_number: (limit, actual) =>
      `The series has ${limit} talks, so there is no talk ${actual}`,
    affirmation: (limit) => `Please affirm: ${affirmationsEn[String(limit)] ?? limit}`,
    theme_month: (limit, actual) =>
      `This theme belongs to months ${limit}; this is month ${actual}`,
  },
})

import type { EventDetail } from '#shared/contract/event-view'
import { type Answer, checkAnswers } from '#shared/domain/questions'

export type Questions = EventDetail['questions']
/** What has been answered so far, by question. */
export type AnswerDraft = Readonly<Record<string, string | readonly string[]>>

/** Answers as the cloud takes them: what was left empty is not sent. */
export const answersOf = (questions: Questions, draft: AnswerDraft): Answer[] =>
  questions.flatMap(({ questionId, kind }) => {
    const given = draft[questionId]
    if (given === undefined || given.length === 0) return []
    if (kind === 'text') return typeof given === 'string' ? textAnswer(questionId, given) : []
    return [{ questionId, choices: typeof given === 'string' ? [given] : [...given] }]
  })

const textAnswer = (questionId: string, given: string): Answer[] => {
  const text = given.trim()
  return text === '' ? [] : [{ questionId, text }]
}

/** The first question whose answer is missing or does not fit. */
export const openQuestion = (questions: Questions, draft: AnswerDraft): string | undefined =>
  checkAnswers(questions, answersOf(questions, draft))?.questionId

export const MAX_QUESTIONS = 5
export const MAX_OPTIONS = 12
export const MAX_ANSWER = 200

/** A question that an organizer asks at sign-up. */
export interface Question {
  questionId: string
  text: string
  kind: 'text' | 'single' | 'multiple'
  options: string[]
  isRequired: boolean
}

export interface Answer {
  questionId: string
  text?: string
  choices?: string[]
}

export type AnswerProblem = {
  code: 'answer_required' | 'answer_invalid'
  questionId: string
}

/** The first way in which the answers do not fit the questions, or undefined. The same rule greys the button and decides in the cloud. */
export function checkAnswers(
  questions: readonly Question[],
  answers: readonly Answer[],
): AnswerProblem | undefined {
  const known = new Set(questions.map((question) => question.questionId))
  const stray = answers.find((answer) => !known.has(answer.questionId))
  if (stray) return { code: 'answer_invalid', questionId: stray.questionId }
  for (const question of questions) {
    const given = answers.filter((answer) => answer.questionId === question.questionId)
    if (given.length > 1) return { code: 'answer_invalid', questionId: question.questionId }
    const problem = checkAnswer(question, given[0])
    if (problem) return { code: problem, questionId: question.questionId }
  }
  return undefined
}

function checkAnswer(
  question: Question,
  answer: Answer | undefined,
): AnswerProblem['code'] | undefined {
  const text = answer?.text?.trim() ?? ''
  const choices = answer?.choices ?? []
  if (question.kind === 'text') {
    if (choices.length > 0) return 'answer_invalid'
    return question.isRequired && text === '' ? 'answer_required' : undefined
  }
  if (text !== '') return 'answer_invalid'
  if (question.isRequired && choices.length === 0) return 'answer_required'
  if (question.kind === 'single' && choices.length > 1) return 'answer_invalid'
  const isKnown = choices.every((choice) => question.options.includes(choice))
  return isKnown && new Set(choices).size === choices.length ? undefined : 'answer_invalid'
}

import { registrationsCopy } from '#shared/copy/registrations'
import { MAX_ANSWER } from '#shared/domain/questions'
import { useCopy } from '../../cloud/language'
import { ChoiceList } from '../../components/choice-list'
import { Field } from '../../components/field'
import { Stack } from '../../components/stack'
import { Words } from '../../components/words'
import { type AnswerDraft, openQuestion, type Questions } from './answers'

interface QuestionFieldsProps {
  questions: Questions
  draft: AnswerDraft
  showsProblems: boolean
  onChange: (draft: AnswerDraft) => void
}

/** What the organizer asks; nothing when nothing is asked. */
export function QuestionFields(props: QuestionFieldsProps) {
  const { questions, draft, showsProblems, onChange } = props
  const words = useCopy(registrationsCopy)
  if (questions.length === 0) return null
  const open = showsProblems ? openQuestion(questions, draft) : undefined
  return (
    <Stack gap={16}>
      <Words size={15} bold heading={3}>
        {words.questions}
      </Words>
      {questions.map(({ questionId, text, kind, options, isRequired }) => {
        const given = draft[questionId]
        const shared = {
          label: isRequired ? text : `${text} · ${words.optional}`,
          required: isRequired,
          error: open === questionId ? words.answerRequired : undefined,
        }
        const answer = (value: string | readonly string[]) =>
          onChange({ ...draft, [questionId]: value })
        const choices = options.map((value) => ({ value, title: value }))
        if (kind === 'text')
          return (
            <Field
              key={questionId}
              {...shared}
              multiline
              maxLength={MAX_ANSWER}
              value={typeof given === 'string' ? given : ''}
              onInput={answer}
            />
          )
        if (kind === 'single')
          return (
            <ChoiceList
              key={questionId}
              {...shared}
              options={choices}
              value={typeof given === 'string' ? given : null}
              onChange={answer}
            />
          )
        return (
          <ChoiceList
            key={questionId}
            {...shared}
            multiple
            options={choices}
            value={Array.isArray(given) ? given : []}
            onChange={answer}
          />
        )
      })}
    </Stack>
  )
}

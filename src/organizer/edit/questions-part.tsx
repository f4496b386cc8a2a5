import { eventFormCopy } from '#shared/copy/event-form'
import { MAX_QUESTIONS, type Question } from '#shared/domain/questions'
import { newNonce } from '../../cloud/call'
import { useCopy } from '../../cloud/language'
import { Button } from '../../components/button'
import { Section } from '../../components/section'
import { Words } from '../../components/words'
import type { FormPartProps } from './form-part'
import { QuestionCard } from './question-card'

/** What people are asked when they sign up: usually nothing. */
export function QuestionsPart({ form, change }: FormPartProps) {
  const words = useCopy(eventFormCopy)
  const { questions } = form
  const put = (questionId: string, patch: Partial<Question>) =>
    change((before) => ({
      ...before,
      questions: before.questions.map((question) =>
        question.questionId === questionId ? { ...question, ...patch } : question,
      ),
    }))
  const add = () =>
    change({
      questions: [
        ...questions,
        { questionId: newNonce(), text: '', kind: 'text', options: [], isRequired: false },
      ],
    })
  return (
    <Section title={words.questions}>
      <Words size={13} tone="quiet">
        {words.questionsNote}
      </Words>
      {questions.map((question, at) => (
        <QuestionCard
          key={question.questionId}
          title={words.question(at + 1)}
          question={question}
          onChange={(patch) => put(question.questionId, patch)}
          onRemove={() =>
            change({
              questions: questions.filter(({ questionId }) => questionId !== question.questionId),
            })
          }
        />
      ))}
      {questions.length < MAX_QUESTIONS ? (
        <Button kind="quiet" size="small" icon="plus" label={words.addQuestion} onTap={add} />
      ) : null}
    </Section>
  )
}

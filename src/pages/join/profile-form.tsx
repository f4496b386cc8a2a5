import { identitiesCopy, membersCopy } from '#shared/copy/members'
import { identities, relations } from '#shared/domain/members'
import { useCopy } from '../../cloud/language'
import { Card } from '../../components/card'
import { ChoiceList } from '../../components/choice-list'
import { Field } from '../../components/field'
import { Segmented } from '../../components/segmented'
import { Stack } from '../../components/stack'
import { SwitchRow } from '../../components/switch-row'
import { COMPANY_LENGTH, NAME_LENGTH, type ProfileDraft, profileProblems } from './profile-draft'

interface ProfileFormProps {
  draft: ProfileDraft
  /** Says what is missing; false until the person wanted to go on. */
  showsProblems: boolean
  onChange: (draft: ProfileDraft) => void
}

/** Who somebody is, asked once: a name and one identity (D7). */
export function ProfileForm({ draft, showsProblems, onChange }: ProfileFormProps) {
  const words = useCopy(membersCopy)
  const names = useCopy(identitiesCopy)
  const problems = showsProblems ? profileProblems(draft) : []
  return (
    <Stack gap={16}>
      <Field
        label={words.displayName}
        type="nickname"
        required
        maxLength={NAME_LENGTH}
        hint={words.displayNameHint}
        value={draft.displayName}
        error={problems.includes('displayName') ? words.displayNameMissing : undefined}
        onInput={(displayName) => onChange({ ...draft, displayName })}
      />
      <ChoiceList
        label={words.identity}
        required
        options={identities.map((value) => ({ value, ...names.identities[value] }))}
        value={draft.identity}
        error={problems.includes('identity') ? words.identityMissing : undefined}
        onChange={(identity) => onChange({ ...draft, identity })}
      />
    </Stack>
  )
}

/** The company of a customer or partner, for those who want to say it (D7). */
export function RelationForm({ draft, showsProblems, onChange }: ProfileFormProps) {
  const words = useCopy(membersCopy)
  const { relations: names } = useCopy(identitiesCopy)
  const isMissing = showsProblems && profileProblems(draft).includes('company')
  return (
    <Stack gap={16}>
      <Card padded={false}>
        <SwitchRow
          title={words.relation}
          note={words.relationNote}
          value={draft.hasRelation}
          onChange={(hasRelation) => onChange({ ...draft, hasRelation })}
        />
      </Card>
      {draft.hasRelation ? (
        <>
          <Segmented
            label={words.relationKind}
            options={relations.map((value) => ({ value, label: names[value] }))}
            value={draft.relationKind}
            onChange={(relationKind) => onChange({ ...draft, relationKind })}
          />
          <Field
            label={words.company}
            required
            maxLength={COMPANY_LENGTH}
            value={draft.company}
            error={isMissing ? words.companyMissing : undefined}
            onInput={(company) => onChange({ ...draft, company })}
          />
        </>
      ) : null}
    </Stack>
  )
}

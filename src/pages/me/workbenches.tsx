import type { GrantView } from '#shared/contract/members'
import { membersCopy } from '#shared/copy/members'
import { rolesCopy } from '#shared/copy/roles'
import { useCopy } from '../../cloud/language'
import { Card } from '../../components/card'
import { Row } from '../../components/row'
import { Section } from '../../components/section'
import { open } from '../../phone/navigate'
import { workbenchesOf } from './workbenches-of'

const icons = { organizer: 'list-checks', doorStaff: 'door-open', committee: 'vote' } as const
const ways = {
  organizer: () => open('organizerHome', {}),
  doorStaff: () => open('doorHome', {}),
  committee: () => open('proposals', {}),
} as const

/** What a person's roles open, and the way to a new role. */
export function Workbenches({ grants }: { grants: readonly GrantView[] }) {
  const { workbenches: title, enterCode, enterCodeNote } = useCopy(membersCopy)
  const { workbenches } = useCopy(rolesCopy)
  return (
    <Section title={title}>
      <Card padded={false}>
        {workbenchesOf(grants).map((name) => (
          <Row key={name} icon={icons[name]} {...workbenches[name]} onTap={ways[name]} />
        ))}
        <Row
          icon="plus"
          title={enterCode}
          note={enterCodeNote}
          onTap={() => open('claimRole', {})}
        />
      </Card>
    </Section>
  )
}

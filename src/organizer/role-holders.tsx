import type { GrantView } from '#shared/contract/members'
import { appCopy } from '#shared/copy/app'
import { organizerCopy } from '#shared/copy/organizer'
import { rolesCopy } from '#shared/copy/roles'
import { shortDate } from '#shared/copy/time'
import { remember } from '../cloud/cache'
import { cloud } from '../cloud/client'
import { useCopy, useLanguage } from '../cloud/language'
import { Refused } from '../cloud/refused'
import { useAction } from '../cloud/use-action'
import { useQuery } from '../cloud/use-query'
import { Avatar } from '../components/avatar'
import { Button } from '../components/button'
import { Card } from '../components/card'
import { Row } from '../components/row'
import { Skeleton } from '../components/skeleton'
import { Words } from '../components/words'
import { confirmed, toast } from '../phone/dialog'

/** Who holds roles in a scope, and taking one back. */
export function RoleHolders({ scope, empty }: { scope: GrantView['scope']; empty: string }) {
  const words = useCopy(organizerCopy)
  const { roles } = useCopy(rolesCopy)
  const { look } = useCopy(appCopy)
  const language = useLanguage()
  const { data, isLoading, refusal, refetch } = useQuery(cloud.roles.list, { scope })
  const revoke = useAction(cloud.roles.revoke, {
    onDone: (_output, { grantId }) => {
      remember(
        cloud.roles.list,
        { scope },
        (before) =>
          before && { grants: before.grants.filter((grant) => grant.grantId !== grantId) },
      )
      toast(words.revoked)
    },
  })
  const ask = async (grantId: string, name: string) => {
    const question = { title: words.revokeTitle(name), text: words.revokeNote }
    if (await confirmed({ ...question, confirm: words.revoke, cancel: words.keep }))
      await revoke.run({ scope, grantId })
  }
  if (isLoading) return <Skeleton shape="list" count={1} label={look.loading} />
  if (refusal && !data) return <Refused refusal={refusal} onRetry={() => void refetch()} />
  if (!data || data.grants.length === 0) return <Words tone="quiet">{empty}</Words>
  return (
    <>
      <Card padded={false}>
        {data.grants.map(({ grantId, displayName, role, until }) => (
          <Row
            key={grantId}
            leading={<Avatar name={displayName} size={40} />}
            title={displayName}
            note={`${roles[role]} · ${words.until(shortDate(language, until))}`}
            trailing={
              <Button
                kind="quiet"
                size="small"
                label={words.revoke}
                busy={revoke.isRunning}
                onTap={() => void ask(grantId, displayName)}
              />
            }
          />
        ))}
      </Card>
      {revoke.refusal ? <Refused refusal={revoke.refusal} onRetry={revoke.reset} /> : null}
    </>
  )
}

import { appCopy } from '#shared/copy/app'
import { doorCopy } from '#shared/copy/door'
import { clockTime } from '#shared/copy/time'
import { cloud } from '../cloud/client'
import { useCopy } from '../cloud/language'
import { Refused } from '../cloud/refused'
import { useQuery } from '../cloud/use-query'
import { Button } from '../components/button'
import { Card } from '../components/card'
import { Row } from '../components/row'
import { Section } from '../components/section'
import { Skeleton } from '../components/skeleton'
import { Stack } from '../components/stack'
import { Words } from '../components/words'

/** What all doors of an event have put together: who is in, what contradicts, and what has not arrived. */
export function DoorReport({ eventId }: { eventId: string }) {
  const words = useCopy(doorCopy)
  const { look } = useCopy(appCopy)
  const { data, refusal, isLoading, isFetching, refetch } = useQuery(cloud.checkIns.report, {
    eventId,
  })
  if (isLoading) return <Skeleton shape="text" label={look.loading} />
  if (!data) return refusal ? <Refused refusal={refusal} onRetry={() => void refetch()} /> : null
  return (
    <Stack gap={16}>
      <Stack row justify="space-between" wrap>
        <Words size={22} bold>
          {words.inOf(data.admitted, data.expected)}
        </Words>
        <Button
          kind="quiet"
          size="small"
          label={words.refresh}
          busy={isFetching}
          onTap={() => void refetch()}
        />
      </Stack>
      <Section title={words.conflicts}>
        {data.conflicts.length === 0 ? (
          <Words tone="quiet">{words.noConflicts}</Words>
        ) : (
          <Card padded={false}>
            {data.conflicts.map(({ ticketNumber, admissions }) => (
              <Row
                key={ticketNumber}
                icon="alert"
                title={words.conflict(
                  ticketNumber,
                  admissions.map(({ gate, at }) => `${gate} ${clockTime(at)}`).join(' / '),
                )}
              />
            ))}
          </Card>
        )}
      </Section>
      <Section title={words.devices}>
        {data.devices.length === 0 ? <Words tone="quiet">{words.noDevices}</Words> : null}
        <Card padded={false}>
          {data.devices.map(({ deviceId, gate, received, missing }) => (
            <Row
              key={deviceId}
              icon={missing > 0 ? 'hourglass' : 'check'}
              title={gate}
              value={missing > 0 ? words.missing(received, missing) : words.complete(received)}
              {...(missing > 0 ? { note: words.missingNote } : {})}
            />
          ))}
        </Card>
      </Section>
    </Stack>
  )
}

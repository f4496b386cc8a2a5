import { useState } from 'react'
import { appCopy } from '#shared/copy/app'
import { committeeCopy } from '#shared/copy/committee'
import { cloud } from '../../cloud/client'
import { useCopy } from '../../cloud/language'
import { Refused } from '../../cloud/refused'
import { useQuery } from '../../cloud/use-query'
import { Banner } from '../../components/banner'
import { Screen } from '../../components/screen'
import { Skeleton } from '../../components/skeleton'
import { Stack } from '../../components/stack'
import { Words } from '../../components/words'
import { EventFacts, EventHead } from '../../organizer/event-facts'
import { RuleCheck } from '../../organizer/rule-check'
import { useRouteParams } from '../../phone/navigate'
import { AfterDecision } from './after-decision'
import { DecideFooter } from './decide-footer'
import { SendBackSheet } from './send-back-sheet'
import { useDecision } from './use-decision'

export default function CommitteeProposal() {
  const { id = '' } = useRouteParams('id')
  const words = useCopy(committeeCopy)
  const { look } = useCopy(appCopy)
  const { data, isLoading, refusal, refetch } = useQuery(cloud.events.manage, { eventId: id })
  const [isSendingBack, setSendingBack] = useState(false)
  const decision = useDecision(() => setSendingBack(false))
  const event = data?.event
  const isOpen = event?.status === 'submitted'
  return (
    <Screen
      title={words.proposal}
      footer={
        event && isOpen ? (
          <DecideFooter
            isApproving={decision.isApproving}
            onApprove={() => decision.approve(event)}
            onSendBack={() => setSendingBack(true)}
          />
        ) : null
      }
    >
      {isLoading ? <Skeleton shape="card" count={2} label={look.loading} /> : null}
      {refusal && !event ? (
        <Refused alone refusal={refusal} onRetry={() => void refetch()} />
      ) : null}
      {event ? (
        <Stack gap={20}>
          {decision.approveRefusal ? (
            <Refused
              refusal={decision.approveRefusal}
              onRetry={() => {
                decision.forgive()
                void refetch()
              }}
            />
          ) : null}
          {isOpen ? null : <AfterDecision event={event} />}
          <EventHead event={event} />
          {isOpen ? <Banner tone="info" sentence={words.delegation} /> : null}
          <RuleCheck event={event} />
          <EventFacts event={event} />
          {isOpen ? (
            <Words size={13} tone="quiet">
              {words.approvedNote}
            </Words>
          ) : null}
        </Stack>
      ) : null}
      {event && isSendingBack ? (
        <SendBackSheet event={event} decision={decision} onClose={() => setSendingBack(false)} />
      ) : null}
    </Screen>
  )
}

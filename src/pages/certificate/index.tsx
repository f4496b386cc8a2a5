import { appCopy } from '#shared/copy/app'
import { certificatesCopy } from '#shared/copy/certificates'
import { cloud } from '../../cloud/client'
import { useCopy } from '../../cloud/language'
import { Refused } from '../../cloud/refused'
import { useQuery } from '../../cloud/use-query'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { Screen } from '../../components/screen'
import { Skeleton } from '../../components/skeleton'
import { toast } from '../../phone/dialog'
import { addressOf, useRouteParams } from '../../phone/navigate'
import { useShareCard } from '../../phone/share'
import { CertificateActions } from './certificate-actions'
import { CertificateSheet } from './certificate-sheet'
import { ClaimForm } from './claim-form'
import { useVerification } from './use-verification'

/** A certificate that somebody shared: not the caller's own, and no less verifiable. */
const othersRefusals: readonly (string | undefined)[] = ['not_found', 'join_first']

export default function CertificatePage() {
  const { serial, event } = useRouteParams('serial', 'event')
  return serial ? <Certificate serial={serial} /> : <ClaimForm eventId={event ?? ''} />
}

function Certificate({ serial }: { serial: string }) {
  const words = useCopy(certificatesCopy)
  const app = useCopy(appCopy)
  const query = useQuery(cloud.certificates.get, { serial })
  const certificate = query.data?.certificate
  const share = useShareCard({
    title: certificate ? `${certificate.name} · ${certificate.eventTitle}` : words.title,
    path: addressOf('certificate', { serial }),
  })
  const onShare = async () => {
    if ((await share()) === 'copied') toast(app.copied)
  }
  const verification = useVerification()
  const isOthers = !certificate && othersRefusals.includes(query.refusal?.code)
  const canShare = certificate?.state === 'valid'
  return (
    <Screen
      title={words.title}
      banner={
        query.isOffline && certificate ? <Banner tone="offline" sentence={app.offline} /> : null
      }
      footer={
        canShare ? (
          <Button openType="share" label={words.share} onTap={() => void onShare()} />
        ) : null
      }
    >
      {query.isLoading ? <Skeleton shape="ticket" label={app.look.loading} /> : null}
      {isOthers ? (
        <EmptyState
          icon="award"
          sentence={words.othersTitle}
          note={words.othersNote(serial)}
          action={{ label: words.openVerification, onTap: () => verification.verify(serial) }}
        />
      ) : null}
      {query.refusal && !certificate && !isOthers ? (
        <Refused alone refusal={query.refusal} onRetry={() => void query.refetch()} />
      ) : null}
      {certificate ? (
        <>
          <CertificateSheet certificate={certificate} />
          <CertificateActions certificate={certificate} />
        </>
      ) : null}
    </Screen>
  )
}

import { certificatesCopy } from '#shared/copy/certificates'
import { membersCopy } from '#shared/copy/members'
import { fullDate } from '#shared/copy/time'
import { cloud } from '../../cloud/client'
import { useCopy, useLanguage } from '../../cloud/language'
import { useQuery } from '../../cloud/use-query'
import { Card } from '../../components/card'
import { Row } from '../../components/row'
import { Section } from '../../components/section'
import { Tag } from '../../components/tag'
import { open } from '../../phone/navigate'

/** The person's certificates, and those still to be claimed. */
export function Certificates() {
  const words = useCopy(certificatesCopy)
  const { noCertificates } = useCopy(membersCopy)
  const language = useLanguage()
  const { data } = useQuery(cloud.certificates.mine, {})
  const { certificates = [], claimable = [] } = data ?? {}
  const isEmpty = data !== undefined && certificates.length + claimable.length === 0
  return (
    <Section title={words.mine}>
      <Card padded={false}>
        {claimable.map(({ eventId, title, endedAt }) => (
          <Row
            key={eventId}
            icon="award"
            title={title}
            note={fullDate(language, endedAt)}
            trailing={<Tag tone="amber" label={words.claimable} />}
            label={`${title}, ${words.claim}`}
            onTap={() => open('certificate', { event: eventId })}
          />
        ))}
        {certificates.map((certificate) => (
          <Row
            key={certificate.serial}
            icon="award"
            title={certificate.eventTitle}
            note={`${words.kinds[certificate.kind]} · ${certificate.serial}`}
            trailing={
              certificate.state === 'revoked' ? <Tag tone="red" label={words.revoked} /> : undefined
            }
            onTap={() => open('certificate', { serial: certificate.serial })}
          />
        ))}
        {isEmpty || !data ? <Row icon="award" title={noCertificates} /> : null}
      </Card>
    </Section>
  )
}

import type { CertificateView } from '#shared/contract/certificates'
import { appCopy } from '#shared/copy/app'
import { certificatesCopy } from '#shared/copy/certificates'
import { fullDate, shortDate } from '#shared/copy/time'
import { useCopy, useLanguage } from '../../cloud/language'
import { Card } from '../../components/card'
import { Row } from '../../components/row'
import { Stack } from '../../components/stack'
import { Tag } from '../../components/tag'
import { Words } from '../../components/words'
import { savePicture } from '../../phone/album'
import { copyText } from '../../phone/clipboard'
import { toast } from '../../phone/dialog'
import { openLink } from '../../phone/link'
import { certificatePicture } from './certificate-picture'

/** Whether it is valid, and what its owner can do with it. */
export function CertificateActions({ certificate }: { certificate: CertificateView }) {
  const words = useCopy(certificatesCopy)
  const app = useCopy(appCopy)
  const language = useLanguage()
  const isValid = certificate.state === 'valid'
  const save = async () => {
    const picture = certificatePicture({
      kind: words.kinds[certificate.kind],
      name: certificate.name,
      before: words.attendedBefore,
      event: certificate.eventTitle,
      after: words.attendedAfter(fullDate(language, certificate.heldAt)),
      serialLabel: words.serial,
      serial: certificate.serial,
      issuerLabel: words.issuer,
      issuer: certificate.chapterName,
      scan: words.scan,
      disclaimer: words.disclaimer,
      verifyUrl: certificate.verifyUrl,
    })
    if (await savePicture(picture)) toast(app.saved)
  }
  const copy = async () => {
    if (await copyText(certificate.verifyUrl)) toast(app.copied)
  }
  const verify = async () => {
    if ((await openLink(certificate.verifyUrl)) === 'copied') toast(app.copied)
  }
  const note = isValid
    ? words.validNote
    : words.revokedNote(
        shortDate(language, certificate.revokedAt ?? certificate.issuedAt),
        certificate.revokedReason ?? '—',
      )
  return (
    <>
      <Card>
        <Stack row>
          <Tag
            label={isValid ? words.valid : words.revoked}
            tone={isValid ? 'green' : 'red'}
            icon={isValid ? 'shield-check' : 'ban'}
          />
          <Stack grow>
            <Words size={13} tone="quiet">
              {note}
            </Words>
          </Stack>
        </Stack>
      </Card>
      <Card padded={false}>
        {isValid ? <Row icon="download" title={words.save} onTap={() => void save()} /> : null}
        <Row icon="copy" title={words.copyLink} onTap={() => void copy()} />
        <Row icon="external-link" title={words.openVerification} onTap={() => void verify()} />
      </Card>
    </>
  )
}

import { View } from '@tarojs/components'
import type { CertificateView } from '#shared/contract/certificates'
import { certificatesCopy } from '#shared/copy/certificates'
import { fullDate } from '#shared/copy/time'
import { useCopy, useLanguage } from '../../cloud/language'
import { Icon } from '../../components/icon'
import { QrCode } from '../../components/qr-code'
import { Stack } from '../../components/stack'
import { TicketCard } from '../../components/ticket-card'
import { Words } from '../../components/words'
import styles from './certificate-sheet.module.scss'

/** The certificate itself, as it hangs on a wall. */
export function CertificateSheet({ certificate }: { certificate: CertificateView }) {
  const words = useCopy(certificatesCopy)
  const language = useLanguage()
  return (
    <View className={styles.sheet}>
      <TicketCard
        hole="ground"
        top={
          <Stack gap={4} align="center">
            <View className={styles.seal}>
              <Icon name="check" size={32} />
            </View>
            <Words size={13} tone="quiet" center className={styles.kind}>
              {words.kinds[certificate.kind]}
            </Words>
            <Words size={28} bold center heading={2}>
              {certificate.name}
            </Words>
            <Words size={13} tone="quiet" center>
              {words.attendedBefore}
            </Words>
            <Words bold center>
              {certificate.eventTitle}
            </Words>
            <Words size={13} tone="quiet" center>
              {words.attendedAfter(fullDate(language, certificate.heldAt))}
            </Words>
          </Stack>
        }
      >
        <Stack gap={16} className={styles.body}>
          <Stack gap={8} align="center">
            <QrCode content={certificate.verifyUrl} label={words.scan} size={144} />
            <Words size={12} tone="faint">
              {words.scan}
            </Words>
          </Stack>
          <View className={styles.facts}>
            <Fact label={words.serial} value={certificate.serial} />
            <Fact label={words.issuer} value={certificate.chapterName} />
          </View>
          <Words size={12} tone="faint">
            {words.disclaimer}
          </Words>
        </Stack>
      </TicketCard>
    </View>
  )
}

function Fact({ label, value }: { label: string; value: string }) {
  return (
    <View>
      <Words size={12} tone="faint">
        {label}
      </Words>
      <Words bold>{value}</Words>
    </View>
  )
}

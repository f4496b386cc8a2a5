import type { CertificateView } from '#shared/contract/certificates'
import { cloud } from '../../cloud/client'
import { useQuery } from '../../cloud/use-query'

/** The certificate of an event, as far as this phone knows it already: nothing is asked for it. */
export function useClaimed(eventId: string): CertificateView | undefined {
  const { data } = useQuery(cloud.certificates.mine, {}, { enabled: false })
  return data?.certificates.find((certificate) => certificate.eventId === eventId)
}

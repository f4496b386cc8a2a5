import type { OutputOf } from '#shared/contract/contract'
import { cloud } from '../../cloud/client'
import { useSession } from '../../cloud/session'
import { useQuery } from '../../cloud/use-query'
import { doorsOnThisPhone } from '../doors'
import type { KeptDoor } from '../kept-doors'

export type Door = Omit<OutputOf<'checkIns.doors'>['events'][number], 'endsAt'> & {
  /** What this phone holds of it. */
  kept?: KeptDoor
}

/** The doors where the caller may stand: as the cloud says, or without a network those whose lists are on this phone. */
export function useDoors() {
  const { member } = useSession()
  const query = useQuery(cloud.checkIns.doors, {})
  const onPhone = member ? doorsOnThisPhone(member.memberId) : []
  const isFromPhone = !query.data && query.isOffline && onPhone.length > 0
  const said: Door[] = query.data?.events ?? (isFromPhone ? onPhone : [])
  const doors = said.map((door) => {
    const kept = onPhone.find((one) => one.eventId === door.eventId)
    return { ...door, ...(kept ? { kept } : {}) }
  })
  return { ...query, doors, isFromPhone }
}

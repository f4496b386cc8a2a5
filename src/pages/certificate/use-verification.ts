import { useState } from 'react'
import { chaptersCopy } from '#shared/copy/chapters'
import { type Refused, refusedBy } from '../../cloud/errors'
import { useCopy } from '../../cloud/language'
import { knowSession } from '../../cloud/session'
import { toast } from '../../phone/dialog'
import { openLink } from '../../phone/link'

/** Opens the public page on which anybody can verify a serial. */
export function useVerification() {
  const words = useCopy(chaptersCopy)
  const [isRunning, setRunning] = useState(false)
  const [refusal, setRefusal] = useState<Refused>()
  const verify = async (serial: string) => {
    setRunning(true)
    setRefusal(undefined)
    try {
      const { publicUrl } = await knowSession()
      const done = await openLink(`${publicUrl}/certificates/${serial}`)
      if (done === 'copied') toast(words.linkCopied)
    } catch (error) {
      setRefusal(refusedBy(error))
    } finally {
      setRunning(false)
    }
  }
  return { verify: (serial: string) => void verify(serial), isRunning, refusal }
}

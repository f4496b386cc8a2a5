import { View } from '@tarojs/components'
import { doorCopy } from '#shared/copy/door'
import { useCopy } from '../../cloud/language'
import { spoken } from '../../components/aria'
import { Button } from '../../components/button'
import { Icon } from '../../components/icon'
import { Words } from '../../components/words'
import { useIsShown } from '../../phone/foreground'
import { Scanner } from '../../phone/scanner'
import type { CameraState } from '../../phone/scanner-props'
import styles from './scan.module.scss'

interface CameraViewProps {
  camera: CameraState
  /** An answer lies over it; the camera goes on reading beneath. */
  isCovered: boolean
  onCamera: (camera: CameraState) => void
  onCode: (text: string) => void
}

/** The camera with its aim. It is never closed between two people, only while another page lies on top. */
export function CameraView({ camera, isCovered, onCamera, onCode }: CameraViewProps) {
  const words = useCopy(doorCopy)
  const isShown = useIsShown()
  const isOff = camera === 'denied' || camera === 'missing'
  return (
    <View className={styles.camera} {...spoken({ hidden: isCovered })}>
      {isShown ? <Scanner label={words.cameraLabel} onCode={onCode} onState={onCamera} /> : null}
      {isOff ? (
        <View className={styles.cameraOff} {...spoken({ role: 'status' })}>
          <Icon name="camera" size={48} />
          <Words size={17} bold center>
            {camera === 'denied' ? words.cameraDenied : words.cameraMissing}
          </Words>
          <Words size={13} center>
            {words.cameraDeniedNote}
          </Words>
          {process.env.TARO_ENV === 'weapp' ? (
            <Button kind="quiet" size="small" label={words.openSettings} openType="openSetting" />
          ) : null}
        </View>
      ) : (
        <>
          <View className={styles.aim} />
          <Words className={styles.hint} size={15} center>
            {camera === 'opening' ? words.cameraOpening : words.aim}
          </Words>
        </>
      )}
    </View>
  )
}

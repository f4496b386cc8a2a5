import { Camera } from '@tarojs/components'
import { useEffect } from 'react'
import styles from './scanner.module.scss'
import type { ScannerProps } from './scanner-props'

/** A camera that reads codes continuously. */
export function Scanner({ onCode, onState }: ScannerProps) {
  useEffect(() => onState('opening'), [onState])
  return (
    <Camera
      className={styles.camera}
      mode="scanCode"
      devicePosition="back"
      flash="auto"
      onInitDone={() => onState('open')}
      onError={() => onState('denied')}
      onScanCode={({ detail }) => onCode(detail.result)}
    />
  )
}

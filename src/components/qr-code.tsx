import { Image, View } from '@tarojs/components'
import { useMemo } from 'react'
import { spoken } from './aria'
import styles from './qr-code.module.scss'
import { qrPng } from './qr-png'

export interface QrCodeProps {
  /** Best in uppercase letters, digits and `./:-`. */
  content: string
  /** What the code is, for screen readers. */
  label: string
  /** Points at the normal text size. */
  size?: number
}

const silentImage = { alt: '' }

/** A QR code, dark on white in both themes: cameras read nothing else as well. */
export function QrCode({ content, label, size = 224 }: QrCodeProps) {
  const source = useMemo(() => qrPng(content), [content])
  return (
    <View className={styles.frame} {...spoken({ role: 'img', label })}>
      <Image
        className={styles.code}
        style={{ width: `${size}px`, height: `${size}px` }}
        src={source}
        nativeProps={silentImage}
      />
    </View>
  )
}

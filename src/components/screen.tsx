import { View } from '@tarojs/components'
import type { ReactNode } from 'react'

export function Screen({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <View>
      {title}
      {children}
    </View>
  )
}

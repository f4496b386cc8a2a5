import { View } from '@tarojs/components'
import type { CSSProperties, ReactNode } from 'react'

export interface StackProps {
  gap?: 0 | 4 | 8 | 12 | 16 | 20 | 24 | 32
  row?: boolean
  align?: CSSProperties['alignItems']
  justify?: CSSProperties['justifyContent']
  wrap?: boolean
  grow?: boolean
  className?: string
  children?: ReactNode
}

/** Children below each other, or beside each other, at a distance of the 4-point grid. */
export function Stack({
  gap = 12,
  row,
  align,
  justify,
  wrap,
  grow,
  className,
  children,
}: StackProps) {
  const style: CSSProperties = {
    display: 'flex',
    flexDirection: row ? 'row' : 'column',
    gap: `${gap}px`,
    alignItems: align ?? (row ? 'center' : 'stretch'),
    justifyContent: justify ?? 'flex-start',
    flexWrap: wrap ? 'wrap' : 'nowrap',
    minWidth: 0,
  }
  if (grow) style.flex = '1 1 0%'
  return (
    <View className={className} style={style}>
      {children}
    </View>
  )
}

import { View } from '@tarojs/components'
import { spoken } from './aria'
import styles from './icon.module.scss'
import { type IconName, iconNodes } from './icon-nodes'
import { element, svgUrl } from './svg'

export type { IconName }

export interface IconProps {
  name: IconName
  size?: 16 | 20 | 24 | 32 | 48 | 84
  /** Only where the icon stands alone; beside words it is silent. */
  label?: string
}

const drawn = new Map<IconName, string>()

function drawing(name: IconName): string {
  const known = drawn.get(name)
  if (known) return known
  const children = iconNodes[name].map(([tag, attributes]) => element(tag, attributes)).join('')
  const stroke = { stroke: '#000', 'stroke-width': 1.7, 'stroke-linecap': 'round' }
  const made = svgUrl(24, 24, { fill: 'none', ...stroke, 'stroke-linejoin': 'round' }, children)
  drawn.set(name, made)
  return made
}

/** A line icon in the color of the text around it. */
export function Icon({ name, size = 20, label }: IconProps) {
  return (
    <View
      className={styles.icon}
      style={{ '--drawing': drawing(name), '--size': `${size}px` }}
      {...spoken(label ? { role: 'img', label } : { hidden: true })}
    />
  )
}

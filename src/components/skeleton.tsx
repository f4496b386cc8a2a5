import { View } from '@tarojs/components'
import { spoken } from './aria'
import styles from './skeleton.module.scss'

export interface SkeletonProps {
  shape: 'card' | 'list' | 'ticket' | 'text'
  /** Rows of a list, lines of a text, number of cards. */
  count?: number
  /** For screen readers: "加载中". */
  label: string
}

function Bone({ className = '' }: { className?: string }) {
  return <View className={`${styles.bone} ${className}`} />
}

function Lines() {
  return (
    <View className={styles.lines}>
      <Bone className={styles.long} />
      <Bone className={styles.short} />
    </View>
  )
}

function ListRow() {
  return (
    <View className={styles.row}>
      <Bone className={styles.mark} />
      <Lines />
    </View>
  )
}

function CoverCard() {
  return (
    <View className={styles.card}>
      <Bone className={styles.cover} />
      <View className={styles.padded}>
        <Lines />
      </View>
    </View>
  )
}

function TicketShape() {
  return (
    <View className={`${styles.card} ${styles.ticket}`}>
      <Lines />
      <Bone className={styles.code} />
      <Bone className={styles.short} />
    </View>
  )
}

const shapes = { card: CoverCard, list: ListRow, ticket: TicketShape, text: Lines }

/** The shape of what is coming. */
export function Skeleton({ shape, count = shape === 'list' ? 4 : 1, label }: SkeletonProps) {
  const Shape = shapes[shape]
  const parts = Array.from({ length: count }, (_, index) => `${shape}${index}`)
  return (
    <View className={styles[shape]} {...spoken({ role: 'status', busy: true, label })}>
      {parts.map((part) => (
        <Shape key={part} />
      ))}
    </View>
  )
}

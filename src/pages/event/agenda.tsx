import { View } from '@tarojs/components'
import type { EventDetail } from '#shared/contract/event-view'
import { eventsCopy } from '#shared/copy/events'
import { formatsCopy } from '#shared/copy/formats'
import { handbookCopy } from '#shared/copy/handbook'
import { clockTime } from '#shared/copy/time'
import { formatRules } from '#shared/domain/formats'
import { useCopy } from '../../cloud/language'
import { Card } from '../../components/card'
import { Row } from '../../components/row'
import { Section } from '../../components/section'
import { Tag } from '../../components/tag'
import { Words } from '../../components/words'
import styles from './agenda.module.scss'

/** The sessions in their order, and which rule of the handbook shapes this format. */
export function Agenda({ event }: { event: EventDetail }) {
  const words = useCopy(eventsCopy)
  const { levels, formatAbout } = useCopy(formatsCopy)
  const { citation } = useCopy(handbookCopy)
  return (
    <Section title={words.agenda}>
      <Card padded={false}>
        {event.agenda.length === 0 ? <Row icon="clock" title={words.noAgenda} /> : null}
        {event.agenda.map((session) => {
          const speaker = session.speaker ? words.speaker(session.speaker) : undefined
          return (
            <Row
              key={`${session.startsAt} ${session.title}`}
              title={session.title}
              note={[speaker, session.speakerAbout].filter(Boolean).join(' · ')}
              leading={
                <Words size={13} tone="quiet" className={styles.time}>
                  {clockTime(session.startsAt)}
                </Words>
              }
            >
              {session.level ? (
                <View className={styles.level}>
                  <Tag label={levels[session.level]} />
                </View>
              ) : null}
            </Row>
          )
        })}
        <View className={styles.source}>
          <Words size={12} tone="faint">
            {`${formatAbout[event.format]} · ${citation(formatRules[event.format].section)}`}
          </Words>
        </View>
      </Card>
    </Section>
  )
}

import { View } from '@tarojs/components'
import type { ManagedEvent } from '#shared/contract/event-view'
import { formatsCopy } from '#shared/copy/formats'
import { organizerCopy } from '#shared/copy/organizer'
import { clockTime, dayAndRange } from '#shared/copy/time'
import { useCopy, useLanguage } from '../cloud/language'
import { Card } from '../components/card'
import { Row } from '../components/row'
import { Section } from '../components/section'
import { Stack } from '../components/stack'
import { Tag } from '../components/tag'
import { Words } from '../components/words'
import { now } from '../phone/clock'
import styles from './organizer.module.scss'
import { StatusTag } from './status-tag'

/** What it is called, and of which kind. */
export function EventHead({ event }: { event: ManagedEvent }) {
  const words = useCopy(organizerCopy)
  const names = useCopy(formatsCopy)
  const { series } = event
  return (
    <Card>
      <Stack gap={8}>
        <Stack row gap={8} wrap>
          <StatusTag event={event} />
          <Tag label={names.formats[event.format]} tone="amber" />
          <Tag label={names.tracks[event.track]} />
          {event.theme ? <Tag label={names.themes[event.theme]} tone="violet" /> : null}
          {event.membersOnly ? <Tag label={words.membersOnly} tone="violet" /> : null}
        </Stack>
        <Words size={22} bold heading={2}>
          {event.title}
        </Words>
        <Words size={13} tone="quiet">
          {[event.chapterName, series && `${series.title} ${series.number} / ${series.of}`]
            .filter(Boolean)
            .join(' · ')}
        </Words>
      </Stack>
    </Card>
  )
}

/** Everything that was filled in: when, where, what, who is asked what. */
export function EventFacts({ event }: { event: ManagedEvent }) {
  const words = useCopy(organizerCopy)
  const language = useLanguage()
  const { venue, onlineLink, startsAt, endsAt, agenda, questions, description } = event
  return (
    <Section title={words.facts}>
      <Card padded={false}>
        <Row icon="calendar" title={dayAndRange(language, startsAt, endsAt, now())} />
        {venue ? (
          <Row
            icon="map-pin"
            title={`${venue.city} · ${venue.name}`}
            note={[venue.address, venue.directions].filter(Boolean).join(' · ')}
          />
        ) : null}
        {onlineLink ? <Row icon="globe" title={words.onlineLink} note={onlineLink} /> : null}
        {event.bringLaptop ? <Row icon="laptop" title={words.bringLaptop} /> : null}
      </Card>
      {description ? (
        <Card>
          <Words size={13} bold tone="quiet">
            {words.description}
          </Words>
          <Words className={styles.lines}>{description}</Words>
        </Card>
      ) : null}
      <Card padded={false}>
        {agenda.length === 0 ? <Row icon="clock" title={words.noAgenda} /> : null}
        {agenda.map((session) => (
          <Row
            key={`${session.startsAt} ${session.title}`}
            title={session.title}
            note={[session.speaker, session.speakerAbout].filter(Boolean).join(' · ')}
            leading={
              <View className={styles.time}>
                <Words size={13} tone="quiet">
                  {clockTime(session.startsAt)}
                </Words>
              </View>
            }
          />
        ))}
      </Card>
      {questions.length > 0 ? (
        <Card padded={false}>
          {questions.map((question) => (
            <Row
              key={question.questionId}
              icon="help"
              title={question.text}
              note={question.options.join(' / ')}
              {...(question.isRequired ? { value: words.requiredQuestion } : {})}
            />
          ))}
        </Card>
      ) : null}
    </Section>
  )
}

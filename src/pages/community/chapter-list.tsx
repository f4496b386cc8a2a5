import type { ChapterView } from '#shared/contract/chapters'
import { chaptersCopy } from '#shared/copy/chapters'
import { useCopy } from '../../cloud/language'
import { Card } from '../../components/card'
import { Row } from '../../components/row'
import { Stack } from '../../components/stack'
import { Tag } from '../../components/tag'
import { Words } from '../../components/words'

const kinds = ['city', 'tech'] as const

/** The chapters by kind, each with its place or topic and its status. */
export function ChapterList({ chapters }: { chapters: readonly ChapterView[] }) {
  const words = useCopy(chaptersCopy)
  return (
    <Stack gap={12}>
      {kinds.map((kind) => {
        const ofKind = chapters.filter((chapter) => chapter.kind === kind)
        if (ofKind.length === 0) return null
        return (
          <Stack key={kind} gap={8}>
            <Words size={13} tone="quiet" heading={3}>
              {`${words.kinds[kind]} · ${words.kindCount(ofKind.length)}`}
            </Words>
            <Card padded={false}>
              {ofKind.map((chapter) => (
                <Row
                  key={chapter.chapterId}
                  icon={kind === 'city' ? 'map-pin' : 'layers'}
                  title={chapter.name}
                  {...(chapter.name.includes(chapter.place) ? {} : { note: chapter.place })}
                  trailing={
                    <Tag
                      label={words.statuses[chapter.status]}
                      tone={chapter.status === 'formal' ? 'green' : 'amber'}
                    />
                  }
                />
              ))}
            </Card>
          </Stack>
        )
      })}
    </Stack>
  )
}

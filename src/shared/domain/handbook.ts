/** Version date of the community handbook that the rules are taken from. */
export const HANDBOOK_VERSION = '2024-02-19'

/** Paragraphs that rules cite. The words beside them are in `copy/handbook.ts`. */
export const handbookSections = [
  'formats.communityDay',
  'formats.meetup',
  'formats.nightTalk',
  'formats.techTalk',
  'formats.iwd',
  'formats.recap',
  'committee.duties',
  'committee.chapters',
  'organizer.duties',
  'organizer.privacy',
  'volunteer.certificates',
  'members.identity',
] as const
export type HandbookSection = (typeof handbookSections)[number]

import type { ViolationView } from '#shared/contract/refusals'
import { type FormatRuleName, formatRuleNames, type Violation } from '#shared/domain/format-check'
import { type HandbookSection, handbookSections } from '#shared/domain/handbook'

const isRule = (rule: string): rule is FormatRuleName =>
  (formatRuleNames as readonly string[]).includes(rule)
const isSection = (section: string): section is HandbookSection =>
  (handbookSections as readonly string[]).includes(section)

/** The violations of a refusal that this version of the app has words for. */
export const knownViolations = (violations: readonly ViolationView[]): Violation[] =>
  violations.flatMap(({ rule, section, limit, actual }) =>
    isRule(rule) && isSection(section)
      ? [
          {
            rule,
            section,
            severity: 'refuse' as const,
            ...(limit === undefined ? {} : { limit }),
            ...(actual === undefined ? {} : { actual }),
          },
        ]
      : [],
  )

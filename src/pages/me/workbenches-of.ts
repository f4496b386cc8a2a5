import type { Role } from '#shared/domain/permissions'

/** The workbenches of this app, in the order in which they are listed. */
export const workbenchNames = ['organizer', 'doorStaff', 'committee'] as const
export type WorkbenchName = (typeof workbenchNames)[number]

const opens: Partial<Record<Role, readonly WorkbenchName[]>> = {
  organizer: ['organizer', 'doorStaff'],
  doorStaff: ['doorStaff'],
  committee: ['committee'],
}

/** The workbenches that these roles open, each once. An organizer may stand at the own chapter's doors. */
export function workbenchesOf(grants: readonly { role: Role }[]): WorkbenchName[] {
  const opened = new Set(grants.flatMap(({ role }) => opens[role] ?? []))
  return workbenchNames.filter((name) => opened.has(name))
}

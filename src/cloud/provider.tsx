import type { ReactNode } from 'react'

/** Everything that pages need of the cloud: queries, session, copy. */
export function QueryProvider({ children }: { children?: ReactNode }) {
  return <>{children}</>
}

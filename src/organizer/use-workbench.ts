import { cloud } from '../cloud/client'
import { usePages } from '../cloud/use-pages'

/** The chapters that the caller organizes, their events, and the days off that formats must know. */
export function useWorkbench() {
  const list = usePages(cloud.events.workbench, {})
  const first = list.pages?.[0]
  return {
    ...list,
    events: list.pages?.flatMap((page) => page.events) ?? [],
    chapters: first?.chapters ?? [],
    holidays: first?.holidays ?? {},
  }
}

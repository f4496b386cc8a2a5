import Taro, { useRouter } from '@tarojs/taro'

/** The four tabs. */
const tabs = {
  events: '/pages/events/index',
  tickets: '/pages/tickets/index',
  community: '/pages/community/index',
  me: '/pages/me/index',
} as const

/** Every other page, with what its address must carry. */
interface Pages {
  event: { id: string }
  ticket: { id: string }
  join: Record<never, string>
  /** One of them: a certificate that is there, or the event whose certificate is to be claimed. */
  certificate: { serial: string } | { event: string }
  notifications: Record<never, string>
  claimRole: { code?: string }
  organizerHome: Record<never, string>
  /** Without an id: a new event. */
  organizerEdit: { id?: string }
  organizerEvent: { id: string }
  doorHome: Record<never, string>
  doorScan: { id: string }
  doorSearch: { id: string }
  proposals: Record<never, string>
  proposal: { id: string }
}

const pages: Record<keyof Pages, string> = {
  event: '/pages/event/index',
  ticket: '/pages/ticket/index',
  join: '/pages/join/index',
  certificate: '/pages/certificate/index',
  notifications: '/pages/notifications/index',
  claimRole: '/pages/claim-role/index',
  organizerHome: '/organizer/home/index',
  organizerEdit: '/organizer/edit/index',
  organizerEvent: '/organizer/event/index',
  doorHome: '/door/home/index',
  doorScan: '/door/scan/index',
  doorSearch: '/door/search/index',
  proposals: '/committee/proposals/index',
  proposal: '/committee/proposal/index',
}

export type TabName = keyof typeof tabs
export type PageName = keyof Pages

/** The address of a page, e.g. for a share card. */
export function addressOf<Name extends PageName>(name: Name, params: Pages[Name]): string {
  const query = Object.entries(params as Record<string, string | undefined>)
    .flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${encodeURIComponent(value)}`]))
    .join('&')
  return query ? `${pages[name]}?${query}` : pages[name]
}

/** A page that slides away still hears a thumb's second tap, in milliseconds. */
const SECOND_TAP_MS = 600
let last = { url: '', at: 0 }

/** Opens a page on top of this one, once: the second tap of a double tap is not heard. */
export function open<Name extends PageName>(name: Name, params: Pages[Name]): void {
  const url = addressOf(name, params)
  const at = Date.now()
  const isSecondTap = url === last.url && at - last.at < SECOND_TAP_MS
  last = { url, at }
  if (!isSecondTap) void Taro.navigateTo({ url })
}

/** Opens a page in the place of this one. */
export function replace<Name extends PageName>(name: Name, params: Pages[Name]): void {
  void Taro.redirectTo({ url: addressOf(name, params) })
}

/** Goes to a tab. */
export function openTab(name: TabName): void {
  void Taro.switchTab({ url: tabs[name] })
}

/** One page back; to the home tab where this page was opened from outside. */
export function goBack(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else openTab('events')
}

/** What this page's address carries; empty texts count as absent. */
export function useRouteParams<Key extends string>(...keys: Key[]): Partial<Record<Key, string>> {
  const { params } = useRouter()
  const found: Partial<Record<Key, string>> = {}
  for (const key of keys) {
    const value = params[key]
    if (value) found[key] = decodeURIComponent(value)
  }
  return found
}

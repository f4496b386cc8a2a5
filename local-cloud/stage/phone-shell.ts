import { giveOwnCamera } from './phone/camera'
import { followStageClock } from './phone/own-clock'
import { giveOwnHistory } from './phone/own-history'
import { giveOwnNetwork } from './phone/own-network'
import { giveOwnStorage } from './phone/own-storage'
import { giveOwnTheme } from './phone/own-theme'
import type { PhoneControl, StageWindow } from './phone/phone-control'
import { noticeSharedCards } from './phone/shared-cards'
import { numberTaps } from './phone/taps'
import type { PhoneConfig, StageState } from './stage-state'

/** Written before this script by the server. */
declare const phoneConfig: PhoneConfig

const { phone, persona, token, world, clockOffset, isOffline } = phoneConfig
const stage = window.parent === window ? undefined : (window.parent as StageWindow)

giveOwnStorage(world, `${phone}:${persona}`)
giveOwnHistory()
hideScrollbars()
const setClock = followStageClock(clockOffset)
const setTheme = giveOwnTheme(stage?.stageTheme)
const currentTap = numberTaps(phone)
const network = giveOwnNetwork(isOffline, () => ({
  'x-stage-persona': token,
  'x-stage-tap': currentTap(),
}))

const control: PhoneControl = {
  phone,
  setTheme,
  update({ clockOffset, phones }) {
    setClock(clockOffset)
    network.setOffline(phones[phone]?.isOffline ?? false)
  },
}
Object.assign(window, { phoneControl: control })

if (stage) {
  giveOwnCamera(
    () => stage.otherPhone?.(phone),
    (isOpen) => stage.onCamera?.(phone, isOpen),
  )
  noticeSharedCards((address) => stage.onShare?.(phone, address))
} else {
  new EventSource('/stage/events').onmessage = ({ data }: MessageEvent<string>) =>
    control.update(JSON.parse(data) as StageState)
}

/** Phones draw none beside their content; a desktop browser would. */
function hideScrollbars(): void {
  const style = document.createElement('style')
  style.textContent = '*{scrollbar-width:none}*::-webkit-scrollbar{display:none}'
  document.documentElement.append(style)
}

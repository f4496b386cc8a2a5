import type { Theme } from '../phone/own-theme'
import type { StageWindow } from '../phone/phone-control'
import type { StageState } from '../stage-state'
import { fill, type StageLanguage, stageWords } from '../words'
import { clockStrip } from './clock-strip'
import { element, icon, label, say } from './element'
import { phoneFrame } from './phone-frame'
import { sidePanel } from './side-panel'
import { stageClient } from './stage-client'
import type { View } from './view'

const stageWindow = window as StageWindow
const systemIsDark = matchMedia('(prefers-color-scheme: dark)')
let language = (localStorage.getItem('stage:language') ?? 'zh') as StageLanguage
let theme = (localStorage.getItem('stage:theme') ??
  (systemIsDark.matches ? 'dark' : 'light')) as Theme
let state: StageState | undefined

const clock = clockStrip()
const phones = { left: phoneFrame('left'), right: phoneFrame('right') }
const panel = sidePanel(
  () => showPanel(false),
  (side, page) => phones[side].open(`#/${page}`),
)
const brand = element('h1', {})
const cost = element('p', { class: 'last-tap', role: 'status' })
const languageButton = element('button', { type: 'button', class: 'quiet' })
const themeButton = element('button', { type: 'button', class: 'round' }, icon('moon'))
const badge = element('span', { class: 'badge', hidden: true })
const panelButton = element(
  'button',
  { type: 'button', class: 'round panel-button', 'aria-controls': 'panel' },
  icon('bubble'),
  badge,
)
const sideButtons = {
  left: element('button', { type: 'button' }),
  right: element('button', { type: 'button' }),
}
const sides = element('nav', { class: 'sides' }, sideButtons.left, sideButtons.right)
const lost = element('p', { class: 'lost', role: 'alert', hidden: true })
const tools = element('div', { class: 'tools' }, languageButton, themeButton, panelButton)
const root = element('div', { class: 'stage' })

root.append(
  element('header', { class: 'strip' }, brand, clock.node, cost, tools),
  lost,
  sides,
  element('main', {}, phones.left.node, phones.right.node, panel.node),
)

stageWindow.otherPhone = (phone) => phones[phone === 'left' ? 'right' : 'left'].window()
stageWindow.onCamera = (phone, isOpen) =>
  phones[phone === 'right' ? 'right' : 'left'].setCamera(isOpen)
stageWindow.onShare = (phone, address) => {
  const owner = state?.personas.find(({ id }) => id === state?.phones[phone]?.persona)
  if (owner) phones[phone === 'left' ? 'right' : 'left'].receiveCard(owner, address)
}

languageButton.addEventListener('click', () => {
  language = language === 'zh' ? 'en' : 'zh'
  localStorage.setItem('stage:language', language)
  draw()
})
themeButton.addEventListener('click', () => {
  theme = theme === 'dark' ? 'light' : 'dark'
  localStorage.setItem('stage:theme', theme)
  draw()
})
panelButton.addEventListener('click', () => showPanel(!root.classList.contains('has-panel')))
document.addEventListener('keydown', ({ key }) => key === 'Escape' && showPanel(false))
for (const side of ['left', 'right'] as const)
  sideButtons[side].addEventListener('click', () => showSide(side))

const narrow = matchMedia('(max-width: 819px)')
narrow.addEventListener('change', placeClockMoves)
placeClockMoves()
showSide('left')
showPanel(false)
applyTheme()
document.getElementById('stage')?.append(root)
stageClient.follow((next) => {
  lost.hidden = next !== undefined
  if (!next) return
  if (state && state.start !== next.start) location.reload()
  state = next
  draw()
})

function draw(): void {
  applyTheme()
  if (!state) return
  const words = stageWords[language]
  const view: View = { state, language, words, theme }
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
  document.title = words.title
  say(brand, words.stage)
  say(languageButton, words.language)
  say(lost, words.lost)
  label(themeButton, `${words.theme}: ${theme === 'dark' ? words.themeDark : words.themeLight}`)
  label(panelButton, words.openPanel)
  say(badge, String(state.messages))
  badge.hidden = state.messages === 0
  sides.setAttribute('aria-label', words.whichPhone)
  for (const side of ['left', 'right'] as const) {
    const owner = state.personas.find(({ id }) => id === state?.phones[side]?.persona)
    const name = language === 'zh' ? owner?.name : owner?.latinName
    say(sideButtons[side], `${words[side]} · ${name ?? ''}`)
    phones[side].draw(view)
  }
  drawCost(view)
  clock.draw(view)
  panel.draw(view)
}

function drawCost({ state: { lastTap }, words }: View): void {
  cost.hidden = !lastTap
  if (!lastTap) return
  const figures = fill(words.cost, {
    calls: lastTap.functionCalls,
    database: lastTap.databaseCalls,
    ms: Math.round(lastTap.milliseconds),
  })
  const name = lastTap.label
  if (cost.textContent === name + figures) return
  cost.replaceChildren(icon('bolt'), element('span', {}, name), element('b', {}, figures))
}

function applyTheme(): void {
  stageWindow.stageTheme = theme
  document.documentElement.dataset.theme = theme
}

/** On a narrow screen the strip has no room for them. */
function placeClockMoves(): void {
  if (narrow.matches) panel.node.prepend(clock.moves)
  else clock.node.append(clock.moves)
}

function showPanel(isOpen: boolean): void {
  root.classList.toggle('has-panel', isOpen)
  panelButton.setAttribute('aria-expanded', String(isOpen))
}

function showSide(side: 'left' | 'right'): void {
  root.dataset.shown = side
  for (const name of ['left', 'right'] as const)
    sideButtons[name].setAttribute('aria-pressed', String(name === side))
}

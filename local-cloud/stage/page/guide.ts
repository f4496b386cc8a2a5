import type { PersonaId } from '../personas'
import type { StageWord } from '../words'
import { element, say } from './element'
import { type ClockMove, stageClient } from './stage-client'
import type { Part } from './view'

interface Step {
  readonly title: StageWord
  readonly how: StageWord
  readonly left: PersonaId
  readonly right: PersonaId
  readonly clock?: ClockMove
}

const steps: readonly Step[] = [
  {
    title: 'guideSignUp',
    how: 'guideSignUpHow',
    left: 'lin-yi',
    right: 'he-men',
    clock: { to: 'now' },
  },
  {
    title: 'guideDoor',
    how: 'guideDoorHow',
    left: 'lin-yi',
    right: 'he-men',
    clock: { to: 'now' },
  },
  {
    title: 'guideOffline',
    how: 'guideOfflineHow',
    left: 'zhou-zhou',
    right: 'he-men',
    clock: { to: 'now' },
  },
  {
    title: 'guideCertificate',
    how: 'guideCertificateHow',
    left: 'lin-yi',
    right: 'zhou-zhou',
    clock: { to: 'after-event' },
  },
  { title: 'guideProposal', how: 'guideProposalHow', left: 'shen-nan', right: 'gu-bei' },
  { title: 'guideNewcomer', how: 'guideNewcomerHow', left: 'a-qiao', right: 'lin-yi' },
]

const openedKey = 'stage:guide'

/** The main job in steps; each one can set the stage for itself. */
export function guide(): Part {
  const title = element('h2', {})
  const node = element('details', {}, element('summary', {}, title))
  node.open = localStorage.getItem(openedKey) !== 'no'
  node.addEventListener('toggle', () => localStorage.setItem(openedKey, node.open ? 'yes' : 'no'))
  const rows = steps.map((step) => {
    const row = {
      step,
      name: element('b', {}),
      how: element('p', {}),
      button: element('button', { type: 'button', class: 'quiet' }),
    }
    row.button.addEventListener('click', () => void setStage(step))
    return row
  })
  const list = element('ol', { class: 'guide' })
  for (const { name, how, button } of rows)
    list.append(element('li', {}, element('div', {}, name, how), button))
  node.append(list)
  return {
    node,
    draw({ words }) {
      say(title, words.guide)
      for (const { step, name, how, button } of rows) {
        say(name, words[step.title])
        say(how, words[step.how])
        say(button, words.setUp)
        button.setAttribute('aria-label', `${words.setUp}: ${words[step.title]}`)
      }
    },
  }
}

async function setStage({ left, right, clock }: Step): Promise<void> {
  if (clock) await stageClient.moveClock(clock)
  await stageClient.changePhone('left', { persona: left, isOffline: false })
  await stageClient.changePhone('right', { persona: right, isOffline: false })
}

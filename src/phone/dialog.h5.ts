import Taro from '@tarojs/taro'
import styles from './dialog.module.scss'
import type { Question } from './question'

/** Asks before something that people would regret. True when they go on. */
export function confirmed({ title, text, confirm, cancel }: Question): Promise<boolean> {
  const dialog = document.createElement('dialog')
  dialog.className = styles.dialog ?? ''
  dialog.setAttribute('aria-label', title)
  const buttons = element('div', styles.buttons)
  const choose = (label: string, value: string) => {
    const button = element('button', styles.button, label)
    button.addEventListener('click', () => dialog.close(value))
    buttons.append(button)
  }
  choose(cancel, 'no')
  choose(confirm, 'yes')
  dialog.append(element('h2', styles.title, title), element('p', styles.text, text), buttons)
  document.body.append(dialog)
  dialog.showModal()
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      resolve(dialog.returnValue === 'yes')
      dialog.remove()
    })
  })
}

/** Says briefly that something is done. */
export function toast(text: string): void {
  void Taro.showToast({ title: text, icon: 'none', duration: 2000 })
}

function element(tag: string, className: string | undefined, text = ''): HTMLElement {
  const made = document.createElement(tag)
  made.className = className ?? ''
  made.textContent = text
  return made
}

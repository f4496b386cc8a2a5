import type { DoorAnswer } from '#shared/domain/door'
import type { IconName } from '../components/icon'
import type { ScreenTone } from '../components/screen'
import type { SignalPattern } from '../phone/signal-pattern'

export interface AnswerLook {
  tone: ScreenTone
  icon: IconName
  signal: SignalPattern
  /** How long the answer stays before the camera comes back, in milliseconds. */
  staysMs: number
}

const GLANCE_MS = 1_600
const READ_MS = 4_000
/** Something is to be decided: it waits for the volunteer or for the next code. */
const DECIDE_MS = 20_000

/** Each answer looks, sounds and feels like no other: nobody depends on color, or on sight. */
const answerLook: Record<DoorAnswer, AnswerLook> = {
  ok: {
    tone: 'green',
    icon: 'check',
    signal: {
      tones: [
        [660, 90],
        [990, 150],
      ],
      vibration: [60],
    },
    staysMs: GLANCE_MS,
  },
  already_in: {
    tone: 'blue',
    icon: 'ticket-check',
    signal: {
      tones: [
        [440, 120],
        [440, 120],
      ],
      vibration: [60, 80, 60],
    },
    staysMs: READ_MS,
  },
  stale_code: {
    tone: 'amber',
    icon: 'hourglass',
    signal: {
      tones: [
        [520, 120],
        [390, 180],
      ],
      vibration: [250],
    },
    staysMs: DECIDE_MS,
  },
  wrong_event: {
    tone: 'violet',
    icon: 'calendar',
    signal: {
      tones: [
        [330, 120],
        [440, 120],
        [330, 120],
      ],
      vibration: [60, 80, 60, 80, 60],
    },
    staysMs: READ_MS,
  },
  canceled: {
    tone: 'brown',
    icon: 'x',
    signal: {
      tones: [
        [300, 200],
        [240, 240],
      ],
      vibration: [250, 100, 60],
    },
    staysMs: READ_MS,
  },
  revoked: {
    tone: 'red',
    icon: 'ban',
    signal: { tones: [[220, 450]], vibration: [400] },
    staysMs: READ_MS,
  },
  too_early: {
    tone: 'teal',
    icon: 'clock',
    signal: {
      tones: [
        [390, 100],
        [520, 100],
      ],
      vibration: [60, 80, 250],
    },
    staysMs: READ_MS,
  },
  too_late: {
    tone: 'slate',
    icon: 'log-out',
    signal: {
      tones: [
        [520, 100],
        [390, 100],
        [290, 160],
      ],
      vibration: [250, 80, 60],
    },
    staysMs: READ_MS,
  },
  unknown_sync_needed: {
    tone: 'plum',
    icon: 'help',
    signal: {
      tones: [
        [480, 90],
        [480, 90],
        [620, 90],
      ],
      vibration: [60, 60, 60, 60, 250],
    },
    staysMs: DECIDE_MS,
  },
  not_a_ticket: {
    tone: 'ink',
    icon: 'alert',
    signal: {
      tones: [
        [180, 200],
        [180, 200],
      ],
      vibration: [250, 80, 250],
    },
    staysMs: READ_MS,
  },
}

/** The icon of an answer, wherever it is named. */
export const answerIcon = (answer: DoorAnswer): IconName => answerLook[answer].icon

/** How an answer looks now: whoever was let in, by whichever answer, is welcome. */
export const lookOf = (shown: { answer: DoorAnswer; isAdmitted: boolean }): AnswerLook =>
  answerLook[shown.isAdmitted ? 'ok' : shown.answer]

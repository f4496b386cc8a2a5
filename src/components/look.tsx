import { createContext, type ReactNode, useContext } from 'react'

/** The few words that components say by themselves. */
export interface LookWords {
  back: string
  close: string
  required: string
  loading: string
  chooseDate: string
  chooseTime: string
  decrease: string
  increase: string
}

interface Look {
  /** Elder mode: text and controls 1.4 times as large. */
  largeText: boolean
  words: LookWords
}

const silent: LookWords = {
  back: '',
  close: '',
  required: '',
  loading: '',
  chooseDate: '',
  chooseTime: '',
  decrease: '',
  increase: '',
}

const LookContext = createContext<Look>({ largeText: false, words: silent })

export function LookProvider({ children, ...look }: Look & { children?: ReactNode }) {
  return <LookContext.Provider value={look}>{children}</LookContext.Provider>
}

export function useLook(): Look {
  return useContext(LookContext)
}

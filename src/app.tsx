import type { ReactNode } from 'react'
import './app.scss'
import { QueryProvider } from './cloud/provider'

export default function App({ children }: { children?: ReactNode }) {
  return <QueryProvider>{children}</QueryProvider>
}

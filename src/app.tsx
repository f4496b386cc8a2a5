import './phone/accessibility'
import './styles/host'
import type { ReactNode } from 'react'
import './app.scss'
import { CloudProvider } from './cloud/provider'

export default function App({ children }: { children?: ReactNode }) {
  return <CloudProvider>{children}</CloudProvider>
}

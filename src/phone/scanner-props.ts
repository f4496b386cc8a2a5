/** What the camera can do right now. */
export type CameraState = 'opening' | 'open' | 'denied' | 'missing'

export interface ScannerProps {
  /** Every code that is read, as often as it is read: several times a second while it stays in sight. */
  onCode: (text: string) => void
  onState: (state: CameraState) => void
  /** For screen readers. */
  label: string
}

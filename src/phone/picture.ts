/** A picture that is drawn on the phone; sizes in pixels. */
export interface Picture {
  width: number
  height: number
  /** Name of the file where the platform shows one. */
  name: string
  draw: (pen: CanvasRenderingContext2D) => void
}

import { buildIfStale } from '../../config/builds'

/** Before any test: what ships, built from the sources as they are. `APP_BUILDS=0` leaves the phone's two builds out. */
export async function setup(): Promise<void> {
  await buildIfStale('functions')
  if (process.env.APP_BUILDS === '0') return
  await buildIfStale('h5')
  await buildIfStale('weapp')
}

import { join } from 'node:path'
import { projectRoot } from '../../config/cloudfunctions'

/** The app's H5 build as `npm run build:h5` leaves it. */
export const builtApp = join(projectRoot, 'dist', 'h5')

import { buildFunctions } from './build-functions'

buildFunctions().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})

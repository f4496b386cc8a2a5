import type { Environment } from '../api'
import type { Landmark } from './stage-state'

export async function topUpDemoWorld(environment: Environment): Promise<Landmark> {
  const now = environment.clock.now().toISOString()
  return { title: '', start: now, end: now }
}

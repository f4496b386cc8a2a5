import Taro from '@tarojs/taro'
import type { Place } from './place'

/** Shows a place on the phone's map. False where the place has no coordinates. */
export async function openMap({ name, address, latitude, longitude }: Place): Promise<boolean> {
  if (latitude === undefined || longitude === undefined) return false
  await Taro.openLocation({ name, address, latitude, longitude, scale: 17 })
  return true
}

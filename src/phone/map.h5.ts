import type { Place } from './place'

/** Shows a place on a map in a new tab. False where the place has no coordinates. */
export async function openMap({ name, latitude, longitude }: Place): Promise<boolean> {
  if (latitude === undefined || longitude === undefined) return false
  const query = new URLSearchParams({ position: `${longitude},${latitude}`, name })
  window.open(`https://uri.amap.com/marker?${query}`, '_blank', 'noopener')
  return true
}

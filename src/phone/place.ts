/** A place on the map; coordinates are gcj02. */
export interface Place {
  name: string
  address: string
  latitude?: number
  longitude?: number
}

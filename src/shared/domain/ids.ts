/** Uniqueness is the document id: the same fact always has the same id, so twice is once. */
export const registrationId = (eventId: string, memberId: string) => `${eventId}_${memberId}`
export const scanId = (eventId: string, deviceId: string, seq: number) =>
  `${eventId}_${deviceId}_${seq}`
export const notificationId = (memberId: string, kind: string, subject: string) =>
  `${memberId}_${kind}_${subject}`
export const jobId = (kind: string, subject: string) => `${kind}_${subject}`

/** The six characters of an event that its tickets carry, so that a door knows another event's ticket without a list. */
export const eventTag = (eventId: string) => eventId.slice(0, 6).toUpperCase()

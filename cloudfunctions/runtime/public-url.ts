/** Where anybody's browser reaches the `public` deployable, without a slash at the end. Throws when the deployment does not say. */
export function publicUrl(): string {
  const url = process.env.UG_PUBLIC_URL
  if (!url) throw new Error('UG_PUBLIC_URL is missing')
  return url.replace(/\/+$/, '')
}

/** Opens an address in a new tab. Answers what was done. */
export async function openLink(url: string): Promise<'opened' | 'copied'> {
  window.open(url, '_blank', 'noopener')
  return 'opened'
}

/**
 * Notices that a page's link was put into the clipboard, which is what sharing a card is in a
 * browser.
 * @param onShare told the page's address, from the `#` on
 */
export function noticeSharedCards(onShare: (address: string) => void): void {
  document.addEventListener(
    'copy',
    () => {
      const field = document.activeElement
      const text =
        field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement
          ? field.value
          : String(getSelection())
      const [page = '', address] = text.trim().split('#')
      if (address && page.startsWith(location.origin + location.pathname)) onShare(`#${address}`)
    },
    true,
  )
}

/** WeChat has no keyboard focus to keep. */
export function useDialogFocus(_onClose: () => void): Record<string, unknown> {
  return {}
}

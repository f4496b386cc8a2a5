/**
 * What WeChat reads aloud, per component, in the form of Taro's component tables: Taro leaves these
 * attributes out of its templates, so the build and the run time both have to be told.
 * Source: WeChat's accessibility guide (base library 2.7.1 and later).
 */
const spoken = { 'aria-role': '', 'aria-label': '', 'aria-hidden': '' }
const stateful = {
  ...spoken,
  'aria-checked': '',
  'aria-selected': '',
  'aria-disabled': '',
  'aria-busy': '',
  'aria-live': '',
  'aria-modal': '',
}

export const ariaAttributes = {
  View: stateful,
  Text: spoken,
  Image: spoken,
  Button: stateful,
  Input: spoken,
  Textarea: spoken,
  Picker: spoken,
}

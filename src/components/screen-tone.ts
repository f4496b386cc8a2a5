/** Whole-screen grounds; all but `ground` are the same in both themes. */
export type ScreenTone =
  | 'ground'
  | 'night'
  | 'green'
  | 'teal'
  | 'amber'
  | 'violet'
  | 'red'
  | 'blue'
  | 'brown'
  | 'plum'
  | 'slate'
  | 'ink'

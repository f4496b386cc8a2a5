/** What a tag, a card or a meter is colored by; never the only carrier of meaning. */
export type Tone = 'amber' | 'teal' | 'violet' | 'green' | 'red' | 'neutral'

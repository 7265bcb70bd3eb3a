/**
 * The colour of an icon whose shape says the same. Where the system forces its colours, that of the words beside it: on a
 * button that is pressed no other is sure to be seen.
 */
export function markColour(colour: string) {
  return { color: colour, '@media (forced-colors: active)': { color: 'inherit' } } as const;
}

/** A style that shows the first lines of a text; the rest is in the tip or in the cell. */
export function clamped(lines: number) {
  return {
    display: '-webkit-box',
    // Deprecated by name, and yet no browser clamps lines without it: https://developer.mozilla.org/docs/Web/CSS/line-clamp
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: lines,
    overflow: 'hidden',
  } as const;
}

/** A footer as files say it (`&L左&C第 &P 页&R右`; what comes first is in the middle) and as Office.js does, in three. */
export function footerParts(footer: string): { left: string; center: string; right: string } {
  const parts = { left: '', center: '', right: '' };
  const places = { L: 'left', C: 'center', R: 'right' } as const;
  let place: keyof typeof parts = 'center';
  for (const piece of footer.split(/(&&|&[LCR])/)) {
    const code = /^&([LCR])$/.exec(piece)?.[1] as keyof typeof places | undefined;
    if (code) place = places[code];
    else parts[place] += piece;
  }
  return parts;
}

/** The other way round; '' where there is none. */
export function footerText(left: string, center: string, right: string): string {
  const part = (code: string, text: string): string => (text === '' ? '' : code + text);
  return part('&L', left) + part('&C', center) + part('&R', right);
}

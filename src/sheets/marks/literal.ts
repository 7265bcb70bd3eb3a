/** A literal in a formula holds at most 255 characters. */
const LITERAL = 250;

/** A text as a formula writes it: quotes doubled, line breaks as characters, cut into literals of bearable length. */
export function literal(text: string): string {
  const parts: string[] = [];
  for (const piece of text.split(/([\r\n\t])/)) {
    if (piece === '\n') parts.push('CHAR(10)');
    else if (piece === '\r') parts.push('CHAR(13)');
    else if (piece === '\t') parts.push('CHAR(9)');
    else {
      for (const part of cut(piece)) parts.push(`"${part.replaceAll('"', '""')}"`);
    }
  }
  return parts.length === 0 ? '""' : parts.join('&');
}

function cut(text: string): string[] {
  const parts: string[] = [];
  let at = 0;
  while (at < text.length) {
    let end = Math.min(at + LITERAL, text.length);
    const last = text.charCodeAt(end - 1);
    if (end < text.length && last >= 0xd800 && last <= 0xdbff) end--;
    parts.push(text.slice(at, end));
    at = end;
  }
  return parts;
}

/** The text of a formula that is nothing but text constants: `"a"&"b""c"` is `ab"c`. '' where it is anything else. */
export function unquoteText(formula: string): string {
  const whole = formula.trim().replace(/^=/, '');
  let text = '';
  let at = 0;
  while (at < whole.length) {
    if (whole.charAt(at) !== '"') return '';
    at++;
    for (;;) {
      const quote = whole.indexOf('"', at);
      if (quote < 0) return '';
      text += whole.slice(at, quote);
      at = quote + 1;
      if (whole.charAt(at) !== '"') break;
      text += '"';
      at++;
    }
    const joint = /^\s*&\s*/.exec(whole.slice(at, at + 20));
    if (!joint) return at === whole.length ? text : '';
    at += joint[0].length;
  }
  return text;
}

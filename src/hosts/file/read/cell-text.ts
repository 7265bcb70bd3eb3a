import { unescapeText } from './entities';
import type { XmlScanner } from './xml-scanner';

/**
 * The text of a string item, `<si>` or `<is>`: its runs joined, phonetic guides left out. The scanner stands at the opening tag, and
 * at the end tag afterwards.
 */
export function readStringItem(xml: XmlScanner, preserved = false): string {
  if (xml.closes) return '';
  const outside = xml.depth - 1;
  const itemPreserved = preserved || xml.attribute('space') === 'preserve';
  let text = '';
  while (xml.next() && xml.depth !== outside) {
    if (!xml.opens || xml.empty) continue;
    if (xml.name === 't') {
      const keep = itemPreserved || xml.attribute('space') === 'preserve';
      if (xml.next()) text = text === '' ? readText(xml, keep) : text + readText(xml, keep);
    } else if (xml.name === 'rPh') {
      xml.skip();
    }
  }
  return unescapeText(text);
}

/** Excel drops white space around a text that does not ask for it to be preserved. */
function readText(xml: XmlScanner, preserve: boolean): string {
  const raw = xml.text();
  const text = raw.includes('\r') ? raw.replaceAll('\r\n', '\n') : raw;
  if (preserve || text === '') return text;
  const first = text.charCodeAt(0);
  const last = text.charCodeAt(text.length - 1);
  return isSpace(first) || isSpace(last) ? text.replace(/^[ \t\r\n]+/, '').replace(/[ \t\r\n]+$/, '') : text;
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13;
}

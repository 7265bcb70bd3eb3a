import { refusalOf } from '../hosts/file/archive/recognise';
import { decodeAs, decodeReport, type Encoding } from '../report/decode';
import { asReadText } from '../report/text';

/** Why a file gives no report. `encoding`: a person has to say which; `not-text`: it is something else. */
export type ReportFileProblem =
  | { readonly problem: 'encoding' }
  | { readonly problem: 'wrong-encoding'; readonly encoding: Encoding }
  | { readonly problem: 'not-text'; readonly found: string }
  | { readonly problem: 'empty' };

/** Files of other programs, by their first bytes: they would read as text in some encoding. */
const OTHERS = new Set(['pdf', 'rtf', 'image', 'rar', '7z', 'gzip', 'html', 'unknown']);

/**
 * The text of a report's file: a .docx by its own reader, which is loaded when it is needed, anything else as text.
 *
 * @param encoding as a person said; `null`: as the bytes say
 * @throws WordError where it is a Word document, or an old one, that cannot be read
 */
export async function readReportFile(
  bytes: Uint8Array,
  encoding: Encoding | null = null,
): Promise<{ readonly text: string } | ReportFileProblem> {
  if (bytes.length === 0) return { problem: 'empty' };
  if (isWordFile(bytes)) {
    const [{ readWord }, { lineTexts }] = await Promise.all([
      import('../word/read-word'),
      import('../word/model'),
    ]);
    return textOr(lineTexts(readWord(bytes).blocks).join('\n'));
  }
  if (encoding === null) {
    const decoded = decodeReport(bytes);
    const found = refusalOf(bytes).params['found'];
    if (typeof found === 'string' && OTHERS.has(found) && (found !== 'unknown' || decoded === 'unsure'))
      return { problem: 'not-text', found };
    return decoded === 'unsure' ? { problem: 'encoding' } : textOr(decoded.text);
  }
  const text = decodeAs(bytes, encoding);
  return text === null ? { problem: 'wrong-encoding', encoding } : textOr(text);
}

/** A zip, or a compound file as old Word and WPS write. */
export function isWordFile(bytes: Uint8Array): boolean {
  const begins = (...mark: readonly number[]): boolean => mark.every((byte, at) => bytes[at] === byte);
  return begins(0x50, 0x4b) || begins(0xd0, 0xcf, 0x11, 0xe0);
}

function textOr(source: string): { readonly text: string } | ReportFileProblem {
  const text = asReadText(source);
  return text.trim() === '' ? { problem: 'empty' } : { text };
}

import { circularOfText, circularOfWord } from '../circular/read-circular';
import type { Circular } from '../circular/model';
import type { Encoding } from '../report/decode';
import { isWordFile, readReportFile, type ReportFileProblem } from './read-report-file';

/**
 * A circular from a file: a .docx by its own reader, with its tables; anything else as text.
 *
 * @throws WordError where it is a Word document, or an old one, that cannot be read
 */
export async function readCircularFile(
  bytes: Uint8Array,
  encoding: Encoding | null = null,
): Promise<{ readonly circular: Circular } | ReportFileProblem> {
  if (isWordFile(bytes)) {
    const { readWord } = await import('../word/read-word');
    const circular = circularOfWord(readWord(bytes));
    const isEmpty = circular.paragraphs.length === 0 && circular.tables.length === 0;
    return isEmpty ? { problem: 'empty' } : { circular };
  }
  const read = await readReportFile(bytes, encoding);
  return 'text' in read ? { circular: circularOfText(read.text) } : read;
}

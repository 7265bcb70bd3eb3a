import type { ReportFileProblem } from '../actions/read-report-file';
import { hasWords } from '../locales/words';
import { ENCODINGS, type Encoding } from '../report/decode';
import { WordError } from '../word/error';
import { wordErrorWords } from '../word/error-words';
import { CliError } from './error';
import { readInput } from './files';
import { language, say } from './say';

/** What `--encoding` says, by any of its names; `null` where it was not written. @throws CliError */
export function encodingOf(written: string | undefined): Encoding | null {
  if (written === undefined) return null;
  const plain = written.toLowerCase().replace(/^utf(?=\d)/, 'utf-');
  const named = { gbk: 'gb18030', gb2312: 'gb18030', 'utf-16': 'utf-16le' }[plain] ?? plain;
  const encoding = ENCODINGS.find((one) => one === named);
  if (!encoding) throw new CliError('cli.bad-encoding', { value: written });
  return encoding;
}

/** Reads a text or a Word file that people name. @throws CliError with what to do where the file gives no text */
export async function readText<Read extends object>(
  file: string,
  reader: (bytes: Uint8Array) => Promise<Read | ReportFileProblem>,
): Promise<Read> {
  const read = await reader(readInput(file)).catch((error: unknown) => {
    if (!(error instanceof WordError)) throw error;
    throw new CliError('cli.word-error', { file, reason: wordErrorWords(language(), error) });
  });
  if (!('problem' in read)) return read;
  switch (read.problem) {
    case 'empty':
      throw new CliError('cli.report-empty', { file });
    case 'encoding':
      throw new CliError('cli.encoding-unsure', { file });
    case 'wrong-encoding':
      throw new CliError('cli.report-wrong-encoding', { file, encoding: read.encoding });
    case 'not-text': {
      const id = `host.found.${read.found}`;
      throw new CliError('cli.report-not-text', { file, found: hasWords(id) ? say(id) : read.found });
    }
  }
}

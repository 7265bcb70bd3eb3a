import type { ReportFileProblem } from '../../../actions/read-report-file';
import { message, type MessageId } from '../../../locales/message';
import { hasWords, words, type Language } from '../../../locales/words';
import type { Encoding } from '../../../report/decode';
import { wordReason } from '../../word-reason';

/** A report to compare, by the name that it is shown under. */
export interface NamedReport {
  readonly name: string;
  readonly text: string;
}

/** Why a file gave no report, in words. `ask`: a person has to say its encoding. */
interface Unread {
  readonly said: string;
  readonly ask: boolean;
}

type Say = (id: MessageId, params?: Record<string, string>) => string;

/** Reads a report's file; the reader, and that of Word files, are loaded when they are needed. Never throws. */
export async function readReport(
  file: File,
  encoding: Encoding | null,
  language: Language,
): Promise<NamedReport | Unread> {
  const { name } = file;
  const say: Say = (id, params = {}) => words(language, message(id, { name, ...params }));
  try {
    const { readReportFile } = await import(
      /* webpackChunkName: "report-file" */ '../../../actions/read-report-file'
    );
    const read = await readReportFile(new Uint8Array(await file.arrayBuffer()), encoding);
    return 'text' in read ? { name, text: read.text } : unread(read, say, language);
  } catch (error) {
    return { said: say('pane.crosscheck.unread', { reason: await wordReason(error, language) }), ask: false };
  }
}

function unread(problem: ReportFileProblem, say: Say, language: Language): Unread {
  switch (problem.problem) {
    case 'empty':
      return { said: say('pane.crosscheck.unread', { reason: say('pane.crosscheck.empty') }), ask: false };
    case 'encoding':
      return { said: say('pane.crosscheck.encoding'), ask: true };
    case 'wrong-encoding':
      return { said: say('pane.crosscheck.wrong-encoding', { encoding: problem.encoding }), ask: true };
    case 'not-text': {
      const id = `host.found.${problem.found}`;
      const found = hasWords(id) ? words(language, { id, params: {} }) : problem.found;
      return { said: say('pane.crosscheck.not-text', { found }), ask: false };
    }
  }
}

/** The public report that the sample table was made from: a script of its own, so that a page opened from a folder has it too. */
export async function sampleReport(): Promise<string> {
  const { default: text } = await import(
    /* webpackChunkName: "sample-report" */ '../../../../assets/samples/shuangtaizi-2024-report.txt'
  );
  return text;
}

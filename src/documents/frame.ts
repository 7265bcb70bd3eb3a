import type { PaperChoices } from '../settings/papers';
import type { CivilDate } from '../timing/model';
import { fullDate } from './dates';
import { BLANK_LINE, type PaperBlock, type PaperParagraph, type PaperTable, paragraph } from './model';
import { chosen, type Naming } from './naming';
import { open, say } from './words';

/** What stands over the title: the head of a bulletin (简报), or that of an office (红头). */
export function masthead(
  { masthead: kind, bulletin, issue, documentNumber }: PaperChoices,
  { office }: Naming,
  date: CivilDate,
): readonly PaperBlock[] {
  if (kind === 'none') return [];
  if (kind === 'red')
    return [
      paragraph('red-head', say('red-head', { office })),
      paragraph('document-number', chosen(documentNumber) ?? open('open.document-number')),
      BLANK_LINE,
    ];
  return [
    paragraph('bulletin', bulletin),
    paragraph('issue', say('issue', { issue: issue ?? open('open.issue') })),
    paragraph('issuer', `${office}\t${fullDate(date)}`),
    BLANK_LINE,
  ];
}

/**
 * Who signs, and when: two characters free at the right, the date's first character two behind the office's (GB/T 9704-2012,
 * 7.3.5.2); where the date is the longer one, the office moves to the left.
 */
export function signature(office: string, date: CivilDate): readonly PaperParagraph[] {
  const day = fullDate(date);
  const behind = widthOf(office) - widthOf(day) - 2;
  return [
    { ...paragraph('signature', office), free: FREE + Math.max(0, -behind) },
    { ...paragraph('signed-on', day), free: FREE + Math.max(0, behind) },
  ];
}

const FREE = 2;

/** In characters: figures and Latin letters take half of one, and Word leaves a quarter between them and Chinese. */
export function widthOf(text: string): number {
  const narrow = (text.match(/[ -~]/g) ?? []).length;
  const gaps = (text.match(/[0-9A-Za-z](?=\p{Script=Han})|\p{Script=Han}(?=[0-9A-Za-z])/gu) ?? []).length;
  return text.length - narrow / 2 + gaps / 4;
}

/** 版记: who gets a copy, who printed it and when. */
export function imprint(choices: PaperChoices, { office }: Naming, date: CivilDate): PaperTable {
  const copies = chosen(choices.copies) ?? open('open.copies');
  return {
    kind: 'table',
    is: 'imprint',
    widths: [1],
    head: [],
    rows: [
      [{ text: say('copies', { copies }) }],
      [{ text: say('imprint', { office, date: fullDate(date) }) }],
    ],
  };
}

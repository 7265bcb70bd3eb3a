import { wellFormed } from '../../plan/cell-text';
import { INVISIBLE } from '../../texts/invisible';
import { openPieces } from '../text';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** What XML cannot hold, and what nobody sees. */
const UNWRITABLE = new RegExp(`[${INVISIBLE}\\ufffe\\uffff]`, 'g');

/** Text without what XML cannot hold and nobody sees. */
export function printable(text: string): string {
  return wellFormed(text).replace(UNWRITABLE, '');
}

/** Text as XML has it. */
export function escaped(text: string): string {
  return printable(text).replace(/[&<>]/g, (char) => ENTITIES[char] ?? char);
}

/** Runs of a paragraph. Text stays text: nothing in it is a field, a link or markup. What is left to a person is marked. */
export function runs(text: string): string {
  return openPieces(text)
    .map(({ text: piece, open }) => {
      const words = piece
        .split('\t')
        .map((part) => (part === '' ? '' : `<w:t xml:space="preserve">${escaped(part)}</w:t>`));
      return `<w:r>${open ? '<w:rPr><w:highlight w:val="yellow"/></w:rPr>' : ''}${words.join('<w:tab/>')}</w:r>`;
    })
    .join('');
}

import { formOf } from './name-form';
import { foldName } from './name-text';

/** Longer pieces are sentences, whatever they end in. */
const LONGEST_PIECE = 20;

/** Whether a cell's text names units, as far as its words tell: a line of it ends as a unit's name does, without a figure in it. */
export function looksLikeUnits(text: string): boolean {
  const lines = text.split(/[\r\n]+/).filter((line) => line.trim() !== '');
  return lines.length > 0 && lines.some((line) => endsAsUnit(line.split(/[、，,;；：:\s/]+/)));
}

function endsAsUnit(pieces: readonly string[]): boolean {
  const last = foldName(pieces.filter((piece) => piece !== '').at(-1) ?? '').replace(/[。.*]+$/, '');
  if (last === '' || last.length > LONGEST_PIECE || /\d/.test(last)) return false;
  const form = formOf(last);
  return form === 'unit' || form === 'collective' || form === 'bare';
}

import { cutText } from '../plan/cell-text';

/** Characters of a text that a line for people shows. */
const LONGEST = 40;

/** A text on one line, cut where it is long. */
export function shortened(text: string): string {
  const plain = text.replace(/\s+/g, ' ');
  return plain.length > LONGEST ? `${cutText(plain, LONGEST)}…` : plain;
}

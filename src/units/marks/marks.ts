import { foldCharacter } from '../folded';

// 丶 and ､ are typed for 、.
const LIST_MARKS = new Set('、丶､,;:/|。!?…\\');
/** They separate after a finished name: `教育局·财政局`. */
const POINTS = new Set('.-—–~·•・+&');
const BULLETS = new Set('●•◆■▪◎○-·');
/** Marks beside the name of who leads: `林业局*、各乡镇`; at the beginning of each line, bullets. */
const STARS = new Set('☆★*※▲△#');

/** Whether a character separates names outside brackets, whatever stands around it. */
export function isListMark(character: string): boolean {
  return LIST_MARKS.has(foldCharacter(character));
}

/** Whether a folded character separates names only behind a finished one. */
export function isPoint(folded: string): boolean {
  return POINTS.has(folded);
}

export function isStar(character: string): boolean {
  return STARS.has(foldCharacter(character));
}

/** What may stand before a name as the sign of an item. */
export function isBullet(character: string): boolean {
  return BULLETS.has(character) || isStar(character);
}

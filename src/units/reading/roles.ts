import { foldCharacter, isLineBreak } from '../folded';
import { isStar } from '../marks/marks';
import { isLabel, roleIn, WITH, type SaidRole } from '../marks/role-words';
import type { ReadName } from './cell-names';

/** What a piece of the text between two names is. */
interface Piece {
  readonly kind: 'words' | 'note' | 'star' | 'mark' | 'line' | 'space';
  readonly text: string;
}

const PIECE = /[([{【〔][^)\]}】〕]{0,60}[)\]}】〕]|\s+|[\p{Script=Han}A-Za-z]+|[^]/gu;

/**
 * What a cell says that each of its names does, `null` where it says nothing: `商务局牵头，科技局、工信局配合`,
 * `牵头单位：…`, `（牵头）`, `*`, 会同. What says so stands between the names.
 */
export function rolesIn(text: string, names: readonly ReadName[]): readonly (SaidRole | null)[] {
  if (names.length === 0) return [];
  const roles = read(text, names, false);
  // `财政局，教育局配合`: a comma ends what the role goes back to, where nobody would be left to lead.
  return roles.every((role) => role === 'support') ? read(text, names, true) : roles;
}

function read(text: string, names: readonly ReadName[], endsAtComma: boolean): readonly (SaidRole | null)[] {
  const roles: (SaidRole | null)[] = names.map(() => null);
  const own = new Map<number, SaidRole>();
  const starred = new Set<number>();
  const first = piecesOf(text.slice(0, names[0]?.start));
  /** `牵头 商务局 配合 科技局`: words set apart by spaces stand before what they are about. */
  const isAhead = first.some(
    ({ kind, text: words }) => (kind === 'words' || kind === 'note') && isLabel(words),
  );
  /** What a label says of the names that follow, up to the next label; and the first name that a role behind goes back to. */
  const said: { ahead: SaidRole | null; from: number } = { ahead: null, from: 0 };
  const sayAhead = (role: SaidRole, index: number): void => {
    said.ahead = role;
    said.from = index;
  };
  const sayBehind = (role: SaidRole, index: number): void => {
    const from = said.ahead === null ? said.from : index - 1;
    for (let name = from; name < index; name += 1) roles[name] = role;
    said.ahead = null;
    said.from = index;
  };

  for (let index = 0; index <= names.length; index += 1) {
    const before = index - 1;
    if (before >= 0 && said.ahead !== null) roles[before] = said.ahead;
    const between = piecesOf(text.slice(names[before]?.end ?? 0, names[index]?.start ?? text.length));
    let isBeside = index > 0;
    between.forEach(({ kind, text: words }, at) => {
      if (kind === 'star') starred.add(isBeside ? before : index);
      else if (kind === 'space') isBeside &&= !isAhead;
      else if (kind === 'mark' || kind === 'line') {
        isBeside = false;
        if (kind === 'line' || /[;。]/.test(words) || (endsAtComma && words === ',')) said.from = index;
      } else if (kind === 'note') {
        const role = isLabel(words) ? roleIn(words) : null;
        if (role !== null && isBeside && !isAhead) own.set(before, role);
        else if (role !== null) sayAhead(role, index);
      } else {
        const role = roleIn(words);
        const isBeforeColon = between.slice(at + 1).find((one) => one.kind !== 'space')?.text === ':';
        const introduces = isBeforeColon || !isBeside;
        if (role === null || (isBeforeColon && !isLabel(words))) {
          // 由, 以及, or the label of a person.
        } else if (introduces && (isBeforeColon || isAhead || index === 0 || /单位|部门/.test(words)))
          sayAhead(role, index);
        else sayBehind(role, index);
        if (WITH.test(words)) sayAhead('support', index);
      }
    });
  }
  if (starred.size < names.length) for (const name of starred) own.set(name, 'lead');
  return roles.map((role, index) => own.get(index) ?? role);
}

function piecesOf(text: string): readonly Piece[] {
  const folded = Array.from(text, foldCharacter).join('');
  return (folded.match(PIECE) ?? []).map((piece) => {
    if (/^[([{【〔]./u.test(piece)) return { kind: 'note', text: piece.slice(1, -1).replace(/\s/g, '') };
    if (/^\s/.test(piece))
      return { kind: Array.from(piece).some(isLineBreak) ? 'line' : 'space', text: piece };
    if (/^[\p{Script=Han}A-Za-z]/u.test(piece)) return { kind: 'words', text: piece };
    return { kind: isStar(piece) ? 'star' : 'mark', text: piece };
  });
}

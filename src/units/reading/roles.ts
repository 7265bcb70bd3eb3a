import { foldCharacter } from '../folded';
import { isStar } from '../marks/marks';
import { isLabel, roleIn, WITH, type SaidRole } from '../marks/role-words';
import type { ReadName } from './cell-names';

/** What a piece of the text between two names is. */
interface Piece {
  readonly kind: 'words' | 'note' | 'star' | 'mark' | 'line' | 'space';
  readonly text: string;
}

const PIECE =
  /[([{【〔][^)\]}】〕]*[)\]}】〕]|[\r\n\u000b\u2028\u2029]+|[^\S\r\n]+|[\p{Script=Han}A-Za-z]+|[^]/gu;

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
  /** The first name that a role behind a name goes back to. */
  let from = 0;
  /** What a label says of the names that follow. */
  let ahead: SaidRole | null = null;
  /** `牵头 商务局 配合 科技局`: words set apart by spaces stand before what they are about. */
  const isAhead = piecesOf(text.slice(0, names[0]?.start)).some(
    ({ kind, text: words }) => (kind === 'words' || kind === 'note') && isLabel(words),
  );
  for (let index = 0; index <= names.length; index += 1) {
    const before = index - 1;
    if (before >= 0 && ahead !== null) roles[before] = ahead;
    const pieces = piecesOf(text.slice(names[before]?.end ?? 0, names[index]?.start ?? text.length));
    let isBeside = index > 0;
    pieces.forEach(({ kind, text: words }, at) => {
      const role = kind === 'words' || kind === 'note' ? roleIn(words) : null;
      const next = pieces.slice(at + 1).find((one) => one.kind !== 'space');
      if (kind === 'star') starred.add(isBeside ? before : index);
      else if (kind === 'mark' || kind === 'line') {
        isBeside = false;
        if (kind === 'line' || /[;。]/.test(words) || (endsAtComma && words === ',')) from = index;
        // Labels reach to the next label; what is said with 会同, to the end of its sentence.
      } else if (kind === 'note') {
        if (role === null || !isLabel(words)) return;
        if (isBeside && !isAhead) own.set(before, role);
        else [ahead, from] = [role, index];
      } else if (kind === 'space') {
        if (!isAhead) return;
        isBeside = false;
      } else if (next?.text === ':' || (isLabel(words) && /单位|部门/.test(words) && !isBeside)) {
        if (role !== null && isLabel(words)) [ahead, from] = [role, index];
      } else if (role !== null && index > 0 && !(isAhead && !isBeside)) {
        for (let name = from; name < index; name += 1)
          if (ahead === null || name === before) roles[name] = role;
        [ahead, from] = [null, index];
      } else if (role !== null) [ahead, from] = [role, index];
      if (kind === 'words' && WITH.test(words)) [ahead, from] = ['support', index];
    });
  }
  if (starred.size < names.length) for (const name of starred) own.set(name, 'lead');
  return roles.map((role, index) => own.get(index) ?? role);
}

function piecesOf(text: string): readonly Piece[] {
  const folded = Array.from(text, foldCharacter).join('');
  return (folded.match(PIECE) ?? []).map((piece) => {
    if (/^[([{【〔]./u.test(piece)) return { kind: 'note', text: piece.slice(1, -1).replace(/\s/g, '') };
    if (/^[\r\n\u000b\u2028\u2029]/.test(piece)) return { kind: 'line', text: piece };
    if (/^\s/.test(piece)) return { kind: 'space', text: piece };
    if (/^[\p{Script=Han}A-Za-z]/u.test(piece)) return { kind: 'words', text: piece };
    return { kind: isStar(piece) ? 'star' : 'mark', text: piece };
  });
}

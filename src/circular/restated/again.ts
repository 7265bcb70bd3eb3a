import { restatedBeside } from './beside-known';
import { leftOverIn, type LeftOver } from './left-over';
import { isDigitOff, isSwapped, sumOf } from '../numbers';
import type { Restated } from './differently';
import { restatedByName } from './named-alike';
import type { Statement } from '../statements';
import { isTakenUp } from '../vocabulary';

/** So many characters tell a thing by themselves. */
const TELLING = 4;
const CLASS = /[A-Z一二三]类$/;
const FIRST = 200;
/** Figures of so many digits are one digit off by a slip only. */
const MANY = 100;

/**
 * `要对B类41件逐件…`, `对限期整改的31个问题`: what is taken up again in the words that it was told in, with another figure. Only where
 * none of those that were told so has it, and a slip would explain it.
 */
export function restatedAgain(statements: readonly Statement[]): Restated[] {
  const counts = statements.filter(({ kind, exact }) => kind === 'count' && exact);
  return [
    ...inSameWords(counts),
    ...leftOverAgain(counts),
    ...restatedByName(counts),
    ...restatedBeside(counts),
  ];
}

function inSameWords(counts: readonly Statement[]): Restated[] {
  return counts.flatMap((one, at) => {
    const words = takenUpIn(one);
    if (words === null || words === '') return [];
    const isBehind = isTakenUp(one.before);
    const told = counts
      .slice(Math.max(0, at - FIRST), at)
      .filter(
        (other) =>
          other.unit === one.unit &&
          other.paragraph < one.paragraph &&
          (isBehind ? beginsAlike(words, keyOf(other)) : areAlike(words, keyOf(other))),
      );
    if (told.length === 0 || told.some(({ value }) => value === one.value)) return [];
    const right = told.find(({ value }) => isNear(one.value, value));
    return right ? [{ wrong: one, right }] : [];
  });
}

/**
 * `尚未开工6个`, and later `将8个未开工项目区的开工计划…`: what was left is taken up again. What somebody in particular has of it is told
 * only where it would be more than all.
 */
function leftOverAgain(counts: readonly Statement[]): Restated[] {
  const told: { readonly one: Statement; readonly left: LeftOver }[] = [];
  return counts.flatMap((one) => {
    const left = leftOverIn(one);
    if (!left) return [];
    const like = told.filter(
      (other) => other.one.unit === one.unit && other.one.when === one.when && !other.left.owned,
    );
    told.push({ one, left });
    if (told.length > FIRST) told.shift();
    const same = like.filter((other) => other.left.words === left.words);
    // `剩余255名` of what nobody but 仍有225人未落实 has left.
    const isAnyLeft =
      left.deed === '' && one.value >= MANY && new Set(like.map((other) => other.one.value)).size === 1;
    const own = (
      same.length > 0
        ? same
        : like.filter((other) => isAnyLeft || (left.deed !== '' && other.left.deed === left.deed))
    )
      .map((other) => other.one)
      .filter(({ paragraph }) => paragraph < one.paragraph);
    const values = own.map(({ value }) => value);
    if (!left.taken || values.includes(one.value) || sumOf(values) === one.value) return [];
    const right = own.find(({ value }) =>
      (left.owned && one.value < value ? isSwapped : isNear)(one.value, value),
    );
    return right ? [{ wrong: one, right }] : [];
  });
}

function isNear(said: number, right: number): boolean {
  return isDigitOff(said, right) || Math.abs(right - said) <= 2;
}

/** `要对B类41件` → `B类`, `对162件不满意件` → `不满意件`, `58件B类件中` → `B类`; `null` where nothing is taken up. */
function takenUpIn({ before, after, lead, unit }: Statement): string | null {
  if (isHead({ before, after, lead })) {
    const words = plain(after.replace(/[中里]$/, ''));
    return words.endsWith(`类${unit}`) ? words.slice(0, -unit.length) : words;
  }
  if (isTakenUp(before)) return plain(after);
  const found = /(?:对照|针对|紧盯|聚焦|围绕|(?:^|[要请,])[对就将把])(?:上述|以上|前述|这)?(.+)$/.exec(
    before,
  )?.[1];
  return found === undefined ? null : plain(found);
}

/** A sentence that begins with what it divides. */
function isHead({ before, after, lead }: Pick<Statement, 'before' | 'after' | 'lead'>): boolean {
  return before === '' && lead === '' && /..[中里]$/.test(after);
}

function keyOf({ before, lead }: Statement): string {
  // `正在解决的（B类）57件`
  const bracket = /\(([A-Z一二三]类)\)$/.exec(lead)?.[1];
  if (bracket !== undefined) return bracket;
  const named = before === '' ? (/([^,;:()]*)\)?$/.exec(lead)?.[1] ?? '') : before;
  return plain(named);
}

function plain(words: string): string {
  return words.replace(/[的已共有为（）()\s]|其中|分别/g, '');
}

/** What is said behind the figure begins with all that it was called before, and is of nothing else besides. */
function beginsAlike(words: string, key: string): boolean {
  const isAll = words.startsWith(key) && !/^[和及与或]/.test(words.slice(key.length));
  return (key.length >= TELLING - 1 || CLASS.test(key)) && isAll;
}

function areAlike(words: string, key: string): boolean {
  if (CLASS.test(words)) return key.endsWith(words);
  if (words.length < TELLING || key.length < TELLING) return false;
  return words.endsWith(key) || key.endsWith(words);
}

import { align } from './align';
import { isGeneric } from './generic-words';
import { plainOf, type Plain } from './plain';
import { HANZI_COUNTING } from '../../texts/numerals';

/** What joins the items of a list. */
const JOINS = /[、和及与]/;
/** What is no part of an item's name: what joins it, and its figure. */
const OUTSIDE = /^[和及与]|#$|[和及与]$/g;
/** 等, and how many there are: 竹木、电子两条产业链. */
const COUNTED = new RegExp(`等?(?:[${HANZI_COUNTING}百]{1,3}[个条家户项处所座类大种]?)?$`);
/** What remains of a statement without the item, before it can be told from other words. */
const REST = 4;
/** A shorter run is a slip, a longer one a statement of its own. */
const SHORTEST = 2;
const LONGEST = 24;

/**
 * Items of a list that a task leaves out of words that it has otherwise as the clause has them (锦州、营口共建 / 锦州共建). Each as
 * it is compared, without its figure.
 */
export function droppedItems(clause: string, text: string): string[] {
  const theirs = plainOf(text).text;
  return clause.split(MARKS).flatMap((statement) => droppedItem(statement, theirs));
}

const MARKS = /[，,；;：:]/;

function droppedItem(statement: string, theirs: string): string[] {
  const own = plainOf(statement);
  const length = lengthDropped(own.text, theirs);
  if (length < SHORTEST || length > LONGEST || own.text.length - length < REST) return [];
  for (let from = 0; from + length <= own.text.length; from++) {
    const rest = own.text.slice(0, from) + own.text.slice(from + length);
    if (!isItem(statement, own, from, from + length) || !theirs.includes(rest)) continue;
    const item = own.text
      .slice(from, from + length)
      .replace(OUTSIDE, '')
      .replace(COUNTED, '');
    const isName = item.length >= SHORTEST && !item.includes('#') && !isGeneric(item, 0, item.length);
    return isName ? [item] : [];
  }
  return [];
}

/** How many characters of a statement a task has not; 0 where it has all. */
function lengthDropped(own: string, theirs: string): number {
  return theirs.includes(own) ? 0 : own.length - (align(own, theirs)?.same ?? own.length);
}

/** Whether a run of characters is an item: joined to another at an end of it, or the whole of a quotation. */
function isItem(statement: string, { text, starts, ends }: Plain, from: number, to: number): boolean {
  const before = statement.slice(ends[from - 1] ?? 0, starts[from]);
  const after = statement.slice(ends[to - 1] ?? 0, starts[to] ?? statement.length);
  const joins = JOINS.test(before + text.charAt(from)) || JOINS.test(text.charAt(to - 1) + after);
  return joins || (/[“《]/.test(before) && /[”》]/.test(after));
}

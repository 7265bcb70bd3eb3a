import ts from 'typescript';
import type { Mutant } from './sites';

/** Name of the function that a switched source asks whether a change is on: `environment.cjs` has it. */
export const SWITCH = '__mutant';

export interface Numbered extends Mutant {
  /** What the switch calls the change. */
  readonly id: number;
}

/** What a change is a change of: an expression that can be chosen while the program runs. Offsets as in `Mutant`. */
interface Place {
  readonly start: number;
  readonly end: number;
  /** A name in an object, which can only be chosen in brackets. */
  readonly isName: boolean;
  readonly changes: Numbered[];
}

/**
 * A source with all its changes in it at once, each behind a switch: `a < b` becomes
 * `(__mutant(7) ? (a <= b) : a < b)`. It is compiled once, tells which changes a test comes by, and needs no writing
 * of files between one change and the next.
 *
 * @param source of a TypeScript file
 */
export function switched(source: string, changes: readonly Numbered[]): string {
  const file = ts.createSourceFile('source.ts', source, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TS);
  const places = new Map<string, Place>();
  for (const change of changes) {
    const node = expressionOf(nodeAt(file, change));
    const [start, end] = [node.getStart(file), node.getEnd()];
    const key = `${start}-${end}`;
    const place = places.get(key) ?? { start, end, isName: isName(node), changes: [] };
    place.changes.push(change);
    places.set(key, place);
  }
  // From outside to inside.
  const sorted = [...places.values()].sort((a, b) => a.start - b.start || b.end - a.end);
  return between(source, 0, source.length, sorted);
}

function between(source: string, from: number, to: number, places: readonly Place[]): string {
  let text = '';
  let at = from;
  for (const [index, place] of places.entries()) {
    // Inside the one before, which has written it.
    if (place.start < at) continue;
    const inside = places.slice(index + 1).filter(({ end }) => end <= place.end);
    text += source.slice(at, place.start) + chosen(source, place, inside);
    at = place.end;
  }
  return text + source.slice(at, to);
}

function chosen(source: string, { start, end, isName, changes }: Place, inside: readonly Place[]): string {
  const ways = changes.map((change) => {
    const changed = source.slice(start, change.start) + change.text + source.slice(change.end, end);
    return `${SWITCH}(${change.id}) ? (${changed}) : `;
  });
  const text = `(${ways.join('')}${between(source, start, end, inside)})`;
  return isName ? `[${text}]` : text;
}

/** The innermost node that a change stands in. */
function nodeAt(file: ts.SourceFile, { start, end }: Mutant): ts.Node {
  let found: ts.Node = file;
  const visit = (node: ts.Node): void => {
    if (node.getStart(file) > start || node.getEnd() < end) return;
    found = node;
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(file, visit);
  return found;
}

/** The smallest expression around a node that may stand in brackets without meaning something else. */
function expressionOf(node: ts.Node): ts.Node {
  // An operator, or `some` in `list.some(…)`.
  let found = ts.isExpression(node) && !isMember(node) ? node : node.parent;
  // `a?.b.some(…).c` ends as a whole where there is no `a`.
  while (goesOn(found)) found = found.parent;
  return found;
}

function isMember(node: ts.Node): boolean {
  return ts.isPropertyAccessExpression(node.parent) && node.parent.name === node;
}

function goesOn(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isTaggedTemplateExpression(parent)) return true;
  const isChain =
    ts.isNonNullExpression(parent) ||
    ts.isPropertyAccessExpression(parent) ||
    ts.isElementAccessExpression(parent) ||
    ts.isCallExpression(parent);
  return isChain && parent.expression === node;
}

/** Of a property, in an object or where one is taken apart: `{ 1: second }`. */
function isName(node: ts.Node): boolean {
  const { parent } = node;
  return (
    (ts.isPropertyAssignment(parent) && parent.name === node) ||
    (ts.isBindingElement(parent) && parent.propertyName === node)
  );
}

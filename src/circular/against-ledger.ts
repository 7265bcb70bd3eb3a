import type { Figures } from '../statistics/figures';
import type { Summary } from '../statistics/summary';
import { percent } from './shares/rounding';
import type { Statement } from './statements';
import { scopeOf } from './vocabulary';

/** What the workbook says at the circular's date. */
export interface LedgerFigures {
  readonly summary: Summary;
  /** The same, tasks counted instead of their items. */
  readonly tasks: Summary;
}

/** A figure that the ledger does not know; `right` as it would be written. */
export interface UnlikeLedger {
  readonly statement: Statement;
  readonly right: string;
}

const COUNTERS = /^(?:项|个|条|期次|项次)$/;
const VERBS = /^(?:完成|办结|销号|办毕|落实)?$/;

/** Figures of the text that the ledger counts too, and counts differently. By items, tasks or occurrences: any will do. */
export function unlikeLedger(statements: readonly Statement[], ledger: LedgerFigures): UnlikeLedger[] {
  const { all, occurrences, byUnit, byLeader } = ledger.summary;
  const byTask = ledger.tasks.all;
  const bases = [all, byTask];
  const wholes = [...ofSheets(ledger.summary), ...ofSheets(ledger.tasks)];
  return statements.flatMap((one) => {
    if (!one.exact || one.remainder || one.when !== '') return [];
    if (one.kind === 'share') return rateOf(one, bases);
    if (one.state === 'unreturned') return unreturned(one, ledger.summary);
    if (!COUNTERS.test(one.unit) || !(isOfTasks(one) || isOwned(one))) return [];
    const scope = one.scope.replace(/牵头|负责|分管|责任|单位|同志|副?[区县市]长/g, '');
    const owner =
      scope === ''
        ? null
        : (byUnit.find(({ unit }) => sameName(unit, scope)) ??
          byLeader.find(({ leader }) => scopeOf(leader) === scope));
    if (owner === undefined || /配合/.test(one.scope)) return [];
    if (owner === null && one.state === '' && !isOfTasks(one)) return [];
    const figures = owner === null ? bases : ownFigures(owner, ledger.tasks);
    const known = figures.flatMap((base) => valuesOf(one, base));
    if (owner === null && (one.state === '' || one.state === 'overdue'))
      known.push(...(one.state === '' ? [occurrences.all, ...wholes] : [occurrences.overdue]));
    // 127项任务 are tasks; what is done of them is counted as the text counts them.
    const ofTasks =
      owner === null &&
      one.nouns === '任务' &&
      (one.state === '' || statements.some((other) => other.state === '' && other.value === byTask.items));
    const base = ofTasks ? byTask : figures[0];
    const [right] = base ? valuesOf(one, base) : [];
    return right === undefined || known.includes(one.value)
      ? []
      : [{ statement: one, right: `${right}${one.unit}` }];
  });
}

type Owner = Summary['byUnit'][number] | Summary['byLeader'][number];

/** Of a unit or a leader, by items and by tasks. */
function ownFigures(owner: Owner, tasks: Summary): Figures[] {
  if ('lead' in owner) {
    const same = tasks.byUnit.find(({ unit }) => unit === owner.unit);
    return same ? [owner.lead, same.lead] : [owner.lead];
  }
  const same = tasks.byLeader.find(({ leader }) => leader === owner.leader);
  return same ? [owner, same] : [owner];
}

/** What each sheet counts by itself: a circular may be about one of them. */
function ofSheets({ bySection }: Summary): number[] {
  const sheets = new Map<string, number>();
  for (const { sheet, items } of bySection) sheets.set(sheet, (sheets.get(sheet) ?? 0) + items);
  return [...sheets.values()];
}

/** `商务局牵头42项`: under a heading about units, too. */
function isOwned({ nouns, scope, state, label }: Statement): boolean {
  return scope !== '' && /^(?:单位|部门)*$/.test(nouns) && (state !== '' || /牵头|承担|分管/.test(label));
}

function isOfTasks({ nouns, whole, state, label }: Statement): boolean {
  if (whole && state === '')
    return /任务|指标|事项|目标/.test(nouns) && /明确|分解|共|确定|总|列入|落实情况|承担|牵头/.test(label);
  return nouns === '' || /任务|指标|事项|目标/.test(nouns);
}

function valuesOf({ state, verb, nouns, scope }: Statement, figures: Figures): number[] {
  const { items, due, done, overdue, soon, open, undated, adjusted } = figures;
  switch (state) {
    case '':
      return nouns === '' && scope === '' ? [] : [items];
    case 'due':
      return [due];
    case 'done':
      return VERBS.test(verb) ? [done] : [];
    case 'undone':
      return [items - done, due - done, overdue];
    case 'progress':
      return [soon + open + undated, items - done, soon + open, open, open + undated];
    case 'overdue':
      return [overdue];
    case 'open':
      return [open, open + undated, soon + open, soon + open + undated];
    case 'soon':
      return [soon];
    case 'undated':
      return [undated];
    case 'adjusted':
      return [adjusted];
    default:
      return [];
  }
}

function rateOf(one: Statement, bases: readonly Figures[]): UnlikeLedger[] {
  if (one.scope.replace(/总体|整体|综合|率/g, '') !== '') return [];
  const name = /(按期完成|按期办结|按期|完成|办结)率/.exec(one.before)?.[1];
  if (name === undefined) return [];
  const rates = bases.map(
    ({ rate, onTimeRate }) => `${percent(name.startsWith('按期') ? onTimeRate : rate, 1, one.decimals)}%`,
  );
  const said = `${one.value.toFixed(one.decimals)}%`;
  const [right = ''] = rates;
  return rates.includes(said) ? [] : [{ statement: one, right }];
}

function unreturned(one: Statement, { byUnit }: Summary): UnlikeLedger[] {
  if (!/家|个/.test(one.unit) || one.scope !== '') return [];
  const missing = byUnit.filter(({ returned, collective }) => !returned && !collective);
  const leading = missing.filter(({ lead }) => lead.items > 0);
  return [missing.length, leading.length].includes(one.value)
    ? []
    : [{ statement: one, right: `${leading.length}${one.unit}` }];
}

function sameName(unit: string, said: string): boolean {
  const plain = (name: string): string => name.replace(/^(?:区|县|市|旗)(?=.{2})/, '');
  return plain(unit) === plain(said) || plain(scopeOf(unit)) === plain(said);
}

import { reportingUnits } from '../../../actions/collect';
import { newSince } from '../../../actions/last-check';
import { apartFrom } from '../../../actions/one-date';
import { countedOf } from '../../../actions/statistics';
import type { Understanding } from '../../../actions/understand';
import { returnedBy } from '../../../collect/returns';
import { adjustmentsIn } from '../../../ledger/adjustment';
import { type Message, message } from '../../../locales/message';
import { quarterOf } from '../../../timing/civil';
import { seasonOf } from './season';

/** Something that the workbook needs next. */
interface Need {
  /** Said in one short sentence. */
  readonly what: Message;
  /** Id of the page where it is done. */
  readonly page: string;
  /** Whether it should not wait. */
  readonly urgent: boolean;
}

/** What a workbook needs next, in the order of an office's year: checked, handed out, followed. Pure. */
export function needsOf(understanding: Understanding): readonly Need[] {
  if (understanding.breakdown.tables.length === 0)
    return [{ what: message('pane.home.no-table'), page: 'tables', urgent: true }];
  return [...toCheck(understanding), ...toHandOut(understanding), ...toFollow(understanding)];
}

function toCheck({ findings, settings, breakdown }: Understanding): Need[] {
  const open = findings.filter(({ ignored }) => !ignored);
  const errors = open.filter(({ severity }) => severity === 'error').length;
  const fresh = newSince(open, settings.lastCheck)?.size ?? 0;
  const unresolved = [...breakdown.roster.units.values()].filter(
    ({ kind, members }) => kind === 'collective' && members.length === 0,
  ).length;
  return [
    ...(settings.lastCheck === null && open.length > 0
      ? [need('pane.home.unchecked', { errors, count: open.length }, 'check', errors > 0)]
      : errors > 0
        ? [need('pane.home.errors', { count: errors }, 'check', true)]
        : []),
    ...(fresh > 0 ? [need('pane.home.fresh', { count: fresh }, 'check', true)] : []),
    ...(unresolved > 0 ? [need('pane.home.collectives', { count: unresolved }, 'roster', false)] : []),
  ];
}

function toHandOut(understanding: Understanding): Need[] {
  if (understanding.workbook.sheets.some(({ own }) => own?.kind === 'unit')) return [];
  const units = reportingUnits(understanding).length;
  return units > 0 ? [need('pane.home.no-tabs', { count: units }, 'tabs', false)] : [];
}

function toFollow(understanding: Understanding): Need[] {
  const { workbook, progress, settings, asOf } = understanding;
  const { items, summary } = countedOf(understanding);
  const { all } = summary;
  const handedOut = workbook.sheets.some(({ own }) => own?.kind === 'unit') || settings.returns.length > 0;
  const season = seasonOf(asOf, settings.period);
  const returned = returnedBy(settings, asOf);
  const missing = handedOut ? reportingUnits(understanding).filter((unit) => !returned.has(unit)).length : 0;
  const { link } = progress;
  const requests = adjustmentsIn(items.flatMap(({ standings }) => standings)).pending.length;
  const thisMonth = asOf.slice(0, 7);
  const dueThisMonth = items.filter(({ standings }) =>
    standings.some(
      ({ by, state }) => by !== null && by >= asOf && by.startsWith(thisMonth) && state !== 'done',
    ),
  ).length;
  const { period } = settings;
  const now = { count: missing, month: Number(asOf.slice(5, 7)), quarter: quarterOf(asOf) ?? 0 };
  const { ledger } = progress;
  const apart = apartFrom(understanding).length;
  return [
    ...(apart > 0 ? [need('pane.home.apart', { count: apart }, 'ledger', true)] : []),
    ...(progress.ledger === null ? [need('pane.home.no-ledger', {}, 'ledger', false)] : []),
    ...(missing > 0 ? [need(`pane.home.missing-${period}`, now, 'collect', season.dueNow)] : []),
    ...(requests > 0 ? [need('pane.home.requests', { count: requests }, 'adjust', true)] : []),
    ...(all.overdue > 0 ? [need('pane.home.overdue', { count: all.overdue }, 'overdue', true)] : []),
    ...(dueThisMonth > 0 ? [need('pane.home.due', { count: dueThisMonth }, 'overdue', false)] : []),
    ...(ledger && season.reported !== null
      ? [need('pane.home.report', { quarter: season.reported }, 'circular', false)]
      : []),
    ...(ledger && season.yearEnds ? [need('pane.home.carry', {}, 'versions', false)] : []),
    ...(link.unmatched.length > 0
      ? [need('pane.home.unmatched', { count: link.unmatched.length }, 'ledger', false)]
      : []),
  ];
}

function need(id: Message['id'], params: Message['params'], page: string, urgent: boolean): Need {
  return { what: message(id, params), page, urgent };
}

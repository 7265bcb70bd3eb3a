import { readFileSync } from 'node:fs';
import { ledgerPlan } from '../../src/actions/build-ledger';
import { unitTabsPlan } from '../../src/actions/build-unit-tabs';
import { draftCircular } from '../../src/actions/circular';
import { draftNotices } from '../../src/actions/notices';
import { statisticsOf } from '../../src/actions/statistics';
import { understand, type Understanding } from '../../src/actions/understand';
import { statisticsPlan } from '../../src/actions/write-statistics';
import { FileHost } from '../../src/hosts/file/file-host';
import { between } from '../../src/taskpane/pages/overdue/between';
import { countStates, listed } from '../../src/taskpane/pages/overdue/listing';
import { loadOf, unitBars } from '../../src/taskpane/pages/overdue/load';
import { viewAt } from '../../src/taskpane/pages/overdue/view';
import { factsOf } from '../../src/taskpane/pages/ledger/ledger-facts';
import { unitRows } from '../../src/taskpane/pages/statistics/rows';
import { needsOf } from '../../src/taskpane/pages/start/needs';
import { unitNames } from '../../src/units/unit-names';
import type { CivilDate, State } from '../../src/timing/model';
import { sheetIn, table } from './planned-figures';

const SOON = 30;
const DATES: readonly CivilDate[] = ['2024-03-31', '2024-07-01', '2024-12-31'];
const ALL = { states: new Set<State>(), text: '', only: null };

const grid = FileHost.open(readFileSync('assets/samples/shuangtaizi-2024.xlsx')).read();

async function at(asOf: CivilDate): Promise<Understanding> {
  return understand(await grid, { asOf });
}

/** An item as the table has it: its dates, counted here by hand, and who answers for it. */
interface Counted {
  readonly due: readonly CivilDate[];
  readonly leads: readonly string[];
}

/** What the table itself says: each indicator, and each task without any. No ledger, no statistics. */
function countedIn({ breakdown }: Understanding): readonly Counted[] {
  return breakdown.tables.flatMap(({ tasks }) =>
    tasks.flatMap((task) => {
      if (task.indicators.length > 0)
        return task.indicators.map(({ timing, owners }) => ({ due: timing.due, leads: owners }));
      return [{ due: task.timing?.due ?? [], leads: unitNames(task.lead) }];
    }),
  );
}

function days(from: CivilDate, to: CivilDate): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

/** Nobody has reported anything: the dates alone decide. */
function stateOf({ due }: Counted, asOf: CivilDate): State {
  if (due.length === 0) return 'undated';
  const left = due.map((date) => days(asOf, date));
  if (left.some((one) => one < 0)) return 'overdue';
  return left.some((one) => one <= SOON) ? 'soon' : 'open';
}

function counts(items: readonly Counted[], asOf: CivilDate): Record<State, number> {
  const all: Record<State, number> = { overdue: 0, soon: 0, open: 0, done: 0, undated: 0 };
  for (const one of items) all[stateOf(one, asOf)]++;
  return all;
}

describe.each(DATES)('as of %s', (asOf) => {
  test('tiles, start page, list, charts, statistics and the two dates compared count what the table says', async () => {
    const understanding = await at(asOf);
    const counted = countedIn(understanding);
    const expected = counts(counted, asOf);
    const view = viewAt(understanding, asOf, SOON);
    const { all, occurrences, byUnit } = statisticsOf(understanding);
    expect(counted).toHaveLength(440);
    expect(countStates(view.items)).toEqual(expected);
    expect(all).toMatchObject({ items: 440, ...expected });
    const overdue = needsOf(understanding).find(({ what }) => what.id === 'pane.home.overdue');
    expect(overdue?.what.params['count'] ?? 0).toBe(expected.overdue);

    const units = [...new Set(counted.flatMap(({ leads }) => leads))];
    expect(units.length).toBeGreaterThan(20);
    const groups = new Map(listed(view.items, ALL, 'unit').map((one) => [one.name, one]));
    const bars = new Map(unitBars(view.items.map(({ item }) => item)).map((one) => [one.name, one]));
    for (const unit of units) {
      const own = counts(
        counted.filter(({ leads }) => leads.includes(unit)),
        asOf,
      );
      const total = Object.values(own).reduce((sum, one) => sum + one, 0);
      expect([unit, groups.get(unit)?.items.length, groups.get(unit)?.overdue]).toEqual([
        unit,
        total,
        own.overdue,
      ]);
      expect([unit, bars.get(unit)?.total, bars.get(unit)?.counts]).toEqual([unit, total, own]);
      expect([unit, byUnit.find((one) => one.unit === unit)?.lead]).toMatchObject([
        unit,
        { items: total, ...own },
      ]);
    }

    // Dates (期次): charts by month, the load of units, lists by month.
    const load = loadOf(view.items.map(({ item }) => item));
    const months = listed(view.items, ALL, 'month');
    for (const month of new Set(counted.flatMap(({ due }) => due.map((date) => date.slice(0, 7))))) {
      const dates = counted.flatMap(({ due }) => due.filter((date) => date.startsWith(month)));
      expect([month, load.months.find(({ name }) => name === month)?.total]).toEqual([month, dates.length]);
      expect([month, months.find(({ name }) => name === month)?.occurrences]).toEqual([month, dates.length]);
    }
    const late = counted.flatMap(({ due }) => due.filter((date) => date < asOf)).length;
    expect(occurrences.overdue).toBe(late);

    const before = viewAt(understanding, '2024-01-15', SOON);
    const change = between(before.items, view.items);
    expect(change.newlyOverdue.length + change.stillOverdue.length).toBe(expected.overdue);
  });

  test('ledger, tabs and index name dates, and add up to the same', async () => {
    const understanding = await at(asOf);
    const counted = countedIn(understanding);
    const late = counted.flatMap(({ due }) => due.filter((date) => date < asOf)).length;
    const ledger = sheetIn(ledgerPlan(understanding, 'zh-CN').plan, 'ledger');
    const lights = table(ledger, '任务序号').map((row) => String(row['亮灯'] ?? ''));
    expect(lights.filter((light) => light.startsWith('▲'))).toHaveLength(late);
    const head = ledger.rows.flatMap(({ cells }) => cells.map((cell) => String(cell?.value ?? '')));
    expect(head.some((text) => text.includes('期次：') && text.includes(`▲红灯 ${late}`))).toBe(true);

    const { plan, tabs } = unitTabsPlan(understanding, { language: 'zh-CN', by: 'unit' }, new Map());
    const index = table(sheetIn(plan, 'index', ''), '序号').filter((row) => typeof row['序号'] === 'number');
    expect(index).toHaveLength(tabs.length);
    for (const { holder, tab } of tabs) {
      const row = index.find((one) => one['单位'] === holder.name);
      const rows = table(tab.content, '任务序号');
      const red = (role: string): number =>
        rows.filter((one) => one['角色'] === role && String(one['亮灯'] ?? '').startsWith('▲')).length;
      expect([holder.name, row?.['牵头逾期'], row?.['配合逾期']]).toEqual([
        holder.name,
        tab.overdue.lead,
        tab.overdue.support,
      ]);
      expect(tab.overdue.lead + tab.overdue.support).toBe(tab.states.overdue);
      expect(red('牵头')).toBeGreaterThanOrEqual(tab.overdue.lead);
      expect(red('配合')).toBeGreaterThanOrEqual(tab.overdue.support);
    }
  });

  test('page 统计, the ledger’s page, sheet 进度统计, circular and 督办单 say the same', async () => {
    const understanding = await at(asOf);
    const counted = countedIn(understanding);
    const expected = counts(counted, asOf);
    const late = counted.flatMap(({ due }) => due.filter((date) => date < asOf)).length;
    const dates = counted.flatMap(({ due }) => due);
    const units = [...new Set(counted.flatMap(({ leads }) => leads))];
    const ofUnit = (unit: string): Record<State, number> =>
      counts(
        counted.filter(({ leads }) => leads.includes(unit)),
        asOf,
      );

    const pageRows = new Map(
      unitRows(statisticsOf(understanding)).map(({ name, counts: row }) => [name, row]),
    );
    for (const unit of units) {
      const { overdue, soon, done, open, undated } = ofUnit(unit);
      const items = overdue + soon + done + open + undated;
      expect([unit, pageRows.get(unit)?.slice(0, 4)]).toEqual([unit, [items, done, overdue, soon]]);
    }
    const facts = factsOf(understanding);
    expect(facts.find(({ id }) => id === 'pane.ledger.rows')?.params).toMatchObject({ items: 440 });
    expect(facts.find(({ id }) => id === 'pane.ledger.states')?.params).toEqual({
      ...{ done: 0, overdue: expected.overdue, late },
    });

    const sheet = sheetIn(statisticsPlan(understanding, 'zh-CN'), 'summary');
    const [total] = table(sheet, '序号');
    expect(total).toMatchObject({
      ...{ 总体: '合计', 项数: 440, '●绿灯': 0, '▲红灯': expected.overdue, '△黄灯': expected.soon },
      ...{ '○未到期': expected.open, '—无时限': expected.undated },
    });
    const cells = sheet.rows.map((row) => row.cells.map((cell) => cell?.value ?? null));
    for (let month = 1; month <= 12; month++) {
      const due = dates.filter((date) => Number(date.slice(5, 7)) === month);
      const row = cells.find((one) => one[1] === `${month}月`);
      const overdue = due.filter((date) => date < asOf).length;
      expect([month, row?.[2], row?.[4]]).toEqual([month, due.length, overdue]);
    }
    for (const unit of units) {
      const rows = cells.filter((one) => one[1] === unit);
      const { overdue, soon } = ofUnit(unit);
      expect([unit, rows[0]?.[5], rows[0]?.[6]]).toEqual([unit, overdue, soon]);
    }

    const { text } = await draftCircular(understanding);
    // Classes that hold nothing are not counted in it.
    const said = (pattern: RegExp): number => Number(pattern.exec(text)?.[1] ?? 0);
    expect({
      items: said(/分解为(\d+)项/),
      overdue: said(/逾期未完成(\d+)项/),
      soon: said(/天内）(\d+)项/),
      open: said(/未到期(\d+)项/),
      undated: said(/无明确时限(\d+)项/),
      dates: said(/全年共(\d+)期次/),
      late: said(/其中逾期(\d+)期次/),
    }).toEqual({
      ...{ items: 440, overdue: expected.overdue, soon: expected.soon, open: expected.open },
      // What has no date is one row of the ledger.
      ...{ undated: expected.undated, dates: dates.length + expected.undated, late },
    });

    const { notices } = await draftNotices(understanding);
    const urged = units.filter((unit) => ofUnit(unit).overdue + ofUnit(unit).soon > 0);
    expect(notices.map(({ urging }) => urging.unit).sort()).toEqual([...urged].sort());
    for (const { urging } of notices) {
      const { overdue, soon } = ofUnit(urging.unit);
      expect([urging.unit, urging.overdue.length, urging.soon.length]).toEqual([urging.unit, overdue, soon]);
    }
  });
});
